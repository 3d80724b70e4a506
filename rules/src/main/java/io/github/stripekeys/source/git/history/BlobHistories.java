package io.github.stripekeys.source.git.history;

import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.git.Git;
import io.github.stripekeys.source.git.Lines;
import io.github.stripekeys.source.git.change.BaseRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where in a history some blobs are. For one thread. */
public final class BlobHistories {
    private static final List<String> CHANGES =
            List.of("diff-tree", "--stdin", "-r", "-c", "--root", "--raw", "-z", "--no-renames", "--no-abbrev");

    private static final Comparator<BlobHistory.Step> BY_ORDER = Comparator.comparingInt(BlobHistory.Step::order);

    private final Git git;
    private final Map<String, BlobHistory> trails = new HashMap<>();
    private final Set<String> atHead = new HashSet<>();
    private final CommitLookup commits;

    private BlobHistories(Git git, CommitLookup commits) {
        this.git = git;
        this.commits = commits;
    }

    /** Follows these blobs through a history: one walk over what each commit changes and each merge adds to its parents. */
    public static BlobHistories of(History history, CommitLookup lookup, Set<String> blobs) throws IOException {
        BlobHistories trails = new BlobHistories(history.git(), lookup);
        List<String> list = new ArrayList<>(List.of("rev-list", "--reverse", "--date-order"));
        list.addAll(history.commits());
        List<String> commits = history.git().lines(list.toArray(String[]::new));
        history.git().run(CHANGES, commits, output -> trails.follow(Lines.of(output, '\0'), blobs));
        trails.lookAtHead(blobs);
        return trails;
    }

    /** Reads commits, each followed by its changes, and each of these by its path. */
    private boolean follow(Iterable<String> pieces, Set<String> blobs) {
        BlobHistory.Step step = new BlobHistory.Step(0, "");
        @Nullable DiffEntry change = null;
        for (String piece : pieces) {
            if (change != null) {
                add(step, change, PathName.ofEntry(piece), blobs);
                change = null;
            } else if (piece.startsWith(":")) {
                change = DiffEntry.of(piece);
            } else {
                step = new BlobHistory.Step(step.order() + 1, piece);
            }
        }
        return true;
    }

    private void add(BlobHistory.Step step, DiffEntry change, String path, Set<String> blobs) {
        if (blobs.contains(change.after())) {
            trail(change.after()).bring(step, path);
        }
        for (String before : change.before()) {
            if (blobs.contains(before)) {
                trail(before).replace(step, change.after());
            }
        }
    }

    private BlobHistory trail(String blob) {
        return trails.computeIfAbsent(blob, unseen -> new BlobHistory());
    }

    private void lookAtHead(Set<String> blobs) throws IOException {
        if (BaseRef.head(git).isPresent()) {
            for (String line : git.pieces("ls-tree", "-r", "-z", "--full-tree", "HEAD")) {
                String id = line.substring(line.indexOf(' ', line.indexOf(' ') + 1) + 1, line.indexOf('\t'));
                if (blobs.contains(id)) {
                    atHead.add(id);
                }
            }
        }
    }

    /** How many commits are older than the first that brought this blob; those at head are newest. */
    public int order(String blob) {
        BlobHistory trail = trail(blob);
        return atHead.contains(blob)
                ? Integer.MAX_VALUE
                : trail.isKnown() ? trail.first().order() : -1;
    }

    /** What there is to say about something that all these blobs have; empty if no commit of the history brought it. */
    public Optional<FirstSeen> first(Collection<String> blobs) throws IOException {
        List<BlobHistory> known = blobs.stream()
                .map(this::trail)
                .filter(BlobHistory::isKnown)
                .sorted(Comparator.comparingInt(trail -> trail.first().order()))
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        CommitInfo by = commits.info(known.get(0).first().commit());
        Set<String> paths = new TreeSet<>();
        known.forEach(trail -> paths.addAll(trail.paths()));
        boolean isAtHead = blobs.stream().anyMatch(atHead::contains);
        @Nullable CommitInfo removed = isAtHead ? null : removed(known, blobs);
        return Optional.of(new FirstSeen(by, List.copyOf(paths), commits.refs(by.commit()), isAtHead, removed));
    }

    /** The last commit that put something without it in its place, if none brought it again. */
    private @Nullable CommitInfo removed(List<BlobHistory> known, Collection<String> blobs) throws IOException {
        BlobHistory.Step brought =
                Collections.max(known.stream().map(BlobHistory::last).toList(), BY_ORDER);
        Optional<BlobHistory.Step> removed = known.stream()
                .flatMap(trail -> trail.replaced().stream())
                .filter(replacement -> !blobs.contains(replacement.by()))
                .map(BlobHistory.Replacement::step)
                .max(BY_ORDER);
        return removed.isPresent() && removed.get().order() > brought.order()
                ? commits.info(removed.get().commit())
                : null;
    }
}
