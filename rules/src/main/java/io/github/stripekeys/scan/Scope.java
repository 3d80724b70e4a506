package io.github.stripekeys.scan;

import io.github.stripekeys.credential.Redaction;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a scan looked at.
 *
 * @param root the scanned folder relative to the reported base, {@code .} if it is the base
 * @param commit the full id of the commit that is checked out, or null where there is none, or are several
 * @param modules modules of the build that were looked at
 * @param modulesInReactor modules that the build has
 */
public record Scope(Mode mode, String root, @Nullable String commit, int modules, int modulesInReactor) {
    public Scope {
        root = Redaction.of(root);
        commit = Redaction.ofNullable(commit);
    }

    /** The same with this many modules looked at. */
    public Scope withModules(int count) {
        return new Scope(mode, root, commit, count, modulesInReactor);
    }

    /** Which files are in scope. */
    public enum Mode {
        /** The whole working tree. */
        TREE,
        /** What the working tree adds to a commit. */
        SINCE,
        /** What is staged. */
        STAGED,
        /** Every blob that a ref leads to. */
        HISTORY,
        /** What several scans looked at, each its own project. */
        MERGED;

        /** The identifier used in reports, such as {@code tree}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
