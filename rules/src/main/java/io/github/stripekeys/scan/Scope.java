package io.github.stripekeys.scan;

import io.github.stripekeys.credential.Redaction;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a scan looked at.
 *
 * @param root the scanned folder relative to the reported base, {@code .} if it is the base
 * @param commit the full id of the commit that is checked out, or null where there is none, or are several
 * @param modules modules of the build that were looked at
 * @param modulesInReactor modules that the build has
 * @param base the full id of the commit or tree that what is scanned was compared with, or null if all was scanned
 * @param project which project that is
 * @param parts the projects that a merged result is of, in the order of their names; else none
 */
public record Scope(
        Mode mode,
        String root,
        @Nullable String commit,
        int modules,
        int modulesInReactor,
        @Nullable String base,
        ProjectIdentity project,
        List<ScopePart> parts) {
    public Scope {
        root = Redaction.of(root);
        commit = Redaction.ofNullable(commit);
        base = Redaction.ofNullable(base);
        parts = List.copyOf(parts);
    }

    /** A scope that was compared with nothing. */
    public Scope(Mode mode, String root, @Nullable String commit, int modules, int modulesInReactor) {
        this(mode, root, commit, modules, modulesInReactor, null, ProjectIdentity.UNKNOWN, List.of());
    }

    /** The same, compared with this. */
    public Scope withBase(String other) {
        return new Scope(mode, root, commit, modules, modulesInReactor, other, project, parts);
    }

    /** The same of this project. */
    public Scope with(ProjectIdentity other) {
        return new Scope(mode, root, commit, modules, modulesInReactor, base, other, parts);
    }

    /** The same of these projects. */
    public Scope withParts(List<ScopePart> others) {
        return new Scope(mode, root, commit, modules, modulesInReactor, base, project, others);
    }

    /** The same with this many modules looked at. */
    public Scope withModules(int count) {
        return new Scope(mode, root, commit, count, modulesInReactor, base, project, parts);
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
        /** The libraries that the build uses. */
        DEPENDENCIES,
        /** What several scans looked at, each its own project. */
        MERGED;

        /** What is counted, such as {@code file}. */
        public String noun() {
            return switch (this) {
                case TREE, SINCE, STAGED, MERGED -> "file";
                case HISTORY -> "file version";
                case DEPENDENCIES -> "jar";
            };
        }

        /** The identifier used in reports, such as {@code tree}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
