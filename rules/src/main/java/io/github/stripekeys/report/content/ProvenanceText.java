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

    /** Such as {@code Added 2024-01-31 by Ann (8d6e7f8a12); still in HEAD of main.}. */
    public static String of(FirstSeen first) {
        return "Added " + by(first.by()) + "; " + end(first) + refs(first.refs()) + ".";
    }

    /** Such as {@code Last changed by Ann on 2024-01-31 (8d6e7f8a12)}. */
    public static String of(CommitInfo written) {
        return "Last changed" + (written.author().isEmpty() ? "" : " by " + written.author()) + " on "
                + day(written.date()) + " (" + shortId(written.commit()) + ")";
    }

    /** Such as {@code 2024-01-31 to 2025-02-28}. */
    public static String span(FirstSeen first) {
        if (first.isAtHead()) {
            return "since " + day(first.date()) + ", still in HEAD";
        }
        if (first.paths().isEmpty()) {
            return "since " + day(first.date()) + ", in the history itself";
        }
        return first.removed() == null
                ? "since " + day(first.date()) + ", not in HEAD, still on other branches"
                : day(first.date()) + " to " + day(first.removed().date()) + ", still in the history";
    }

    /** The day of a date in the form of ISO 8601. */
    public static String day(String date) {
        return date.substring(0, Math.min(DAY, date.length()));
    }

    private static String end(FirstSeen first) {
        if (first.isAtHead()) {
            return "still in HEAD";
        }
        if (first.paths().isEmpty()) {
            return "in no file, but in the history";
        }
        return first.removed() == null
                ? "not in HEAD, but still on another branch or tag"
                : "removed " + by(first.removed()) + ". Still in the history";
    }

    private static String by(CommitInfo commit) {
        return day(commit.date()) + (commit.author().isEmpty() ? "" : " by " + commit.author()) + " ("
                + shortId(commit.commit()) + ")";
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
                : " of " + String.join(", ", names) + (more > 0 ? " and " + ReportText.count(more, "more ref") : "");
    }
}
