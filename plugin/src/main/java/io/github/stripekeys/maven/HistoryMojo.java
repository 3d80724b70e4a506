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
 * Scans the whole Git history (every version of every file that a ref or stash reaches, once, and the messages of commits and tags) and
 * reports when each credential was added and removed, and whether HEAD still contains it.
 * Example: {@code mvn stripe-keys:history -Dstripe-keys.range=v1.0..main}
 */
@Mojo(name = "history", aggregator = true, threadSafe = true, requiresProject = false)
@SuppressWarnings("NullAway.Init") // Maven fills in the fields
public final class HistoryMojo extends ScanningMojo {
    /** Commits to scan, as {@code git rev-list} takes them, such as {@code v1.0..main}. Default: all. */
    @Parameter(property = "stripe-keys.range")
    private @Nullable String range;

    /** Also scan messages and authors of commits and tags, and the names of refs. */
    @Parameter(property = "stripe-keys.messages", defaultValue = "true")
    private boolean messages;

    /** Lowest severity that fails the build: critical, high, medium, low, info, or never. */
    @Parameter(property = "stripe-keys.failOn", defaultValue = "medium")
    private String failOn;

    /** Reports to write: html, json, sarif, gitlab, code-quality, junit, markdown. Empty: none. */
    @Parameter(property = "stripe-keys.formats", defaultValue = "html,json,sarif")
    private List<String> formats;

    /** Pass even if some files could not be scanned. */
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
