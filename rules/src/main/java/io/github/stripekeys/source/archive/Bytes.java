package io.github.stripekeys.source.archive;

/** Searches arrays of bytes. */
final class Bytes {
    private Bytes() {}

    /** The first place of some bytes in others from a place on and wholly before an end, or -1. */
    static int indexOf(byte[] wanted, byte[] bytes, int from, int end) {
        for (int at = from; at + wanted.length <= end; at++) {
            if (bytes[at] == wanted[0] && isAt(wanted, bytes, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isAt(byte[] wanted, byte[] bytes, int at) {
        for (int i = 1; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
