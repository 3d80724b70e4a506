package io.github.stripekeys.maven;

import io.github.stripekeys.project.BlameMode;
import io.github.stripekeys.project.BuildState;
import io.github.stripekeys.project.FailurePolicy;
import io.github.stripekeys.project.FreshReports;
import io.github.stripekeys.project.Parameters;
import io.github.stripekeys.project.PolicyLocations;
import io.github.stripekeys.project.ProjectScan;
import io.github.stripekeys.project.ReportOutput;
import io.github.stripekeys.project.ScanException;
import io.github.stripekeys.project.ScanMode;
import io.github.stripekeys.project.ScanRequest;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.ci.CiAnnotations;
import io.github.stripekeys.report.console.AnsiColor;
import io.github.stripekeys.report.console.ConsoleReport;
import io.github.stripekeys.source.ReadOptions;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that scans files. Its parameters say what is scanned, how, and what the project accepts: the same for all such goals. */
@SuppressWarnings("NullAway.Init") // Maven fills in the fields
abstract sealed class ScanningMojo extends SearchingMojo
        permits BaselineMojo, FixMojo, HistoryMojo, ReportMojo, ScanMojo, SuppressionsMojo {
    /** Files to scan, as globs such as {@code src/**}, relative to the module or to the folder Maven was started in. Default: all. */
    @Parameter(property = "stripe-keys.includes")
    private @Nullable List<@Nullable String> includes;

    /** Files to leave out, as globs such as <code>legacy/**,**&#47;*.min.js</code>, relative to the module or to the folder Maven was started in. */
    @Parameter(property = "stripe-keys.excludes")
    private @Nullable List<@Nullable String> excludes;

    /** Scan inside archives, and the artifacts built by the modules. */
    @Parameter(property = "stripe-keys.archives", defaultValue = "true")
    private boolean archives;

    /** Number of threads that read files; 0 means one per core. */
    @Parameter(property = "stripe-keys.threads", defaultValue = "0")
    private String threads;

    /** Largest file to scan, in bytes; larger files make the scan incomplete. 0 means no limit. */
    @Parameter(property = "stripe-keys.maxFileSize", defaultValue = "0")
    private String maxFileSize;

    /** Baseline file with known findings, relative to the top of the checkout. Default: {@code .stripe-keys/baseline.json} if it exists. */
    @Parameter(property = "stripe-keys.baseline")
    private @Nullable String baseline;

    /** Whether comments in the code can suppress findings: allow or deny. */
    @Parameter(property = "stripe-keys.inlineSuppressions", defaultValue = "allow")
    private String inlineSuppressions;

    /** Overrides the detected exposure of paths; on the command line as {@code glob=surface}, such as {@code kiosk/**=client}. */
    @Parameter(property = "stripe-keys.surfaces")
    private @Nullable List<@Nullable SurfaceParameter> surfaces;

    /** Report folder (never scanned itself), relative to the folder Maven was started in. */
    @Parameter(property = "stripe-keys.outputDirectory", defaultValue = "target/stripe-keys")
    private String outputDirectory;

    /** What a user asks for, of a goal that does this with what it finds. */
    final ScanRequest request(ScanMode mode, FailurePolicy failure, BlameMode blame, List<ReportFormat> formats)
            throws ScanException {
        warnOfUnknownProperties();
        return new ScanRequest(
                mode,
                new ReadOptions(
                        Parameters.globs("includes", includes),
                        Parameters.globs("excludes", excludes),
                        archives,
                        Parameters.threads(threads),
                        Parameters.maxFileSize(maxFileSize)),
                new PolicyLocations(baseline, suppressions(), Parameters.denies(inlineSuppressions)),
                SurfaceParameter.claims(surfaces),
                failure,
                blame,
                new ReportOutput(resolve(outputDirectory), formats));
    }

    /** The reports that this goal writes. */
    final FreshReports reports() {
        return new FreshReports(resolve(outputDirectory), version(), buildState());
    }

    /** What a user asks for, of a goal that looks at all files, writes none of the reports and fails nothing. */
    final ScanRequest request() throws ScanException {
        return request(ScanMode.TREE, FailurePolicy.OPEN, BlameMode.NEVER, List.of());
    }

    /** A scan of all modules, or if the goal is bound to a phase and works module by module, of the one it is bound for. */
    final ProjectScan scan(ScanRequest request, boolean isForAll, AnsiColor color, CiAnnotations annotations) {
        return new ProjectScan(
                Reactor.of(session(), project(), isForAll),
                request,
                version(),
                new ConsoleReport(log(), color),
                annotations,
                session().getRequest().isInteractiveMode());
    }

    /** A scan of all modules. */
    final ProjectScan scan(ScanRequest request) {
        return scan(request, true, MavenColor.asChosen(), CiAnnotations.NONE);
    }

    final BuildState buildState() {
        return SharedBuildState.of(session(), version());
    }
}
