package io.github.stripekeys.source;

import org.jspecify.annotations.Nullable;

/**
 * The bytes of one file or packed entry, lent for the time of one {@link BlobReader#read} call: the array is reused for the next file.
 *
 * @param bytes holds the content at 0 to {@code length}; what follows is left over from other files
 * @param length number of bytes that belong to this file
 * @param window which part of the content it is, or null if it is all of it
 */
@SuppressWarnings(
        "ArrayRecordComponent") // lent and read only: a copy or a wrapper per file is what the scan cannot afford
public record Blob(
        Location location,
        byte[] bytes,
        int length,
        @Nullable Window window) {
    /** A blob that is all there is. */
    public Blob(Location location, byte[] bytes, int length) {
        this(location, bytes, length, null);
    }
}
