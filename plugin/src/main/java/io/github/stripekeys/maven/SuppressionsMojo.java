package io.github.stripekeys.maven;

import io.github.stripekeys.project.BuildFailure;
import io.github.stripekeys.project.SuppressionList;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Lists all suppressions, in the suppression file and in comments, with owner, reason, age, days left and hits; flags stale ones.
 * Example: {@code mvn stripe-keys:suppressions}
 */
@Mojo(name = "suppressions", aggregator = true, threadSafe = true, requiresProject = false)
public final class SuppressionsMojo extends ScanningMojo {
    /** Fail if a suppression is stale, expired or invalid. */
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
