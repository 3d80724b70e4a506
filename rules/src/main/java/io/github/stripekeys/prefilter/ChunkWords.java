package io.github.stripekeys.prefilter;

import java.util.Arrays;

/**
 * What the words of a chunk say behind others.
 *
 * @param names where Stripe is named near them
 * @param before how far the words before it lead, see {@link PrefixOrder#distances}
 * @param after how far those of the chunk lead after these
 * @param found the prefixes that end in it
 * @param leads its words that may be put in another order
 */
@SuppressWarnings("ArrayRecordComponent") // never changed
record ChunkWords(int[] names, byte[] before, byte[] after, FoundPrefixes found, RecordedLeads leads) {
    boolean areFor(int[] otherNames, byte[] distances) {
        return Arrays.equals(names, otherNames) && Arrays.equals(before, distances);
    }

    /** The memory that depends on its content. */
    int mostBytes() {
        return leads.count() * Long.BYTES;
    }
}
