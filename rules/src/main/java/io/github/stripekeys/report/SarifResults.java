package io.github.stripekeys.report;

import io.github.stripekeys.detect.Region;
import io.github.stripekeys.detect.Step;
import io.github.stripekeys.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The results of a SARIF file. Remembers which it has made, to number the places of one credential in one file. */
final class SarifResults {
    private static final Region NOWHERE = new Region(0, 0, 0, 0);

    private final Map<String, Integer> met = new HashMap<>();

    Json json(Finding finding) {
        Json result = new Json()
                .with("ruleId", finding.rule().id())
                .with("ruleIndex", SarifRule.ALL.indexOf(finding.rule()))
                .with("level", Sarif.level(finding.severity()))
                .with("message", Sarif.text(message(finding)))
                .with("locations", List.of(place(finding)), place -> place)
                .with("partialFingerprints", fingerprints(finding))
                .with("taxa", Weakness.of(finding), Sarif::taxon)
                .withAny("codeFlows", flows(finding), SarifResults::flow)
                .withAny("suppressions", accepted(finding), SarifResults::suppression);
        return result.with("properties", properties(finding));
    }

    /** A line of what is packed is none of the file. */
    private static Json place(Finding finding) {
        return Sarif.place(finding.path(), finding.location().entry() == null ? finding.region() : NOWHERE);
    }

    private static String message(Finding finding) {
        @Nullable String entry = finding.location().entry();
        int line = finding.region().startLine();
        String place = entry == null ? "" : " in " + entry + (line == 0 ? "" : ":" + line);
        return finding.message() + place + " (" + finding.redacted() + ", "
                + finding.exposure().surface().id() + ": " + finding.exposure().because() + ")";
    }

    /**
     * Neither knows a line, so both outlive an edit above it. GitHub matches alerts by the first alone, which is therefore
     * another one for each place.
     */
    private Json fingerprints(Finding finding) {
        String line = sha256(finding.rule().id()
                + '\n'
                + finding.fingerprint()
                + '\n'
                + finding.location().full());
        return new Json()
                .with("primaryLocationLineHash", line + ":" + met.merge(line, 1, Integer::sum))
                .with("credential/v1", finding.fingerprint());
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static List<List<Step>> flows(Finding finding) {
        return finding.trace().isEmpty() ? List.of() : List.of(finding.trace());
    }

    private static Json flow(List<Step> trace) {
        return new Json()
                .with("threadFlows", List.of(trace), steps -> new Json().with("locations", steps, SarifResults::step));
    }

    private static Json step(Step step) {
        Region point = new Region(step.line(), step.column(), step.line(), step.column());
        return new Json().with("location", Sarif.place(step.path(), point).with("message", Sarif.text(step.message())));
    }

    /** Why nobody has to act on it; empty if somebody has. */
    private static List<String> accepted(Finding finding) {
        return switch (finding.status()) {
            case OPEN, FIXED -> List.of();
            case KNOWN -> List.of("in the baseline");
            case SUPPRESSED -> List.of("suppressed by the project");
        };
    }

    private static Json suppression(String justification) {
        return new Json().with("kind", "external").with("status", "accepted").with("justification", justification);
    }

    private static Json properties(Finding finding) {
        return new Json()
                .with("severity", finding.severity().id())
                .with("kind", finding.kind().id())
                .with("mode", finding.mode().id())
                .with("surface", finding.exposure().surface().id());
    }
}
