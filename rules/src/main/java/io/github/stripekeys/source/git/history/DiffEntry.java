package io.github.stripekeys.source.git.history;

import java.util.Arrays;
import java.util.List;

/**
 * A line of {@code git diff-tree --raw}, such as {@code :100644 100644 8d6e… 7f8a… M}; of a merge with a colon, a mode and an id for
 * each parent.
 *
 * @param before the ids in the parents
 * @param after the id in the commit
 */
record DiffEntry(List<String> before, String after) {
    static DiffEntry of(String line) {
        int parents = 0;
        while (line.charAt(parents) == ':') {
            parents++;
        }
        List<String> words = Arrays.asList(line.substring(parents).split(" "));
        return new DiffEntry(words.subList(parents + 1, 2 * parents + 1), words.get(2 * parents + 1));
    }
}
