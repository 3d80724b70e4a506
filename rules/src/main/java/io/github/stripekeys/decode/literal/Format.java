package io.github.stripekeys.decode.literal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with places for others: {@code %s}, {@code %1$s}, {@code {}}, {@code {0}}. For one use. */
final class Format {
    private static final Pattern PLACE =
            Pattern.compile("%(?:([0-9])\\$)?[-0-9.]{0,8}[sdcvq@S]|\\{([0-9]?)(?::[^{}]{0,16})?\\}");

    private final String text;
    private final Matcher places;
    private int next;
    private int start;
    private int number = -1;
    private int unnumbered;

    Format(String text) {
        this.text = text;
        this.places = PLACE.matcher(text);
    }

    /** Goes to the next place. */
    boolean find() {
        start = number < 0 ? 0 : places.end();
        if (!places.find()) {
            return false;
        }
        next = places.start();
        String from1 = places.group(1);
        String from0 = places.group(2);
        number = from1 != null
                ? Integer.parseInt(from1) - 1
                : from0 == null || from0.isEmpty() ? unnumbered++ : Integer.parseInt(from0);
        return true;
    }

    /** What stands before it, from the one before on. */
    String before() {
        return text.substring(start, next);
    }

    /** The number of what is put there, from 0 on. */
    int number() {
        return Math.max(0, number);
    }

    /** What stands behind the last place. */
    String rest() {
        return text.substring(start);
    }
}
