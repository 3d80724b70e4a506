package io.github.stripekeys.project;

import io.github.stripekeys.ci.CiEnvironment;
import io.github.stripekeys.ci.JobVariables;
import io.github.stripekeys.scan.ProjectIdentity;
import io.github.stripekeys.source.git.CheckoutFacts;
import io.github.stripekeys.source.git.RemoteAddress;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells which project is scanned: its build says its name, git its branch and remote, a CI service its job.
 *
 * @param environment variables of the process
 */
record Identification(BuildModel build, ProjectRoot root, Map<String, String> environment) {
    /** What is known of the project at this commit, or at none if it is null. */
    ProjectIdentity at(@Nullable String commit) {
        Optional<CheckoutFacts> facts = root.checkout().map(CheckoutFacts::new);
        Optional<JobVariables> job = CiEnvironment.running(environment).map(CiEnvironment::job);
        return new ProjectIdentity(
                build.name().orElse(null),
                build.version().orElse(null),
                facts.flatMap(CheckoutFacts::branch)
                        .or(() -> job.flatMap(variables -> variables.branch(environment)))
                        .orElse(null),
                facts.flatMap(checkout -> Optional.ofNullable(commit).flatMap(checkout::date))
                        .orElse(null),
                facts.flatMap(CheckoutFacts::remote)
                        .flatMap(remote -> new RemoteAddress(remote).web())
                        .orElse(null),
                job.flatMap(variables -> variables.address(environment)).orElse(null));
    }
}
