package io.github.stripekeys.maven;

import io.github.stripekeys.report.ReportFormat;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** A goal that scans. Its parameters say what is scanned, how, and what the project accepts: the same for all such goals. */
@SuppressWarnings("NullAway.Init") // Maven fills in the fields
abstract sealed class ScanningMojo extends AbstractMojo
        permits BaselineMojo, HistoryMojo, ReportMojo, ScanMojo, SuppressionsMojo {
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

    /** The parameters, understood, for a goal that does this with what it finds. */
    final Settings settings(List<ReportFormat> formats, GitMode git, Gate gate) throws MojoExecutionException {
        return new Settings(
                Parameters.globs(includes),
                Parameters.globs(excludes),
                archives,
                Parameters.threads(threads),
                Parameters.maxFileSize(maxFileSize),
                new Acceptance(baseline, suppressions, Parameters.denies(inlineSuppressions)),
                Parameters.surfaces(surfaces),
                Path.of(session.getExecutionRootDirectory())
                        .resolve(outputDirectory)
                        .normalize(),
                formats,
                git,
                gate,
                Attribution.NEVER);
    }

    /** The parameters, understood, for a goal that looks at all files, writes none of the reports and fails nothing. */
    final Settings settings() throws MojoExecutionException {
        return settings(List.of(), GitMode.NONE, Gate.OPEN);
    }

    /** A scan of all modules, or if the goal is bound to a phase and works module by module, of the one it is bound for. */
    final ReactorScan scan(Settings settings, boolean isForAll, Colour colour, JobLog jobLog) {
        Reactor reactor = Reactor.of(session, project, isForAll);
        return new ReactorScan(reactor, settings, version(), new Console(getLog(), colour), jobLog);
    }

    /** A scan of all modules. */
    final ReactorScan scan(Settings settings) {
        return scan(settings, true, Colour.ofMaven(), JobLog.NONE);
    }

    final boolean isCommandLine() {
        return execution.getSource() == MojoExecution.Source.CLI;
    }

    final Ledger ledger() {
        return Ledger.of(session, version());
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
