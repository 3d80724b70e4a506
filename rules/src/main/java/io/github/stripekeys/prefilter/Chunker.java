package io.github.stripekeys.prefilter;

import io.github.stripekeys.credential.PrefixMatcher;
import java.util.Random;

/**
 * Divides files where the last bytes say so, whatever stands farther before: what is the same in two versions of a file is divided at
 * the same places, wherever it stands in them. No word is divided.
 */
final class Chunker {
    /** A chunk is longer than what the signs in its neighbours may depend on. */
    static final int LEAST = SignScanner.FARTHEST;

    /** So long may a chunk be, and as much longer as the word at its end is. */
    private static final int MOST = 1 << 15;

    /** One in so many places behind a word, as bits, is one to divide at. */
    private static final int RARITY = 10;

    /** The bytes that decide: each moves a bit away from where it entered, and leaves behind the last. */
    private static final int DECIDING = Long.SIZE;

    private static final long[] GEAR = new Random(1).longs(1 << Byte.SIZE).toArray();

    private Chunker() {}

    /** Where a chunk ends that starts at this place. */
    static int end(byte[] bytes, int length, int start) {
        long hash = 0;
        int least = Math.min(length, start + LEAST);
        for (int at = Math.max(start, least - DECIDING); at < least; at++) {
            hash = next(hash, bytes[at]);
        }
        for (int at = least; at < length; at++) {
            boolean isEnd = hash >>> (Long.SIZE - RARITY) == 0 || at - start >= MOST;
            if (isEnd && !PrefixMatcher.isWord(bytes[at - 1])) {
                return at;
            }
            hash = next(hash, bytes[at]);
        }
        return length;
    }

    private static long next(long hash, byte b) {
        return (hash << 1) + GEAR[b & 0xff];
    }
}
