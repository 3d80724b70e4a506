package io.github.stripekeys.source;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which files are read, and how: what a user can say about reading, carried as one value from the build tool to whatever reads.
 *
 * @param includes globs of the files to read; none means all
 * @param excludes globs of the files not to read
 * @param archives whether what is packed in archives is read; if not, archives are skipped
 * @param threads how many read at once
 * @param maxFileSize in bytes; a larger file is a problem
 */
public record ReadOptions(Globs includes, Globs excludes, boolean archives, int threads, long maxFileSize) {
    /** All files and archives, of whatever size, with one thread. */
    public static final ReadOptions ALL = new ReadOptions(Globs.NONE, Globs.NONE, true, 1, Long.MAX_VALUE);

    /** Whether a file is included and not excluded, known by its path relative to the folder that the globs are relative to. */
    public boolean accepts(String path) {
        return (includes.isEmpty() || includes.match(path)) && !excludes.match(path);
    }

    /** Whether a file is included and not excluded, if globs may be relative to any of these folders. */
    public boolean accepts(Path file, Path... folders) {
        List<String> paths = Stream.of(folders)
                .map(folder -> folder.relativize(file).toString().replace('\\', '/'))
                .toList();
        return (includes.isEmpty() || paths.stream().anyMatch(includes::match))
                && paths.stream().noneMatch(excludes::match);
    }
}
