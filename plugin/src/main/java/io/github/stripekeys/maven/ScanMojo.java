package io.github.stripekeys.maven;

import io.github.stripekeys.project.BuildFailure;
import io.github.stripekeys.project.BuildOutcome;
import io.github.stripekeys.project.FailurePolicy;
import io.github.stripekeys.project.Parameters;
import io.github.stripekeys.project.ProjectScan;
import io.github.stripekeys.project.ScanException;
import io.github.stripekeys.project.ScanRequest;
import io.github.stripekeys.report.ci.CiAnnotations;
import io.github.stripekeys.source.git.change.CommitMessage;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Scans the working tree for Stripe credentials, writes a report and fails the build if it finds some. Each module of the
 * reactor is scanned once, however often the goal runs; without a pom, the folder that Maven was started in is scanned.
 */
@Mojo(name = "scan", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
@SuppressWarnings("NullAway.Init") // Maven fills in the fields
public final class ScanMojo extends ScanningMojo {
    /** Whether nothing is scanned. */
    @Parameter(property = "stripe-keys.skip", defaultValue = "false")
    private boolean skip;

    /** The severity from which a finding fails the build: critical, high, medium, low, info or never. */
    @Parameter(property = "stripe-keys.failOn", defaultValue = "medium")
    private String failOn;

    /** The reports to write: html, json, sarif, gitlab, markdown, junit, code-quality. */
    @Parameter(property = "stripe-keys.formats", defaultValue = "html,json,sarif")
    private List<String> formats;

    /** Whether the build passes although something in scope could not be read. */
    @Parameter(property = "stripe-keys.allowIncomplete", defaultValue = "false")
    private boolean allowIncomplete;

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

    /** A file with the message of a commit, which is scanned instead: what git gives to a commit-msg hook. */
    @Parameter(property = "stripe-keys.message")
    private @Nullable String message;

    /** What reports tell of who wrote the line of a finding, asked of git blame: name, email (with the name) or never. */
    @Parameter(property = "stripe-keys.blame", defaultValue = "name")
    private String blame;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Stripe credentials: scan skipped");
            return;
        }
        Goal.execute(() -> reports().run(this::scan));
    }

    private Optional<BuildFailure> scan() throws ScanException {
        ScanRequest request = request(
                Parameters.mode(since, staged),
                new FailurePolicy(Parameters.failOn(failOn), allowIncomplete, failOnStale),
                Parameters.blame(blame),
                Parameters.formats(formats));
        ProjectScan scan = scan(request, isCommandLine(), MavenColor.asChosen(), annotations());
        if (message != null) {
            Path file = Path.of(session().getExecutionRootDirectory()).resolve(message);
            return BuildOutcome.failure(scan.run(new CommitMessage(file, System.getenv())), request);
        }
        return BuildOutcome.failure(scan.run(buildState()), request);
    }

    /** Commands go to this process's log: not {@link System#out}, because Maven 4 puts a prefix before its lines. */
    private CiAnnotations annotations() throws ScanException {
        Map<String, String> environment = System.getenv();
        return CiAnnotations.of(
                Parameters.annotations(annotations, environment),
                environment,
                new FileOutputStream(FileDescriptor.out),
                name -> SharedMap.of(session(), name));
    }
}
