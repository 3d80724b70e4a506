package io.github.stripekeys.prefilter;

/**
 * Finds pairs of bytes, each by the one of the two that is rarer: a table of bytes decides nearly always, a table of pairs the
 * rest. Its loop is all that is done for nearly all bytes of a scan, so it is short, for just-in-time compilers to be done with
 * it soon. Not to be changed while it is used.
 */
final class BytePairScanner {
    private static final byte FIRST = 1;
    private static final byte SECOND = 2;
    private static final int BEFORE_ALL = '\n';

    private final byte[] rarer = new byte[1 << Byte.SIZE];
    private final boolean[] pairs = new boolean[1 << (2 * Byte.SIZE)];

    /** Adds all pairs of a character, which is the rarer one, and one of these after it. */
    void addBefore(char first, String second) {
        rarer[first] |= FIRST;
        second.chars().forEach(c -> pairs[(first << Byte.SIZE) | c] = true);
    }

    /** Adds all pairs of one of these characters and one, which is the rarer one, after it. */
    void addAfter(String first, char second) {
        rarer[second] |= SECOND;
        first.chars().forEach(c -> pairs[(c << Byte.SIZE) | second] = true);
    }

    /** The place of the rarer byte of the first pair between these places of a file of this length, or the second of them. */
    int next(byte[] bytes, int from, int to, int length) {
        int at = from;
        while (at < to) {
            byte way = rarer[bytes[at] & 0xff];
            if (way != 0 && isPair(way, bytes, length, at)) {
                return at;
            }
            at++;
        }
        return at;
    }

    private boolean isPair(byte way, byte[] bytes, int length, int at) {
        int before = at == 0 ? BEFORE_ALL : bytes[at - 1] & 0xff;
        int here = bytes[at] & 0xff;
        int after = at + 1 < length ? bytes[at + 1] & 0xff : 0;
        return ((way & SECOND) != 0 && pairs[(before << Byte.SIZE) | here])
                || ((way & FIRST) != 0 && pairs[(here << Byte.SIZE) | after]);
    }
}
