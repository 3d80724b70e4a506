package io.github.stripekeys.fix;

import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.exposure.Layout;
import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.Scan;
import io.github.stripekeys.scan.ScanContext;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.SkipCounts;
import io.github.stripekeys.text.Document;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A file before and after its edits, for a scan that tells whether they did what they were for. */
@SuppressWarnings("ArrayRecordComponent") // not changed
record EditedFile(Location location, EditableText text, byte[] after, Salt salt) {
    byte[] before() {
        return text.bytes();
    }

    /** Adds by its variable each test-mode credential that one of these takes out of this file. */
    void addTestValues(List<Fix> fixes, Map<String, String> values) {
        for (Fix fix : fixes) {
            if (fix instanceof Fix.Planned planned
                    && planned.variable() != null
                    && planned.finding().mode() == Mode.TEST
                    && planned.finding().location().equals(location)) {
                Document document = text.document(location);
                values.putIfAbsent(
                        planned.variable(),
                        text.text()
                                .substring(
                                        document.place(planned.finding().region()),
                                        document.end(planned.finding().region())));
            }
        }
    }

    /** Whether each credential is found as often less as edits are planned for it, and no other was brought in. */
    boolean isRidOf(List<Fix> fixes) {
        Map<String, Long> old = found(before());
        Map<String, Long> now = found(after);
        Map<String, Long> planned = fixes.stream()
                .filter(Fix.Planned.class::isInstance)
                .collect(Collectors.groupingBy(fix -> fix.finding().fingerprint(), Collectors.counting()));
        return now.entrySet().stream()
                .allMatch(each -> each.getValue()
                        <= old.getOrDefault(each.getKey(), 0L) - planned.getOrDefault(each.getKey(), 0L));
    }

    /** How often a scan finds each credential that must not be there. */
    private Map<String, Long> found(byte[] bytes) {
        Scope scope = new Scope(Scope.Mode.TREE, ".", null, 1, 1);
        ScanContext context = new ScanContext(
                "", scope, FailOn.NEVER, ReadOptions.ALL, salt, Layout.UNKNOWN, Policy.NONE, Coverage.ALL);
        return new Scan(context, dropped -> {})
                        .run(reader -> {
                            reader.read(new Blob(location, bytes, bytes.length));
                            return new ReadStatistics(1, bytes.length, SkipCounts.NONE, List.of());
                        })
                        .findings()
                        .stream()
                        .filter(finding -> finding.length() > 0)
                        .filter(finding -> finding.kind() != Kind.PUBLISHABLE)
                        .collect(Collectors.groupingBy(Finding::fingerprint, Collectors.counting()));
    }
}
