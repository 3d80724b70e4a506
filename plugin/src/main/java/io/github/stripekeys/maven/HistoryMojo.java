package io.github.stripekeys.maven;

import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.Scope;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Scans the history of the git repository: every version of every file that a ref leads to, each once. Says for each
 * credential in which commit it first appeared, which refs have that commit, and whether what is checked out still has it.
 */
@Mojo(name = "history", aggregator = true, threadSafe = true, requiresProject = false)
@SuppressWarnings("NullAway.Init") // Maven fills in the fields
public final class HistoryMojo extends AbstractMojo {
    /** The commits to look at, as {@code git rev-list} understands them, such as {@code v1..main}. Default: all. */
    @Parameter(property = "stripe-keys.range")
    private @Nullable String range;

    /** The severity from which a finding fails the build: critical, high, medium, low, info or never. */
    @Parameter(property = "stripe-keys.failOn", defaultValue = "medium")
    private String failOn;

    /** Files to read, as globs with {@code /}, relative to where Maven was started. Default: all. */
    @Parameter(property = "stripe-keys.includes")
    private @Nullable List<@Nullable String> includes;

    /** Files not to read, as globs with {@code /}, relative to where Maven was started. */
    @Parameter(property = "stripe-keys.excludes")
    private @Nullable List<@Nullable String> excludes;

    /** The reports to write: html, json, sarif, gitlab, markdown. */
    @Parameter(property = "stripe-keys.formats", defaultValue = "html,json,sarif")
    private List<String> formats;

    /** Where reports are written; relative to where Maven was started. */
    @Parameter(property = "stripe-keys.outputDirectory", defaultValue = "target/stripe-keys")
    private String outputDirectory;

    /** Whether archives are looked into; if not, they are skipped. */
    @Parameter(property = "stripe-keys.archives", defaultValue = "true")
    private boolean archives;

    /** How many threads read; 0 means one for each core. */
    @Parameter(property = "stripe-keys.threads", defaultValue = "0")
    private int threads;

    /** The size in bytes over which a file is reported as not read; 0 means none. */
    @Parameter(property = "stripe-keys.maxFileSize", defaultValue = "0")
    private long maxFileSize;

    /** Whether the build passes although something in scope could not be read. */
    @Parameter(property = "stripe-keys.allowIncomplete", defaultValue = "false")
    private boolean allowIncomplete;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Settings settings = settings();
        Reactor reactor = Reactor.of(session, project, true);
        String version = execution.getMojoDescriptor().getPluginDescriptor().getVersion();
        Console console = new Console(getLog(), Colour.ofMaven());

        ReactorScan scan = new ReactorScan(reactor, settings, version, console, JobLog.NONE);
        ScanResult result = scan.run(Ledger.of(session, version));
        Verdict.pronounce(result, settings);
    }

    private Settings settings() throws MojoExecutionException {
        return new Settings(
                Parameters.failOn(failOn),
                Parameters.globs(includes),
                Parameters.globs(excludes),
                Parameters.formats(formats),
                Path.of(session.getExecutionRootDirectory())
                        .resolve(outputDirectory)
                        .normalize(),
                archives,
                Parameters.threads(threads),
                Parameters.maxFileSize(maxFileSize),
                allowIncomplete,
                new GitMode(Scope.Mode.HISTORY, range),
                Acceptance.USUAL,
                List.of());
    }
}
