package io.github.stripekeys.source.git.change;

import io.github.stripekeys.source.git.Git;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A path whose content in the index is not that in a tree.
 *
 * @param before what the tree has
 * @param after what the index has
 */
record Change(String path, Side before, Side after) {
    /**
     * One side of a change.
     *
     * @param mode as git writes it, such as {@code 100644}; zeros if there is nothing
     * @param id of the object
     */
    record Side(String mode, String id) {
        /** Whether this is a file, or a link, whose text is its target; not a submodule, and not nothing. */
        boolean isBlob() {
            return mode.startsWith("10") || mode.startsWith("12");
        }
    }

    /** Whether it is another commit of a submodule, or a new one. */
    boolean isOfSubmodule() {
        return after.mode().startsWith("16");
    }

    /** All paths in which the index differs from this tree. */
    static List<Change> sinceTree(Git git, String tree) throws IOException {
        List<String> pieces =
                git.pieces("diff-index", "--cached", "--raw", "-z", "--no-renames", "--no-abbrev", tree, "--");
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i + 1 < pieces.size(); i += 2) {
            String[] fields = pieces.get(i).substring(1).split(" ", -1);
            changes.add(new Change(pieces.get(i + 1), new Side(fields[0], fields[2]), new Side(fields[1], fields[3])));
        }
        return changes;
    }
}
