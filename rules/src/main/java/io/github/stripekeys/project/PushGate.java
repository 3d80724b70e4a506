package io.github.stripekeys.project;

import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.scan.PushScan;
import io.github.stripekeys.scan.ScanContext;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.git.change.Push;
import io.github.stripekeys.source.git.change.TreeDiff;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Scans what is pushed to a repository before it is taken: what git's {@code pre-receive} hook runs. The project's policy is that of
 * the commit that the push is based on, so that a push cannot accept its own credentials.
 *
 * @param scan in the folder of the repository
 */
public record PushGate(ProjectScan scan) {
    /**
     * Scans, and prints what it found.
     *
     * @param lines what git tells the hook, a line for each ref
     * @throws ScanException if git cannot say what is new, or the policy cannot be read
     */
    public ScanResult run(List<String> lines) throws ScanException {
        long start = System.nanoTime();
        Path repository = scan.build().executionRoot();
        try {
            Push push = Push.of(repository, lines);
            ScanResult result = push.isEmpty() ? scan.units().nothing() : run(push);
            scan.console().show(result);
            scan.update().write(result);
            scan.console()
                    .conclude(result, scan.request().reports().first(), Duration.ofNanos(System.nanoTime() - start));
            return result;
        } catch (IOException e) {
            throw new ScanException("The push could not be scanned: " + e.getMessage(), e);
        }
    }

    private ScanResult run(Push push) throws IOException, ScanException {
        TreeDiff base = push.base();
        Policy now = scan.policyFiles().read();
        Policy policy = scan.policyFiles().readAt(base, now);
        Optional<String> salt = base.baseText(ProjectRoot.FOLDER + "/salt");
        ScanContext context = scan.units()
                .context(scan.build().whole(), policy, Coverage.NONE)
                .with(salt.filter(text -> !text.isBlank()).map(Salt::new).orElse(Salt.DEFAULT));
        PushScan pushed = new PushScan(context, scan.console()::dropped);
        return pushed.of(push, base, scan.files().below(scan.build().executionRoot()), new Progress());
    }
}
