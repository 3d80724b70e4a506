package io.github.stripekeys.report.content;

import io.github.stripekeys.source.git.history.CommitInfo;
import io.github.stripekeys.source.git.history.FirstSeen;
import java.util.List;

/** What a repository tells of a credential, in the words of a reviewer. */
public final class ProvenanceText {
    private static final int DAY = 10;
    private static final int SHORT_ID = 10;
    private static final int SOME_REFS = 3;

    private ProvenanceText() {}

    /** Such as {@code first seen 2024-01-31 by Ann in commit 8d6e7f8a12, which main leads to; still at head}. */
    public static String of(FirstSeen first) {
        return "first seen " + by(first.by()) + refs(first.refs()) + "; " + end(first);
    }

    /** Such as {@code line written 2024-01-31 by Ann in commit 8d6e7f8a12}. */
    public static String of(CommitInfo written) {
        return "line written " + by(written);
    }

    /** Such as {@code 2024-01-31 to 2025-02-28}. */
    public static String span(FirstSeen first) {
        if (first.isAtHead()) {
            return "since " + day(first.date()) + ", still at head";
        }
        return first.removed() == null
                ? "since " + day(first.date()) + ", not at head but on other refs"
                : day(first.date()) + " to " + day(first.removed().date()) + ", still in the history";
    }

    /** The day of a date in the form of ISO 8601. */
    public static String day(String date) {
        return date.substring(0, Math.min(DAY, date.length()));
    }

    private static String end(FirstSeen first) {
        if (first.isAtHead()) {
            return "still at head";
        }
        return first.removed() == null
                ? "not at head, but no commit took it out: another ref has it"
                : "taken out " + by(first.removed()) + ", still in the history";
    }

    private static String by(CommitInfo commit) {
        return day(commit.date()) + (commit.author().isEmpty() ? "" : " by " + commit.author()) + " in commit "
                + shortId(commit.commit());
    }

    /** As much of a commit's id as people compare. */
    static String shortId(String commit) {
        return commit.substring(0, Math.min(SHORT_ID, commit.length()));
    }

    private static String refs(List<String> refs) {
        List<String> names = refs.stream()
                .limit(SOME_REFS)
                .map(ref -> ref.replaceFirst("^refs/(heads|tags|remotes)/", ""))
                .toList();
        int more = refs.size() - names.size();
        return names.isEmpty()
                ? ""
                : ", on " + String.join(", ", names) + (more > 0 ? " and " + ReportText.count(more, "more ref") : "");
    }
}
