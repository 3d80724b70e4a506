package io.github.stripekeys.maven;

import io.github.stripekeys.scan.ScanResult;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Scans the working tree for Stripe credentials, writes a report and fails the build if it finds some. Each module of the
 * reactor is scanned once, however often the goal runs; without a pom, the folder that Maven was started in is scanned.
 */
@Mojo(name = "scan", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
@SuppressWarnings("NullAway.Init") // Maven fills in the fields
public final class ScanMojo extends AbstractMojo {
    /** Whether nothing is scanned. */
    @Parameter(property = "stripe-keys.skip", defaultValue = "false")
    private boolean skip;

    /** The severity from which a finding fails the build: critical, high, medium, low, info or never. */
    @Parameter(property = "stripe-keys.failOn", defaultValue = "medium")
    private String failOn;

    /** Files to read, as globs with {@code /}, relative to the module or to where Maven was started. Default: all. */
    @Parameter(property = "stripe-keys.includes")
    private @Nullable List<@Nullable String> includes;

    /** Files not to read, as globs with {@code /}, relative to the module or to where Maven was started. */
    @Parameter(property = "stripe-keys.excludes")
    private @Nullable List<@Nullable String> excludes;

    /** The reports to write: html, json, sarif, gitlab, markdown. */
    @Parameter(property = "stripe-keys.formats", defaultValue = "html,json,sarif")
    private List<String> formats;

    /** Where reports are written; relative to where Maven was started. */
    @Parameter(property = "stripe-keys.outputDirectory", defaultValue = "target/stripe-keys")
    private String outputDirectory;

    /** Whether archives are looked into, and what the module has packaged is looked at; if not, archives are skipped. */
    @Parameter(property = "stripe-keys.archives", defaultValue = "true")
    private boolean archives;

    /** How many threads read files; 0 means one for each core. */
    @Parameter(property = "stripe-keys.threads", defaultValue = "0")
    private int threads;

    /** The size in bytes over which a file is reported as not read; 0 means none. */
    @Parameter(property = "stripe-keys.maxFileSize", defaultValue = "0")
    private long maxFileSize;

    /** Whether the build passes although something in scope could not be read. */
    @Parameter(property = "stripe-keys.allowIncomplete", defaultValue = "false")
    private boolean allowIncomplete;

    /** The file of known credentials, relative to the top of the checkout. Default: {@code .stripe-keys/baseline.json} if it is there. */
    @Parameter(property = "stripe-keys.baseline")
    private @Nullable String baseline;

    /** The file of suppressions, relative to the top of the checkout. Default: {@code .stripe-keys/suppressions.yml} if it is there. */
    @Parameter(property = "stripe-keys.suppressions")
    private @Nullable String suppressions;

    /** Whether comments beside findings can suppress them: allow or deny. */
    @Parameter(property = "stripe-keys.inlineSuppressions", defaultValue = "allow")
    private String inlineSuppressions;

    /** Whether the build fails because the baseline has what is no longer there. */
    @Parameter(property = "stripe-keys.failOnStale", defaultValue = "false")
    private boolean failOnStale;

    /** What tells the CI service about findings beside the code: auto (if its variable is set), never, github or azure. */
    @Parameter(property = "stripe-keys.annotations", defaultValue = "auto")
    private String annotations;

    /**
     * The commit or ref that the working tree is compared with: only credentials are reported that it does not hold at all.
     * Or {@code auto} for the base of what a CI service builds. Default: the whole working tree is scanned.
     */
    @Parameter(property = "stripe-keys.since")
    private @Nullable String since;

    /** Whether what is staged is compared with the last commit, instead of scanning the working tree. */
    @Parameter(property = "stripe-keys.staged", defaultValue = "false")
    private boolean staged;

    /** Who sees what is at a path, where stripe-keys should not judge by itself; on the command line as {@code glob=surface}. */
    @Parameter(property = "stripe-keys.surfaces")
    private @Nullable List<@Nullable SurfaceParameter> surfaces;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Stripe credentials: scan skipped");
            return;
        }
        Settings settings = settings();
        Map<String, String> environment = System.getenv();
        JobLog jobLog = JobLog.of(Parameters.annotations(annotations, environment), environment, session);
        boolean isCommandLine = execution.getSource() == MojoExecution.Source.CLI;
        Reactor reactor = Reactor.of(session, project, isCommandLine);
        String version = execution.getMojoDescriptor().getPluginDescriptor().getVersion();
        Console console = new Console(getLog(), Colour.ofMaven());
        ReactorScan scan = new ReactorScan(reactor, settings, version, console, jobLog);
        ScanResult result = scan.run(Ledger.of(session, version));
        Verdict.pronounce(result, settings);
    }

    private Settings settings() throws MojoExecutionException {
        return new Settings(
                Parameters.failOn(failOn),
                Parameters.globs(includes),
                Parameters.globs(excludes),
                Parameters.formats(formats),
                Parameters.folder(session, outputDirectory),
                archives,
                Parameters.threads(threads),
                Parameters.maxFileSize(maxFileSize),
                allowIncomplete,
                Parameters.gitMode(since, staged),
                new Acceptance(baseline, suppressions, Parameters.denies(inlineSuppressions), failOnStale),
                Parameters.surfaces(surfaces));
    }
}
