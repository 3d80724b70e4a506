package io.github.stripekeys.excerpt;

import java.util.Arrays;

/** A set of numbers that are not negative, in eight to sixteen bytes for each and no object. For one thread while it is filled. */
final class GramSet {
    private static final long NONE = -1;
    private static final int LEAST = 64;

    /** Spreads numbers that are near each other (Knuth, The Art of Computer Programming 3, section 6.4). */
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private long[] table = empty(LEAST);
    private int size;

    private static long[] empty(int length) {
        long[] table = new long[length];
        Arrays.fill(table, NONE);
        return table;
    }

    boolean isEmpty() {
        return size == 0;
    }

    boolean contains(long number) {
        return table[slot(number)] == number;
    }

    void add(long number) {
        int slot = slot(number);
        if (table[slot] == number) {
            return;
        }
        table[slot] = number;
        size++;
        if (size > table.length - table.length / 4) {
            long[] before = table;
            table = empty(2 * before.length);
            for (long each : before) {
                if (each != NONE) {
                    table[slot(each)] = each;
                }
            }
        }
    }

    /** Where the number is, or would be. */
    private int slot(long number) {
        int slot = (int) ((number * GOLDEN_RATIO) >>> 32) & (table.length - 1);
        while (table[slot] != NONE && table[slot] != number) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }
}
