package io.github.stripekeys.maven;

import io.github.stripekeys.project.BlameMode;
import io.github.stripekeys.project.FailurePolicy;
import io.github.stripekeys.project.Parameters;
import io.github.stripekeys.project.ProjectScan;
import io.github.stripekeys.project.ScanException;
import io.github.stripekeys.project.ScanMode;
import io.github.stripekeys.project.ScanRequest;
import io.github.stripekeys.report.ReportFolder;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.ci.CiAnnotations;
import io.github.stripekeys.report.console.AnsiColor;
import io.github.stripekeys.report.console.Summary;
import io.github.stripekeys.report.content.Outline;
import io.github.stripekeys.scan.ScanResult;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReportException;

/**
 * Adds the findings to the Maven site: one page for the whole build, in the site of the root project. Never fails the build.
 * Example: {@code mvn site}, with the plugin under {@code <reporting>}
 */
@Mojo(name = "report", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills in the fields
public final class ReportMojo extends ScanningMojo implements SiteEntry {
    /** Skip this goal. */
    @Parameter(property = "stripe-keys.skip", defaultValue = "false")
    private boolean skip;

    /** Lowest severity at which the page says that the build is blocked: critical, high, medium, low, info, or never. */
    @Parameter(property = "stripe-keys.failOn", defaultValue = "medium")
    private String failOn;

    /** Folder of the full report if the goal runs alone; a site has its own folder. */
    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true, required = true)
    private File reportOutputDirectory;

    @Override
    public void execute() throws MojoExecutionException {
        try {
            if (canGenerateReport()) {
                write(scan());
            }
        } catch (ScanException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            ScanResult result = scan();
            write(result);
            String report = NAME + "/" + ReportFormat.HTML.fileName();
            new SitePage(sink).write(Outline.of(result), getName(locale), report);
        } catch (ScanException e) {
            throw new MavenReportException(e.getMessage(), e);
        }
    }

    /** The page of an earlier run must not be taken for this one's if the scan fails. */
    private ScanResult scan() throws ScanException {
        try {
            new ReportFolder(folder()).remove();
        } catch (IOException e) {
            throw new ScanException(String.valueOf(e.getMessage()), e);
        }
        FailurePolicy failure = new FailurePolicy(Parameters.failOn(failOn), true, false);
        ScanRequest request = request(ScanMode.TREE, failure, BlameMode.NEVER, List.of());
        ProjectScan scan = scan(request, true, new AnsiColor(false), CiAnnotations.NONE);
        return scan.look(scan.policyFiles().checked().read());
    }

    private void write(ScanResult result) throws ScanException {
        try {
            ReportFolder reports = new ReportFolder(folder());
            reports.write(result, List.of(ReportFormat.HTML));
            getLog().info(Summary.of(result) + "; see " + reports.file(ReportFormat.HTML));
        } catch (IOException e) {
            throw new ScanException(String.valueOf(e.getMessage()), e);
        }
    }

    private Path folder() {
        return reportOutputDirectory.toPath().toAbsolutePath().normalize().resolve(NAME);
    }

    @Override
    public boolean canGenerateReport() {
        return !skip && project().equals(session().getTopLevelProject());
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        reportOutputDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return reportOutputDirectory;
    }
}
