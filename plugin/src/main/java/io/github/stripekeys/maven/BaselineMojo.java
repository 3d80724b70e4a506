package io.github.stripekeys.maven;

import io.github.stripekeys.project.BaselineUpdate;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes the baseline: the credentials that the project has today, and where. The goal {@code scan} calls them known, and only
 * others fail the build. Files that cannot be read are accepted until their content changes.
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
