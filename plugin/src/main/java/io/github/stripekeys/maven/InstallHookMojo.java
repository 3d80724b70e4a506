package io.github.stripekeys.maven;

import io.github.stripekeys.project.HookInstallation;
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
        Goal.execute(() -> new HookInstallation(start, jar(), goal()).run(new MavenLog(getLog())));
    }

    /** Where the command line is once it is in the local repository, with the version of this plugin. */
    private Path jar() {
        String version = plugin().getVersion();
        return session.getRepositorySession()
                .getLocalRepository()
                .getBasedir()
                .toPath()
                .resolve(plugin().getGroupId().replace('.', '/'))
                .resolve("stripe-keys-cli")
                .resolve(version)
                .resolve("stripe-keys-cli-" + version + ".jar");
    }

    private PluginDescriptor plugin() {
        return execution.getMojoDescriptor().getPluginDescriptor();
    }

    private String goal() {
        PluginDescriptor plugin = plugin();
        return plugin.getGroupId() + ":" + plugin.getArtifactId() + ":" + plugin.getVersion() + ":scan";
    }
}
