package io.github.stripekeys.maven;

import io.github.stripekeys.project.BlameMode;
import io.github.stripekeys.project.BuildFailure;
import io.github.stripekeys.project.BuildOutcome;
import io.github.stripekeys.project.FailurePolicy;
import io.github.stripekeys.project.Parameters;
import io.github.stripekeys.project.ScanException;
import io.github.stripekeys.project.ScanMode;
import io.github.stripekeys.project.ScanRequest;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Scans the history of the git repository: every version of every file that a ref or a stash leads to, each once, and what commits and
 * tags say. Says for each
 * credential in which commit it first appeared, which refs have that commit, and whether what is checked out still has it.
 */
@Mojo(name = "history", aggregator = true, threadSafe = true, requiresProject = false)
@SuppressWarnings("NullAway.Init") // Maven fills in the fields
public final class HistoryMojo extends ScanningMojo {
    /** The commits to look at, as {@code git rev-list} understands them, such as {@code v1..main}. Default: all. */
    @Parameter(property = "stripe-keys.range")
    private @Nullable String range;

    /** Whether messages of commits and tags, their authors and the names of refs are searched as well. */
    @Parameter(property = "stripe-keys.messages", defaultValue = "true")
    private boolean messages;

    /** The severity from which a finding fails the build: critical, high, medium, low, info or never. */
    @Parameter(property = "stripe-keys.failOn", defaultValue = "medium")
    private String failOn;

    /** The reports to write: html, json, sarif, gitlab, markdown, junit, code-quality. */
    @Parameter(property = "stripe-keys.formats", defaultValue = "html,json,sarif")
    private List<String> formats;

    /** Whether the build passes although something in scope could not be read. */
    @Parameter(property = "stripe-keys.allowIncomplete", defaultValue = "false")
    private boolean allowIncomplete;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Goal.execute(() -> reports().run(this::scan));
    }

    private Optional<BuildFailure> scan() throws ScanException {
        ScanRequest request = request(
                ScanMode.history(range, messages),
                new FailurePolicy(Parameters.failOn(failOn), allowIncomplete, false),
                BlameMode.NEVER,
                Parameters.formats(formats));
        return BuildOutcome.failure(scan(request).run(buildState()), request);
    }
}
