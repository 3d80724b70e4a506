package io.github.stripekeys.maven;

import io.github.stripekeys.project.BuildFailure;
import io.github.stripekeys.project.BuildState;
import io.github.stripekeys.project.FreshReports;
import io.github.stripekeys.project.Parameters;
import io.github.stripekeys.project.ReportMerge;
import io.github.stripekeys.project.ReportOutput;
import io.github.stripekeys.project.ScanException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes one report of the {@code report.json} files of many projects. The paths of each project are shown below its name, which
 * is its folder, so that those of two projects never meet; what they count adds up. Scans nothing.
 */
@Mojo(name = "merge", threadSafe = true, requiresProject = false, aggregator = true)
@SuppressWarnings("NullAway.Init") // Maven fills in the fields
public final class MergeMojo extends AbstractMojo {
    /**
     * The reports, as files or globs with {@code /}, relative to where Maven was started; with {@code name=} before one to
     * say what its project is called.
     */
    @Parameter(property = "stripe-keys.reports", required = true)
    private List<@Nullable String> reports;

    /** The reports to write: html, json, sarif, gitlab, markdown, junit, code-quality. */
    @Parameter(property = "stripe-keys.formats", defaultValue = "html,json,sarif")
    private List<String> formats;

    /** Where they are written; relative to where Maven was started. */
    @Parameter(property = "stripe-keys.outputDirectory", defaultValue = "target/stripe-keys/merged")
    private String outputDirectory;

    /**
     * The severity from which a finding fails the build: critical, high, medium, low, info or never. If it is not given, the
     * findings are judged as the strictest of the reports does, and the build passes.
     */
    @Parameter(property = "stripe-keys.failOn")
    private @Nullable String failOn;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Path root =
                Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize();
        String version = execution.getMojoDescriptor().getPluginDescriptor().getVersion();
        Path directory = root.resolve(outputDirectory).normalize();
        Goal.execute(() -> new FreshReports(directory, version, BuildState.ofOneScan())
                .run(() -> merge(root, directory, version)));
    }

    private Optional<BuildFailure> merge(Path root, Path directory, String version) throws ScanException {
        ReportMerge merge = new ReportMerge(
                root,
                Parameters.given(reports),
                new ReportOutput(directory, Parameters.formats(formats)),
                failOn == null ? null : Parameters.failOn(failOn));
        return merge.run(version, new MavenLog(getLog()));
    }
}
