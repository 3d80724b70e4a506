package io.github.stripekeys.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * One text from a stream, such as standard input.
 *
 * @param path where it is reported to be
 * @param input read to its end, or to the limit; not closed
 * @param options tell what is too large
 */
public record StreamSource(String path, InputStream input, ReadOptions options) implements Source {
    /** What a quarter of the memory can hold: detectors need room too. */
    private static long most() {
        return Math.min(Integer.MAX_VALUE - 9, Runtime.getRuntime().maxMemory() / 4);
    }

    @Override
    public ReadStatistics read(BlobReader reader) {
        Progress progress = new Progress();
        long limit = Math.min(options.maxFileSize(), most());
        try {
            byte[] bytes = input.readNBytes((int) limit + 1);
            if (bytes.length > limit) {
                progress.problem(
                        path,
                        Problem.Kind.TOO_LARGE,
                        String.format(Locale.ROOT, "more than the limit of %,d bytes", limit));
            } else {
                progress.read(bytes.length);
                reader.read(new Blob(Location.file(path), bytes, bytes.length));
            }
        } catch (IOException e) {
            progress.problem(path, Problem.Kind.UNREADABLE, String.valueOf(e.getMessage()));
        }
        return progress.summary();
    }
}
