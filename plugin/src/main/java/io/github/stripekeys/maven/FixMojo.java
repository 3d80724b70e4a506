package io.github.stripekeys.maven;

import io.github.stripekeys.project.FixOptions;
import io.github.stripekeys.project.ProjectFix;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Moves credentials out of the code: replaces each with code that reads it from the environment or the configuration. Only prints the plan
 * unless {@code stripe-keys.fix.write} is set. Fails while findings are open.
 * Example: {@code mvn stripe-keys:fix -Dstripe-keys.fix.write}
 */
@Mojo(name = "fix", aggregator = true, threadSafe = true, requiresProject = false)
public final class FixMojo extends ScanningMojo {
    /** Change the files. Otherwise the goal only prints what it would change. */
    @Parameter(property = "stripe-keys.fix.write", defaultValue = "false")
    private boolean write;

    /** Also change files that Git does not track or that have uncommitted changes. */
    @Parameter(property = "stripe-keys.fix.uncommitted", defaultValue = "false")
    private boolean uncommitted;

    /**
     * Move test-mode values into {@code .env}, if Git ignores that file. Live ones never move: they have to be rotated.
     */
    @Parameter(property = "stripe-keys.fix.dotenv", defaultValue = "false")
    private boolean dotenv;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Goal.execute(() -> new ProjectFix(scan(request()), log(), new FixOptions(write, uncommitted, dotenv)).run());
    }
}
