package io.github.stripekeys.scan;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Names a run by all that it says, as a UUID, so that outputs of one run can be told from those of another. It has no clock: runs that
 * say the same have the same name. Its version is 5, the newest that SARIF's schema knows; the hash is SHA-256.
 */
final class RunId {
    private static final long VERSION = 0x5000L;
    private static final long VERSION_BITS = 0xF000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int VARIANT_BITS = 2;

    private final MessageDigest digest = Sha256.start();

    private RunId() {}

    static String of(ScanResult result) {
        RunId id = new RunId();
        id.add(result.toolVersion(), result.failOn().id(), result.outcome().id());
        id.add(result.stats());
        id.add(result.scope());
        result.findings().forEach(id::add);
        result.problems().forEach(id::add);
        return id.text();
    }

    private void add(Stats stats) {
        add(
                stats.files(),
                stats.bytes(),
                stats.skipped().byReason(),
                stats.placeholders(),
                stats.parsedJavaFiles(),
                stats.decoded());
    }

    private void add(Scope scope) {
        add(scope.mode().id(), scope.root(), scope.commit(), scope.base(), scope.modules(), scope.modulesInReactor());
        add(scope.project());
        for (ScopePart part : scope.parts()) {
            add(part.name(), part.commit(), part.outcome().id(), part.files());
            add(part.project());
            for (Severity severity : Severity.values()) {
                add(part.count(severity));
            }
        }
    }

    private void add(ProjectIdentity project) {
        add(project.name(), project.version(), project.branch(), project.commitDate(), project.remote(), project.job());
    }

    private void add(Finding finding) {
        add(
                finding.ruleIds(),
                finding.severity().id(),
                finding.fingerprint(),
                finding.exposure(),
                finding.location().displayPath(),
                finding.region(),
                finding.message(),
                finding.status().id(),
                finding.suppression(),
                finding.past());
    }

    private void add(Problem problem) {
        add(
                problem.path(),
                problem.kind().id(),
                problem.line(),
                problem.message(),
                problem.sha256(),
                problem.acceptance());
    }

    /** Each with its length, so that no two lists of values are one text. */
    private void add(@Nullable Object... values) {
        for (@Nullable Object value : values) {
            byte[] text = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            digest.update(text);
        }
    }

    private String text() {
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        long first = (hash.getLong() & ~VERSION_BITS) | VERSION;
        long second = (hash.getLong() >>> VARIANT_BITS) | VARIANT;
        return new UUID(first, second).toString();
    }
}
