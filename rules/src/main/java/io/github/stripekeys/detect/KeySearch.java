package io.github.stripekeys.detect;

import io.github.stripekeys.detect.disguise.NeedleSearch;
import java.nio.charset.StandardCharsets;

/**
 * Tells from bytes alone whether a credential, or a part of one, could be in them, in any encoding; almost every file
 * ends here. Each head of a credential has a {@code _}, which {@link String#indexOf(int)} finds sixteen or more bytes at a time,
 * and from the first call on: in a cold JVM it beat every loop of our own, also those that look at eight bytes at a
 * time. The characters that escapes begin with are found in the same way. Immutable.
 */
public final class KeySearch {
    /** Small enough that its copy is cheap to make and to drop, and to look through again. */
    private static final int CHUNK = 8 << 10;

    private final NeedleSearch needles;

    /** A search that knows encoded heads by these needles. */
    public KeySearch(NeedleSearch needles) {
        this.needles = needles;
    }

    /** Whether the first bytes hold something worth decoding. */
    public boolean mayHold(byte[] bytes, int length) {
        boolean hasLone = false;
        for (int from = 0; from < length; from += CHUNK) {
            String chunk = new String(bytes, from, Math.min(CHUNK, length - from), StandardCharsets.ISO_8859_1);
            if (hasHead(chunk, bytes, length, from)
                    || EscapedHead.isIn(chunk, bytes, length, from)
                    || needles.hasAny(chunk, bytes, length, from)) {
                return true;
            }
            hasLone |= hasLone(chunk, bytes, length, from);
        }
        return hasLone && Fragment.hasStem(bytes, length);
    }

    private static boolean hasLone(String chunk, byte[] bytes, int length, int from) {
        for (int at = chunk.indexOf('_'); at >= 0; at = chunk.indexOf('_', at + 1)) {
            if (Fragment.isAlone(bytes, length, from + at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasHead(String chunk, byte[] bytes, int length, int from) {
        for (int at = chunk.indexOf('_'); at >= 0; at = chunk.indexOf('_', at + 1)) {
            if (isHead(bytes, length, from + at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a head ends at this place, be it of text with a NUL byte between its characters (UTF-16) or three (UTF-32). */
    private static boolean isHead(byte[] bytes, int length, int at) {
        byte before = at == 0 ? (byte) '\n' : bytes[at - 1];
        if (at + 1 < length && bytes[at + 1] == 'c' && Fragment.isReversedAt(bytes, length, at)) {
            return true;
        }
        return switch (before) {
            case 'k', 'c', 's', '_' -> Head.endsAt(bytes, length, at, 1) || Fragment.isAt(bytes, length, at);
            case 't' ->
                Head.endsAt(bytes, length, at, 1)
                        || Fragment.isAt(bytes, length, at)
                        || Fragment.isReversedAt(bytes, length, at);
            case 0 -> Head.endsAt(bytes, length, at, 2) || Head.endsAt(bytes, length, at, 4);
            case 'E' -> PublicName.isBefore(bytes, at);
            case 'K' -> Fragment.isCapitalAt(bytes, length, at);
            case 'l', 'o' -> Fragment.isReversedAt(bytes, length, at);
            default -> Divider.isBefore(bytes, at) && Fragment.isAt(bytes, length, at);
        };
    }
}
