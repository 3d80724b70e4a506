package io.github.stripekeys.source.git;

import io.github.stripekeys.source.FirstSeen;
import io.github.stripekeys.source.PathName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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
public final class Trails {
    private static final List<String> CHANGES = List.of(
            "diff-tree",
            "--stdin",
            "-r",
            "-c",
            "--root",
            "--raw",
            "-z",
            "--no-renames",
            "--no-abbrev",
            "--diff-filter=d");

    private final Git git;
    private final Map<String, Trail> trails = new HashMap<>();
    private final Set<String> atHead = new HashSet<>();
    private final Map<String, List<String>> refs = new HashMap<>();

    /**
     * One blob's.
     *
     * @param order how many commits are older than the first that brought it
     * @param paths all that it ever had
     */
    private record Trail(int order, String commit, Set<String> paths) {}

    private Trails(Git git) {
        this.git = git;
    }

    /** Follows these blobs through a history: one walk over what each commit changes and each merge adds to its parents. */
    public static Trails of(History history, Set<String> blobs) throws IOException {
        Trails trails = new Trails(history.git());
        List<String> list = new ArrayList<>(List.of("rev-list", "--reverse", "--date-order"));
        list.addAll(history.commits());
        Path commits = Files.createTempFile("stripe-keys", ".commits");
        try {
            Files.write(commits, history.git().lines(list.toArray(String[]::new)));
            history.git().run(CHANGES, commits, output -> trails.follow(Lines.of(output, '\0'), blobs));
        } finally {
            Files.deleteIfExists(commits);
        }
        trails.lookAtHead(blobs);
        return trails;
    }

    /** Reads commits, each followed by its changes: modes and ids of all sides, and then the path. */
    private boolean follow(Iterable<String> pieces, Set<String> blobs) {
        String commit = "";
        @Nullable String brought = null;
        int order = 0;
        for (String piece : pieces) {
            if (brought != null) {
                add(brought, new Trail(order, commit, new TreeSet<>()), piece, blobs);
                brought = null;
            } else if (piece.startsWith(":")) {
                brought = newId(piece);
            } else {
                commit = piece;
                order++;
            }
        }
        return true;
    }

    /** The last id of a line such as {@code :100644 100644 8d6e… 7f8a… M}; before the status. */
    private static String newId(String change) {
        int end = change.lastIndexOf(' ');
        return change.substring(change.lastIndexOf(' ', end - 1) + 1, end);
    }

    private void add(String blob, Trail trail, String path, Set<String> blobs) {
        if (blobs.contains(blob)) {
            trails.putIfAbsent(blob, trail);
            trails.getOrDefault(blob, trail).paths().add(PathName.ofEntry(path));
        }
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
        @Nullable Trail trail = trails.get(blob);
        return atHead.contains(blob) ? Integer.MAX_VALUE : trail == null ? -1 : trail.order();
    }

    /** What there is to say about something that all these blobs have; empty if no commit of the history brought it. */
    public Optional<FirstSeen> first(Collection<String> blobs) throws IOException {
        List<Trail> known = blobs.stream()
                .filter(trails::containsKey)
                .map(trails::get)
                .sorted(Comparator.comparingInt(Trail::order))
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        String commit = known.get(0).commit();
        Set<String> paths = new TreeSet<>();
        known.forEach(trail -> paths.addAll(trail.paths()));
        boolean isAtHead = blobs.stream().anyMatch(atHead::contains);
        return Optional.of(new FirstSeen(commit, date(commit), List.copyOf(paths), refs(commit), isAtHead));
    }

    /** The line after the one that names the commit. */
    private String date(String commit) throws IOException {
        return git.lines("rev-list", "--no-walk", "--format=%aI", commit).get(1);
    }

    private List<String> refs(String commit) throws IOException {
        List<String> known = refs.getOrDefault(commit, List.of());
        if (known.isEmpty()) {
            known = git.lines("for-each-ref", "--contains", commit, "--format=%(refname)");
            refs.put(commit, known);
        }
        return known;
    }
}
