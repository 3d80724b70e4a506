package io.github.stripekeys.policy;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.AcceptanceStep;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of a project in memory, by their paths; their tokens are filled in when it is scanned. */
record AcceptedProject(Map<String, String> files) {
    static AcceptedProject of(String path, String text) {
        return new AcceptedProject(Map.of()).with(path, text);
    }

    /** The same with one more file, or another text of one. */
    AcceptedProject with(String path, String text) {
        Map<String, String> more = new TreeMap<>(files);
        more.put(path, text);
        return new AcceptedProject(more);
    }

    AcceptedProject without(String path) {
        Map<String, String> fewer = new TreeMap<>(files);
        fewer.remove(path);
        return new AcceptedProject(fewer);
    }

    ScanResult scan(Policy policy) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, Tokens.fill(text).getBytes(StandardCharsets.UTF_8)));
        ScanResult result = Fixture.scan(bytes, policy);
        return new AcceptanceStep(policy).withAbsent(result, Coverage.ALL);
    }

    Policy baseline() {
        return new Policy(Baseline.of(scan(Policy.NONE).findings()), Suppressions.NONE, false, LocalDate.EPOCH);
    }

    /** The findings as {@code path:line status}. */
    List<String> statuses(Policy policy) {
        return scan(policy).findings().stream().map(AcceptedProject::line).toList();
    }

    private static String line(Finding finding) {
        return finding.place() + " " + finding.status().id();
    }
}
