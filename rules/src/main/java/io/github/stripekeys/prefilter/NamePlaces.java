package io.github.stripekeys.prefilter;

import java.util.Arrays;

/** Where in a file Stripe is named, to within a few bytes. For one file, from its start to its end. */
final class NamePlaces {
    /** Names this near one another count once. */
    private static final int STEP = 256;

    /** As many bytes as the characters take within which a name counts for a credential, and a step. */
    private static final int NEAR = 4 * 1000 + STEP;

    private int[] places = new int[8];
    private int count;

    void add(int place) {
        if (count > 0 && place - places[count - 1] < STEP) {
            return;
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
        }
        places[count++] = place;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Whether one is near the text between these places. */
    boolean isNear(int start, int end) {
        int found = Arrays.binarySearch(places, 0, count, start - NEAR);
        int next = found < 0 ? -found - 1 : found;
        return next < count && places[next] <= end + NEAR;
    }
}
