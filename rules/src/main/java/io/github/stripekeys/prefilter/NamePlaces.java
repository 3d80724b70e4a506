package io.github.stripekeys.prefilter;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Places in a file, such as those where Stripe is named; of three that are near one another, the one in the middle is forgotten, since
 * nothing is near to it alone. For one file, from its start to its end.
 */
final class NamePlaces {
    /** As many bytes as the characters take within which a name counts for a credential, and a few more. */
    private static final int NEAR = 4 * 1000 + 256;

    private int[] places = new int[4];
    private int count;

    void add(int place) {
        if (count > 1 && place - places[count - 2] <= 2 * NEAR) {
            places[count - 1] = place;
            return;
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
        }
        places[count++] = place;
    }

    /** Adds those of a part of the file that starts at this place. */
    void addAll(NamePlaces ofPart, int start) {
        for (int i = 0; i < ofPart.count; i++) {
            add(start + ofPart.places[i]);
        }
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

    /** Those near the text between these places, from its start. */
    int[] near(int start, int end) {
        return IntStream.of(places)
                .limit(count)
                .filter(place -> place >= start - NEAR && place <= end + NEAR)
                .map(place -> place - start)
                .toArray();
    }

    /** Whether one is near one of these. */
    boolean isNearAny(NamePlaces others) {
        for (int i = 0; i < others.count; i++) {
            if (isNear(others.places[i], others.places[i])) {
                return true;
            }
        }
        return false;
    }
}
