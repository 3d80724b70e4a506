package io.github.stripekeys.text;

import java.util.Arrays;

/** Where three quotation marks stand in a text; in many languages they open and close strings of several lines. */
final class TextBlocks {
    private static final String QUOTES = "\"\"\"";

    private final int[] places;

    private TextBlocks(int[] places) {
        this.places = places;
    }

    static TextBlocks of(String text) {
        int[] places = new int[4];
        int count = 0;
        for (int at = text.indexOf(QUOTES); at >= 0; at = text.indexOf(QUOTES, at + QUOTES.length())) {
            places = count == places.length ? Arrays.copyOf(places, 2 * count) : places;
            places[count++] = at;
        }
        return new TextBlocks(Arrays.copyOf(places, count));
    }

    /** Where the string that this place is in was opened; -1 if it is in none. */
    int openingBefore(int place) {
        int found = Arrays.binarySearch(places, place);
        int before = found >= 0 ? found : -found - 1;
        return before % 2 == 0 ? -1 : places[before - 1];
    }
}
