package io.github.stripekeys.maven;

import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal, with what Maven tells each of them. */
@SuppressWarnings("NullAway.Init") // Maven fills in the fields
abstract sealed class StripeKeysMojo extends AbstractMojo permits InstallHookMojo, MergeMojo, SearchingMojo {
    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    final MavenSession session() {
        return session;
    }

    /** Whether a user asked for the goal, not a POM. */
    final boolean isCommandLine() {
        return execution.getSource() == MojoExecution.Source.CLI;
    }

    final String goal() {
        return execution.getGoal();
    }

    final PluginDescriptor plugin() {
        return execution.getMojoDescriptor().getPluginDescriptor();
    }

    final String version() {
        return plugin().getVersion();
    }

    final MavenLog log() {
        return new MavenLog(getLog());
    }

    /** The folder that Maven was started in. */
    final Path root() {
        return Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
    }

    /** A path that a user gave, relative to the folder that Maven was started in. */
    final Path resolve(String path) {
        return root().resolve(path).normalize();
    }
}
