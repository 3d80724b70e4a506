package io.github.stripekeys.maven;

import io.github.stripekeys.project.BuildFailure;
import io.github.stripekeys.project.SuppressionList;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Lists what suppresses findings, in the file of suppressions and in comments: owner, reason, how old it is if a
 * commit has it, days left, what it hits, and whether it is stale. Fails nothing, unless it is told to.
 */
@Mojo(name = "suppressions", aggregator = true, threadSafe = true, requiresProject = false)
public final class SuppressionsMojo extends ScanningMojo {
    /** Whether the build fails because a suppression is stale, over, or does not count. */
    @Parameter(property = "stripe-keys.failOnStale", defaultValue = "false")
    private boolean failOnStale;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Goal.execute(() -> {
            Optional<BuildFailure> fault =
                    SuppressionList.of(scan(request()), log()).print();
            return failOnStale ? fault : Optional.empty();
        });
    }
}
