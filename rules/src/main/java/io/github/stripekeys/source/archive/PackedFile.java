package io.github.stripekeys.source.archive;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.ByteSource;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A file that is packed in some way: its bytes, or, in another archive and too large for the memory, a stream of them. */
final class PackedFile {
    private final Location location;
    private final @Nullable ByteSource bytes;
    private final @Nullable InputStream stream;
    private final @Nullable PackedFile around;
    private @Nullable String sha256;

    private PackedFile(
            Location location, @Nullable ByteSource bytes, @Nullable InputStream stream, @Nullable PackedFile around) {
        this.location = location;
        this.bytes = bytes;
        this.stream = stream;
        this.around = around;
    }

    static PackedFile of(Location location, ByteSource bytes) {
        return new PackedFile(location, bytes, null, null);
    }

    static PackedFile of(Blob blob) {
        return of(blob.location(), ByteSource.of(blob.bytes(), blob.length()));
    }

    /** One that can be read once, from start to end. */
    static PackedFile of(Location location, InputStream stream, PackedFile around) {
        return new PackedFile(location, null, stream, around);
    }

    Location location() {
        return location;
    }

    /** Whether it can be read from any place on. */
    boolean isInMemory() {
        return bytes != null;
    }

    /** Its bytes; of a stream there are none. */
    ByteSource bytes() {
        return bytes == null ? ByteSource.of(new byte[0], 0) : bytes;
    }

    /** All of it, from the start; of a stream, what is left of it. */
    InputStream open() {
        return stream == null ? bytes().stream(0, bytes().length()) : stream;
    }

    /** The hash of its content, in hexadecimal digits; of a stream, that of the file it is in. */
    String sha256() {
        if (around != null) {
            return around.sha256();
        }
        if (sha256 == null) {
            try {
                sha256 = Sha256.of(open());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sha256;
    }
}
