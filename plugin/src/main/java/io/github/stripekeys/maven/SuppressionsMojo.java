package io.github.stripekeys.maven;

import io.github.stripekeys.project.SuppressionList;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Lists what suppresses findings, in the file of suppressions and in comments: owner, reason, how old it is if a
 * commit has it, days left, what it hits, and whether it is stale. Fails nothing.
 */
@Mojo(name = "suppressions", aggregator = true, threadSafe = true, requiresProject = false)
public final class SuppressionsMojo extends ScanningMojo {
    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Goal.execute(() -> {
            SuppressionList.of(scan(request()), log()).print();
            return Optional.empty();
        });
    }
}
