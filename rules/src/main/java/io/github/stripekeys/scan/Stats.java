package io.github.stripekeys.scan;

import io.github.stripekeys.source.SkipCounts;

/**
 * What a scan did, in numbers.
 *
 * @param skipped files and folders not read on purpose
 * @param placeholders things shaped like a credential and known not to be one
 * @param parsedJavaFiles Java files of which a syntax tree was made
 * @param decoded stretches of encoded text that were decoded
 */
public record Stats(long files, long bytes, SkipCounts skipped, long placeholders, long parsedJavaFiles, long decoded) {
    /** Nothing done. */
    public static final Stats NONE = new Stats(0, 0, SkipCounts.NONE, 0, 0, 0);

    /** Both together. */
    public Stats plus(Stats other) {
        return new Stats(
                files + other.files,
                bytes + other.bytes,
                skipped.plus(other.skipped),
                placeholders + other.placeholders,
                parsedJavaFiles + other.parsedJavaFiles,
                decoded + other.decoded);
    }
}
