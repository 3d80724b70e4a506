package io.github.stripekeys.source;

/** Bytes in memory: those of an array up to a length. */
@SuppressWarnings("ArrayRecordComponent") // lent and never compared
record ArrayBytes(byte[] array, int size) implements ByteSource {
    @Override
    public long length() {
        return size;
    }

    @Override
    public int read(long at, byte[] into, int start, int most) {
        int count = (int) Math.min(most, size - at);
        if (count <= 0) {
            return most == 0 ? 0 : -1;
        }
        System.arraycopy(array, (int) at, into, start, count);
        return count;
    }
}
