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
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Combines the {@code report.json} files of several projects into one report. Scans nothing.
 * Example: {@code mvn stripe-keys:merge -Dstripe-keys.reports=shop=shop/report.json,web=web/report.json}
 */
@Mojo(name = "merge", threadSafe = true, requiresProject = false, aggregator = true)
@SuppressWarnings("NullAway.Init") // Maven fills in the fields
public final class MergeMojo extends StripeKeysMojo {
    /**
     * Reports to combine: files or globs, relative to the folder Maven was started in. Write {@code name=path} to give a project another name
     * than that of its folder.
     */
    @Parameter(property = "stripe-keys.reports", required = true)
    private List<@Nullable String> reports;

    /** Reports to write: html, json, sarif, gitlab, code-quality, junit, markdown. Empty: none. */
    @Parameter(property = "stripe-keys.formats", defaultValue = "html,json,sarif")
    private List<String> formats;

    /** Folder of the combined report, relative to the folder Maven was started in. */
    @Parameter(property = "stripe-keys.outputDirectory", defaultValue = "target/stripe-keys/merged")
    private String outputDirectory;

    /**
     * Lowest severity that fails the build: critical, high, medium, low, info, or never. Default: the build passes, and the verdict is that of the
     * strictest report.
     */
    @Parameter(property = "stripe-keys.failOn")
    private @Nullable String failOn;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Path directory = resolve(outputDirectory);
        Goal.execute(() -> new FreshReports(directory, version(), BuildState.ofOneScan()).run(() -> merge(directory)));
    }

    private Optional<BuildFailure> merge(Path directory) throws ScanException {
        ReportMerge merge = new ReportMerge(
                root(),
                Parameters.given(reports),
                new ReportOutput(directory, Parameters.formats(formats)),
                failOn == null ? null : Parameters.failOn(failOn));
        return merge.run(version(), log());
    }
}
