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
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** A goal that scans. Its parameters say what is scanned, how, and what the project accepts: the same for all such goals. */
@SuppressWarnings("NullAway.Init") // Maven fills in the fields
abstract sealed class ScanningMojo extends AbstractMojo
        permits BaselineMojo, FixMojo, HistoryMojo, ReportMojo, ScanMojo, SuppressionsMojo {
    /** Files to read, as globs with {@code /}, relative to the module or to where Maven was started. Default: all. */
    @Parameter(property = "stripe-keys.includes")
    private @Nullable List<@Nullable String> includes;

    /** Files not to read, as globs with {@code /}, relative to the module or to where Maven was started. */
    @Parameter(property = "stripe-keys.excludes")
    private @Nullable List<@Nullable String> excludes;

    /** Whether archives are looked into, and what the modules have packaged is looked at; if not, archives are skipped. */
    @Parameter(property = "stripe-keys.archives", defaultValue = "true")
    private boolean archives;

    /** How many threads read files; 0 means one for each core. */
    @Parameter(property = "stripe-keys.threads", defaultValue = "0")
    private int threads;

    /** The size in bytes over which a file is reported as not read; 0 means none. */
    @Parameter(property = "stripe-keys.maxFileSize", defaultValue = "0")
    private long maxFileSize;

    /** The file of known credentials, relative to the top of the checkout. Default: {@code .stripe-keys/baseline.json} if it is there. */
    @Parameter(property = "stripe-keys.baseline")
    private @Nullable String baseline;

    /** The file of suppressions, relative to the top of the checkout. Default: {@code .stripe-keys/suppressions.yml} if it is there. */
    @Parameter(property = "stripe-keys.suppressions")
    private @Nullable String suppressions;

    /** Whether comments beside findings can suppress them: allow or deny. */
    @Parameter(property = "stripe-keys.inlineSuppressions", defaultValue = "allow")
    private String inlineSuppressions;

    /** Who sees what is at a path, where stripe-keys should not judge by itself; on the command line as {@code glob=surface}. */
    @Parameter(property = "stripe-keys.surfaces")
    private @Nullable List<@Nullable SurfaceParameter> surfaces;

    /** Where reports are written, which are not read; relative to where Maven was started. */
    @Parameter(property = "stripe-keys.outputDirectory", defaultValue = "target/stripe-keys")
    private String outputDirectory;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /** What a user asks for, of a goal that does this with what it finds. */
    final ScanRequest request(ScanMode mode, FailurePolicy failure, BlameMode blame, List<ReportFormat> formats)
            throws ScanException {
        UserProperties.of(session, execution.getMojoDescriptor().getPluginDescriptor())
                .unknown()
                .forEach(getLog()::warn);
        return new ScanRequest(
                mode,
                new ReadOptions(
                        Parameters.globs("includes", includes),
                        Parameters.globs("excludes", excludes),
                        archives,
                        Parameters.threads(threads),
                        Parameters.maxFileSize(maxFileSize)),
                new PolicyLocations(baseline, suppressions, Parameters.denies(inlineSuppressions)),
                SurfaceParameter.claims(surfaces),
                failure,
                blame,
                new ReportOutput(outputDirectory(), formats));
    }

    private Path outputDirectory() {
        return Path.of(session.getExecutionRootDirectory())
                .resolve(outputDirectory)
                .normalize();
    }

    /** The reports that this goal writes. */
    final FreshReports reports() {
        return new FreshReports(outputDirectory(), version(), buildState());
    }

    /** What a user asks for, of a goal that looks at all files, writes none of the reports and fails nothing. */
    final ScanRequest request() throws ScanException {
        return request(ScanMode.TREE, FailurePolicy.OPEN, BlameMode.NEVER, List.of());
    }

    /** A scan of all modules, or if the goal is bound to a phase and works module by module, of the one it is bound for. */
    final ProjectScan scan(ScanRequest request, boolean isForAll, AnsiColor color, CiAnnotations annotations) {
        return new ProjectScan(
                Reactor.of(session, project, isForAll),
                request,
                version(),
                new ConsoleReport(log(), color),
                annotations,
                session.getRequest().isInteractiveMode());
    }

    /** A scan of all modules. */
    final ProjectScan scan(ScanRequest request) {
        return scan(request, true, MavenColor.asChosen(), CiAnnotations.NONE);
    }

    final MavenLog log() {
        return new MavenLog(getLog());
    }

    final boolean isCommandLine() {
        return execution.getSource() == MojoExecution.Source.CLI;
    }

    final BuildState buildState() {
        return SharedBuildState.of(session, version());
    }

    final MavenSession session() {
        return session;
    }

    final MavenProject project() {
        return project;
    }

    private String version() {
        return execution.getMojoDescriptor().getPluginDescriptor().getVersion();
    }
}
