package io.github.stripekeys.detect;

import io.github.stripekeys.candidate.Detection;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.SmallBlobReader;
import java.util.function.BiConsumer;

/**
 * A way of finding what several files make together. Files are observed by many threads at once; then, while it needs more, it
 * reads all files again; then it tells what it found. All but the observing is for one thread.
 */
public interface ProjectDetector extends SmallBlobReader {
    /**
     * Keeps what it needs of a file.
     *
     * @param namesStripe whether the file or its path names Stripe
     */
    void observe(ScannedFile file, boolean namesStripe);

    /** Whether other files are worth a look: they would be asked for by the next reading. */
    boolean needsMoreFiles();

    /** What there is, by the file that it is in. */
    void detect(BiConsumer<Location, Detection> listener);
}
