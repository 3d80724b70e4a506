package io.github.stripekeys.maven;

import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.git.Git;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Installs a pre-commit hook of git that scans what is staged. Puts it where git looks for hooks ({@code core.hooksPath}),
 * never over another one: of that it says what to add to it.
 */
@Mojo(name = "install-hook", aggregator = true, threadSafe = true, requiresProject = false)
@SuppressWarnings("NullAway.Init") // Maven fills in the fields
public final class InstallHookMojo extends AbstractMojo {
    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Path start =
                Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
        Path top = Checkout.around(start)
                .map(Checkout::top)
                .orElseThrow(() -> new MojoExecutionException(start + " is not in a working tree of git"));
        try {
            Path hooks = new Git(top).hooks();
            if (!hooks.startsWith(top)) {
                getLog().info("Hooks of this repository are outside of it, where others may share them: " + hooks);
            }
            report(new Hook(hooks, goal()));
        } catch (IOException e) {
            throw new MojoExecutionException("The hook could not be installed: " + e.getMessage(), e);
        }
    }

    private String goal() {
        PluginDescriptor plugin = execution.getMojoDescriptor().getPluginDescriptor();
        return plugin.getGroupId() + ":" + plugin.getArtifactId() + ":" + plugin.getVersion() + ":scan";
    }

    private void report(Hook hook) throws IOException, MojoFailureException {
        switch (hook.install()) {
            case INSTALLED -> getLog().info("Installed " + hook.file() + ": a commit is scanned before it is made");
            case IN_FORCE -> getLog().info(hook.file() + " scans commits already");
            case OCCUPIED ->
                throw new MojoFailureException("There is a hook already, which stays as it is: " + hook.file()
                        + "; add this line to it:\n" + hook.chain());
        }
    }
}
