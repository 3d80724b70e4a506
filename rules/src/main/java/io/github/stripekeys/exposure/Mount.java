package io.github.stripekeys.exposure;

import io.github.stripekeys.source.Globs;
import java.util.Optional;

/**
 * A folder, and where the build puts what is in it.
 *
 * @param folder its reported path, empty or ending in {@code /}
 * @param target what it becomes a part of
 * @param at the folder within that, empty or ending in {@code /}
 * @param includes globs relative to the folder; none means all
 * @param excludes globs relative to the folder
 * @param filled what references to properties that the build replaces start with: {@code $}, {@code @}, both or nothing
 */
public record Mount(String folder, Target target, String at, Globs includes, Globs excludes, String filled) {
    /** What a build makes of files. */
    public enum Target {
        /** Compiled. */
        SOURCES,
        /** Packed as it is, as a resource. */
        CLASS_PATH,
        /** The root of a web application. */
        WEB_ROOT,
        /** Compiled or read by tests only. */
        TESTS,
        /** Written by the build itself. */
        OUTPUT
    }

    /** All of a folder, at the root. */
    public static Mount of(String folder, Target target) {
        return new Mount(folder, target, "", Globs.NONE, Globs.NONE, "");
    }

    /** Where the file at this path is put, if it is. */
    Optional<Mounted> mount(String path) {
        if (!path.startsWith(folder)) {
            return Optional.empty();
        }
        String rest = path.substring(folder.length());
        boolean isSelected = (includes.isEmpty() || includes.match(rest)) && !excludes.match(rest);
        return isSelected ? Optional.of(new Mounted(this, at + rest)) : Optional.empty();
    }

    /**
     * A file that the build puts somewhere.
     *
     * @param location relative to the target's root
     */
    record Mounted(Mount mount, String location) {
        boolean isIn(Target target) {
            return mount.target == target;
        }

        /** How a report names a folder of the target: by where its files are now. */
        String nameOf(String folder) {
            return mount.at.isEmpty()
                    ? FolderLabels.folder(mount.folder + folder)
                    : FolderLabels.folder(mount.folder) + ", packed as " + FolderLabels.folder(mount.at) + ",";
        }
    }
}
