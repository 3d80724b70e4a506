package io.github.stripekeys.source.archive;

/**
 * The first bytes of a file of LZMA before xz was there: a byte of properties, the size of the dictionary, the size of the text
 * or -1, and the first byte of the coder, which is 0. Nothing in them is a name, so that most of them are believed only in files
 * with such a name.
 */
final class LzmaHeader {
    private static final String[] SUFFIXES = {".lzma", ".tlz"};

    private static final int SIZE_AT = 5;

    private static final int END = 13;

    /** Ways to set the three properties. */
    private static final int PROPERTIES = 9 * 5 * 5;

    /** What those of all presets make. */
    private static final int USUAL = 0x5d;

    private LzmaHeader() {}

    static boolean isNamed(String name) {
        for (String suffix : SUFFIXES) {
            if (name.regionMatches(true, name.length() - suffix.length(), suffix, 0, suffix.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the bytes may be such a header: no text starts so, for there is a zero behind it. */
    static boolean isIn(byte[] bytes, int length) {
        return length > END
                && (bytes[0] & 0xff) < PROPERTIES
                && bytes[END] == 0
                && (isMarked(bytes) || (bytes[END - 1] == 0 && bytes[END - 2] == 0));
    }

    /** Whether they are one of a preset, whose end is marked: fourteen bytes, of which two or three are free. */
    static boolean isCertain(byte[] bytes, int length) {
        return isIn(bytes, length) && bytes[0] == USUAL && bytes[1] == 0 && bytes[2] == 0 && isMarked(bytes);
    }

    private static boolean isMarked(byte[] bytes) {
        for (int at = SIZE_AT; at < END; at++) {
            if (bytes[at] != -1) {
                return false;
            }
        }
        return true;
    }
}
