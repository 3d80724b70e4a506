package io.github.stripekeys.source;

/** A reader of what fits into memory: of what is too large for that it wants nothing. */
public interface SmallBlobReader extends BlobReader {
    @Override
    default boolean wants(byte[] bytes, int length) {
        return false;
    }
}
