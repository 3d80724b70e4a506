package io.github.stripekeys.maven;

import io.github.stripekeys.project.BaselineUpdate;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Records today's findings as known, so that only new ones fail the build. Files that cannot be scanned are accepted until their content
 * changes. Accepted credentials still work until they are rotated.
 * Example: {@code mvn stripe-keys:baseline}
 */
@Mojo(name = "baseline", aggregator = true, threadSafe = true, requiresProject = false)
public final class BaselineMojo extends ScanningMojo {
    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Goal.execute(() -> {
            new BaselineUpdate(scan(request()), log()).run();
            return Optional.empty();
        });
    }
}
