package io.github.stripekeys.maven;

import io.github.stripekeys.project.HookInstallation;
import io.github.stripekeys.source.git.Checkout;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Installs a Git pre-commit hook that scans staged changes. Honours {@code core.hooksPath} and never overwrites an existing hook; for husky,
 * pre-commit and lefthook it prints the lines to add. Bound to a phase, it runs once per build and never fails it.
 * Example: {@code mvn stripe-keys:install-hook}
 */
@Mojo(name = "install-hook", threadSafe = true, requiresProject = false)
@SuppressWarnings("NullAway.Init") // Maven fills in the fields
public final class InstallHookMojo extends StripeKeysMojo {
    /** Also install a commit-msg hook, which scans the messages of commits. */
    @Parameter(property = "stripe-keys.commitMsg", defaultValue = "false")
    private boolean commitMsg;

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        HookInstallation installation = new HookInstallation(root(), jar(), scanGoal(), commitMsg);
        if (isCommandLine()) {
            Goal.execute(() -> installation.run(log()));
        } else if (project.isExecutionRoot() && Checkout.around(root()).isPresent()) {
            Goal.execute(() -> {
                installation.run(log()).ifPresent(failure -> log().warn(failure.message()));
                return Optional.empty();
            });
        }
    }

    /** Where the command line is once it is in the local repository, with the version of this plugin. */
    private Path jar() {
        String version = version();
        return session()
                .getRepositorySession()
                .getLocalRepository()
                .getBasedir()
                .toPath()
                .resolve(plugin().getGroupId().replace('.', '/'))
                .resolve("stripe-keys-cli")
                .resolve(version)
                .resolve("stripe-keys-cli-" + version + ".jar");
    }

    private String scanGoal() {
        PluginDescriptor plugin = plugin();
        return plugin.getGroupId() + ":" + plugin.getArtifactId() + ":" + plugin.getVersion() + ":scan";
    }
}
