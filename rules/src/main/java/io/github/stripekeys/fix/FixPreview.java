package io.github.stripekeys.fix;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Edit;
import io.github.stripekeys.text.Proposal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows with the findings of a scan what a fix would do about them, so that reports and fixes say the same. */
public final class FixPreview {
    /** Nobody reads more; the others keep what their kind of place suggests. */
    private static final int MOST = 300;

    private static final String TAB = "    ";

    private FixPreview() {}

    /** The findings, the first of those that somebody has to act on with what a fix would do. */
    public static List<Finding> addTo(FixScope scope, List<Finding> findings) {
        Map<String, List<Finding>> byFile = findings.stream()
                .filter(FixPlan::isToDo)
                .filter(finding -> finding.length() > 0 && finding.location().entry() == null)
                .filter(finding -> !finding.excerpt().isEmpty())
                .limit(MOST)
                .collect(Collectors.groupingBy(Finding::path, TreeMap::new, Collectors.toList()));
        Planning planning = Planning.of(scope, findings);
        Map<Finding, Proposal> proposals = new HashMap<>();
        byFile.forEach((path, own) -> planning.text(path).ifPresent(text -> {
            Document document = text.document(own.get(0).location());
            for (Fix fix : planning.fixes(own, text)) {
                proposals.put(fix.finding(), proposal(fix, text, document));
            }
        }));
        return findings.stream()
                .map(finding -> Optional.ofNullable(proposals.get(finding))
                        .map(proposal -> finding.with(finding.excerpt().with(proposal)))
                        .orElse(finding))
                .toList();
    }

    private static Proposal proposal(Fix fix, EditableText text, Document document) {
        return fix instanceof Fix.Planned planned
                ? new Proposal(planned.advice(), line(planned, text, document))
                : new Proposal("", "");
    }

    /** The line as it would be; if the report hides something in it, only what would stand in place of the credential. */
    private static String line(Fix.Planned planned, EditableText file, Document document) {
        SourcePlace place = SourcePlace.of(planned.finding(), file, document);
        int start = place.lineStart();
        int end = place.withoutLine().end();
        List<Edit> edits = planned.edits().stream()
                .filter(edit -> edit.start() >= start && edit.end() <= end)
                .map(edit -> new Edit(edit.start() - start, edit.end() - start, edit.replacement()))
                .toList();
        String after = Edit.apply(file.text().substring(start, end), edits).strip();
        return after.isEmpty() || isShown(place) ? after : planned.summary();
    }

    /** Whether the excerpt has all of the line but the credential. */
    private static boolean isShown(SourcePlace place) {
        Finding finding = place.finding();
        int index = place.line() - finding.excerpt().firstLine();
        String line = (place.before() + finding.redacted() + place.after()).replace("\t", TAB);
        List<String> lines = finding.excerpt().lines();
        return index >= 0 && index < lines.size() && lines.get(index).strip().equals(line.strip());
    }
}
