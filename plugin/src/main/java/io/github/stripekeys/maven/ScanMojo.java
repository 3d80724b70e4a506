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
 * Scans the project for Stripe credentials, writes a report, and fails the build if any finding reaches failOn. Each module is scanned
 * once per build. Works without a POM in any folder.
 * Example: {@code mvn stripe-keys:scan -Dstripe-keys.failOn=high}
 */
@Mojo(name = "scan", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
@SuppressWarnings("NullAway.Init") // Maven fills in the fields
public final class ScanMojo extends ScanningMojo {
    /** Skip this goal. */
    @Parameter(property = "stripe-keys.skip", defaultValue = "false")
    private boolean skip;

    /** Lowest severity that fails the build: critical, high, medium, low, info, or never. */
    @Parameter(property = "stripe-keys.failOn", defaultValue = "medium")
    private String failOn;

    /** Reports to write: html, json, sarif, gitlab, code-quality, junit, markdown. Empty: none. */
    @Parameter(property = "stripe-keys.formats", defaultValue = "html,json,sarif")
    private List<String> formats;

    /** Pass even if some files could not be scanned. */
    @Parameter(property = "stripe-keys.allowIncomplete", defaultValue = "false")
    private boolean allowIncomplete;

    /** Fail if the baseline contains entries that no longer match. */
    @Parameter(property = "stripe-keys.failOnStale", defaultValue = "false")
    private boolean failOnStale;

    /** Annotate findings in the CI service: auto, never, github or azure. */
    @Parameter(property = "stripe-keys.annotations", defaultValue = "auto")
    private String annotations;

    /**
     * Report only credentials that are new since this commit or ref; {@code auto} detects the base of a pull request. Default: the whole working
     * tree is scanned.
     */
    @Parameter(property = "stripe-keys.since")
    private @Nullable String since;

    /** Scan only what is staged, compared with the last commit. */
    @Parameter(property = "stripe-keys.staged", defaultValue = "false")
    private boolean staged;

    /** Scan this file with a commit message instead: what Git passes to a commit-msg hook. */
    @Parameter(property = "stripe-keys.message")
    private @Nullable String message;

    /** Show the author of each line (git blame): name, email (with the name) or never. */
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
            Path file = resolve(message);
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
