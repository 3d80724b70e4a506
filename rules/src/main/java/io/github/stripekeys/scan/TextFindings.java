package io.github.stripekeys.scan;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.source.git.history.CommitLookup;
import io.github.stripekeys.source.git.history.History;
import io.github.stripekeys.source.git.history.Provenance;
import io.github.stripekeys.source.git.history.RepositoryTexts;
import io.github.stripekeys.source.git.history.TextHistories;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Findings in what commits, tags and refs say: one for each credential and sort of text, at the oldest place. */
final class TextFindings {
    private TextFindings() {}

    /** Whether a finding is in such a text. */
    static boolean isText(Finding finding) {
        return finding.path().startsWith(RepositoryTexts.FOLDER);
    }

    static List<Finding> of(History history, CommitLookup commits, List<Finding> findings) throws IOException {
        Map<String, List<Finding>> same = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String sort = finding.fingerprint() + " " + RepositoryTexts.Kind.of(finding.path());
            same.computeIfAbsent(sort, unseen -> new ArrayList<>()).add(finding);
        }
        List<Finding> told = new ArrayList<>();
        if (!same.isEmpty()) {
            Set<String> ids = findings.stream().map(TextFindings::id).collect(Collectors.toSet());
            TextHistories texts = TextHistories.of(history, commits, ids);
            for (List<Finding> each : same.values()) {
                told.add(told(texts, each));
            }
        }
        return told;
    }

    private static Finding told(TextHistories texts, List<Finding> same) throws IOException {
        Finding first = same.stream()
                .min(Comparator.comparingInt((Finding finding) -> texts.order(id(finding)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        RepositoryTexts.Kind kind = RepositoryTexts.Kind.of(first.path());
        long places = same.stream().map(Finding::path).distinct().count();
        String more = places == 1
                ? ""
                : ", the oldest of " + places + (kind == RepositoryTexts.Kind.REF ? " refs" : " commits or tags");
        return first.saying("it stands " + kind.words() + more + ", which a change of files does not take away")
                .with(new Provenance(texts.first(first.path(), id(first)), null));
    }

    private static String id(Finding finding) {
        return String.valueOf(finding.location().version());
    }
}
