package io.github.stripekeys.detect;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Tells from bytes alone whether a credential could be in them, in any encoding; almost every file ends here. All heads of
 * credentials have {@code _} after {@code k}, {@code c} or {@code t}; these pairs are looked for eight places at a time.
 */
public final class KeySearch {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int STEP = Long.BYTES;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = ONES << 7;
    private static final long SEPARATORS = ONES * '_';
    private static final long TEES = ONES * 't';
    private static final long KAYS = ONES * 'k';
    /** The bit in which {@code c} and {@code k} differ. */
    private static final long CEE_OR_KAY = ONES * ('k' ^ 'c');

    private KeySearch() {}

    /** Whether the first bytes hold something worth decoding. */
    public static boolean mayHold(byte[] bytes, int length) {
        long nuls = 0;
        int i = 0;
        for (; i + STEP < length; i += STEP) {
            long word = (long) WORD.get(bytes, i);
            long next = (long) WORD.get(bytes, i + 1) ^ SEPARATORS;
            long pairs = zeros(((word | CEE_OR_KAY) ^ KAYS) | next) | zeros((word ^ TEES) | next);
            nuls |= zeros(word);
            if (pairs != 0 && hasHead(bytes, length, i + 1, 1)) {
                return true;
            }
        }
        if (hasHead(bytes, length, i, 1)) {
            return true;
        }
        return (nuls != 0 || hasNul(bytes, i, length)) && mayHoldWide(bytes, length);
    }

    /** The same for text whose characters have NUL bytes between them: UTF-16 and UTF-32. */
    private static boolean mayHoldWide(byte[] bytes, int length) {
        int i = 0;
        for (; i + STEP < length; i += STEP) {
            long word = (long) WORD.get(bytes, i);
            long next = (long) WORD.get(bytes, i + 1) ^ SEPARATORS;
            if (zeros(word | next) != 0 && hasWideHead(bytes, length, i + 1)) {
                return true;
            }
        }
        return hasWideHead(bytes, length, i);
    }

    private static boolean hasWideHead(byte[] bytes, int length, int from) {
        return hasHead(bytes, length, from, 2) || hasHead(bytes, length, from, 4);
    }

    /** Whether a head ends at one of the eight places from here on. */
    private static boolean hasHead(byte[] bytes, int length, int from, int width) {
        for (int at = from; at < Math.min(length, from + STEP); at++) {
            if (bytes[at] == '_' && Head.endsAt(bytes, length, at, width)) {
                return true;
            }
        }
        return false;
    }

    /** Has a bit in every byte that is zero, and perhaps in those above one. */
    private static long zeros(long word) {
        return (word - ONES) & ~word & HIGHS;
    }

    private static boolean hasNul(byte[] bytes, int from, int length) {
        for (int i = from; i < length; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
