package io.github.stripekeys.maven;

import io.github.stripekeys.credential.Redaction;
import io.github.stripekeys.project.ScanException;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** What a goal does, apart from Maven. */
interface Goal {
    /** Does it: why the build fails, or nothing if it passes. */
    Optional<String> run() throws ScanException;

    /** Does it as Maven asks for it. */
    static void execute(Goal goal) throws MojoExecutionException, MojoFailureException {
        try {
            Optional<String> failure = goal.run();
            if (failure.isPresent()) {
                throw new MojoFailureException(Redaction.of(failure.get()));
            }
        } catch (ScanException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
