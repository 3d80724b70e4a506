package io.github.stripekeys.source;

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
}
