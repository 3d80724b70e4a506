package io.github.stripekeys.prefilter;

/** Tells text from the bytes of pictures and programs, which have all sorts of signs in them. */
final class Utf8 {
    private static final int ENOUGH = 16;

    /** The first byte that starts a sequence; those that continue one are less: RFC 3629 section 3. */
    private static final byte LEAD = -64;

    private Utf8() {}

    /** Whether a few bytes from this place on have no control character but white space, and no sequence is broken. */
    static boolean isFrom(byte[] bytes, int length, int at) {
        int end = Math.min(length, at + ENOUGH);
        for (int i = at; i < end; i++) {
            boolean isWhole = i == at || isContinued(bytes[i - 1], bytes[i]);
            boolean isSpace = bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t';
            if (!isWhole || (bytes[i] >= 0 && bytes[i] < ' ' && !isSpace)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isContinued(byte first, byte second) {
        boolean isInner = second < LEAD;
        return first >= 0 ? !isInner : first < LEAD || isInner;
    }
}
