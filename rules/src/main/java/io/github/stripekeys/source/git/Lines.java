package io.github.stripekeys.source.git;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Goes through text that may be too long to be held, in the pieces that a byte ends. */
public final class Lines implements Iterator<String> {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final char end;
    private @Nullable String next;

    private Lines(InputStream in, char end) {
        this.in = in;
        this.end = end;
        this.next = read();
    }

    /** The pieces of a stream, to be gone through once. */
    public static Iterable<String> of(InputStream in, char end) {
        return () -> new Lines(new BufferedInputStream(in, BUFFER), end);
    }

    private @Nullable String read() {
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        try {
            int b = in.read();
            while (b >= 0 && b != end) {
                piece.write(b);
                b = in.read();
            }
            return b < 0 && piece.size() == 0 ? null : piece.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public String next() {
        @Nullable String found = next;
        if (found == null) {
            throw new NoSuchElementException();
        }
        next = read();
        return found;
    }
}
