package io.github.stripekeys.decode;

/**
 * Base64 of what zlib packed (RFC 1950) with its usual or its best compression. Two bytes tell, and words start like them: so
 * it has to be a run of its own, of which much stands on one line, and whose first block is of a kind that exists.
 */
final class PackedByZlib {
    private static final int ON_ONE_LINE = 32;

    private static final int RESERVED = 3;

    private PackedByZlib() {}

    static boolean isAt(byte[] bytes, int length, int start) {
        if (start < 0 || length - start < ON_ONE_LINE || bytes[start] != 'e') {
            return false;
        }
        byte third = bytes[start + 2];
        boolean isHeader = switch (bytes[start + 1]) {
            case 'J' -> third >= 'w' && third <= 'z';
            case 'N' -> third >= 'o' && third <= 'r';
            default -> false;
        };
        return isHeader && isRun(bytes, start) && isKindOfBlock(bytes[start + 3]);
    }

    /** The same encoded once more. */
    static boolean isTwiceAt(byte[] bytes, int length, int start) {
        if (length - start < ON_ONE_LINE || bytes[start] != 'Z' || bytes[start + 1] != 'U') {
            return false;
        }
        byte fourth = bytes[start + 3];
        boolean isHeader = switch (bytes[start + 2]) {
            case 'p' -> fourth >= '3' && fourth <= '6';
            case '5' -> fourth >= 'v' && fourth <= 'y';
            default -> false;
        };
        return isHeader && isRun(bytes, start);
    }

    /** Bits 1 and 2 of the third byte, whose lower six bits are the fourth character. */
    private static boolean isKindOfBlock(byte fourth) {
        byte[] bits = Codec.BASE64.decode(new byte[] {'A', 'A', 'A', fourth});
        return bits.length == 3 && (bits[2] >> 1 & RESERVED) != RESERVED;
    }

    private static boolean isRun(byte[] bytes, int start) {
        if (start > 0 && Codec.BASE64.has(bytes[start - 1])) {
            return false;
        }
        for (int at = start; at < start + ON_ONE_LINE; at++) {
            if (!Codec.BASE64.has(bytes[at])) {
                return false;
            }
        }
        return true;
    }
}
