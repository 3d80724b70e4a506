package io.github.stripekeys.maven;

import io.github.stripekeys.project.FixOptions;
import io.github.stripekeys.project.ProjectFix;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Moves credentials out of the code: replaces each one by what reads it from the environment or the configuration, and nothing else.
 * Shows the plan only, unless {@code stripe-keys.fix.write} is set. Fails while findings are open.
 */
@Mojo(name = "fix", aggregator = true, threadSafe = true, requiresProject = false)
public final class FixMojo extends ScanningMojo {
    /** Whether files are changed. If not, the goal prints what it would do. */
    @Parameter(property = "stripe-keys.fix.write", defaultValue = "false")
    private boolean write;

    /** Whether files are changed too that git does not track or that have changes which are not committed. */
    @Parameter(property = "stripe-keys.fix.uncommitted", defaultValue = "false")
    private boolean uncommitted;

    /**
     * Whether the values of test-mode credentials move into {@code .env}, if git ignores that file. Live ones never do: they have to be
     * rotated.
     */
    @Parameter(property = "stripe-keys.fix.dotenv", defaultValue = "false")
    private boolean dotenv;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Goal.execute(() -> new ProjectFix(scan(request()), log(), new FixOptions(write, uncommitted, dotenv)).run());
    }
}
