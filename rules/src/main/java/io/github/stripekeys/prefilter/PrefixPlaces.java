package io.github.stripekeys.prefilter;

import io.github.stripekeys.credential.Prefix;
import io.github.stripekeys.credential.PrefixMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All places within prefixes at which one that is cut may go on, by the two characters of a word that must stand there; a word of one
 * character fits all places of that one.
 */
final class PrefixPlaces {
    /** All prefixes, what secrets of objects have in their middle, and again those that mean nothing where Stripe is not named. */
    static final List<Part> PARTS = parts();

    /** By the first characters of a word: the places that it could go on from. */
    static final PrefixPlaces GOING_ON = new PrefixPlaces();

    /** By the last character of a word, and the one before it: the places that a start could end at. */
    static final PrefixPlaces ENDING = new PrefixPlaces();

    /** By the first characters of a word: the ends of prefixes that it could start with. */
    static final PrefixPlaces WHOLE = new PrefixPlaces();

    private static final byte NO_WORD = 0;
    private static final byte ANY = -1;
    private static final int BITS = 6;
    private static final byte[] CODES = codes();
    private static final Place[] NONE = {};

    static {
        int offset = 0;
        for (Part part : PARTS) {
            for (int at = 1; at <= part.text.length(); at++) {
                addAll(new Place(part, part.text, at, offset));
            }
            offset += part.text.length() + 1;
        }
    }

    private final Place[][] places = new Place[1 << (2 * BITS)][];

    private PrefixPlaces() {}

    /**
     * What is looked for in parts.
     *
     * @param prefix null if it is no prefix
     * @param isNear whether only parts near a name of Stripe's count
     */
    record Part(int index, String text, @Nullable Prefix prefix, boolean isNear) {
        boolean isDistinctive() {
            return prefix == null || prefix.isDistinctive();
        }

        boolean needsContext() {
            return prefix != null && prefix.needsContext() && !isNear;
        }

        boolean isBody(byte[] bytes, int start, int end) {
            return prefix != null && BareStem.isBodyOf(prefix, bytes, start, end);
        }
    }

    /**
     * A place within a prefix, between two of its characters or at its end.
     *
     * @param offset where its prefix starts in an array that has an element for each place of all
     */
    record Place(Part part, String prefix, int at, int offset) {
        boolean isEnd() {
            return at == prefix.length();
        }
    }

    private static List<Part> parts() {
        List<Prefix> all = Prefix.all();
        List<Part> parts = new ArrayList<>();
        for (Prefix prefix : all) {
            parts.add(new Part(parts.size(), prefix.text(), prefix, false));
        }
        parts.add(new Part(parts.size(), Prefix.OBJECT_SECRET, null, false));
        for (Prefix prefix : all) {
            if (prefix.needsContext()) {
                parts.add(new Part(parts.size(), prefix.text(), prefix, true));
            }
        }
        return List.copyOf(parts);
    }

    private static void addAll(Place place) {
        String text = place.prefix;
        if (!place.isEnd()) {
            boolean isLast = place.at + 1 == text.length();
            GOING_ON.add(place, text.charAt(place.at), isLast ? ANY : NO_WORD);
            if (!isLast) {
                GOING_ON.add(place, text.charAt(place.at), CODES[text.charAt(place.at + 1)]);
            }
        } else if (place.part.prefix != null) {
            WHOLE.add(place, text.charAt(0), CODES[text.charAt(1)]);
        }
        byte alone = place.at > text.indexOf('_') ? ANY : NO_WORD;
        ENDING.add(place, text.charAt(place.at - 1), place.at > 1 ? CODES[text.charAt(place.at - 2)] : alone);
    }

    private void add(Place place, char first, byte second) {
        int from = second == ANY ? 0 : second;
        int to = second == ANY ? 1 << BITS : second + 1;
        for (int other = from; other < to; other++) {
            int pair = CODES[first] << BITS | other;
            Place[] before = places[pair] == null ? NONE : places[pair];
            places[pair] = Arrays.copyOf(before, before.length + 1);
            places[pair][before.length] = place;
        }
    }

    /** Those that this character of a word tells, with the one next to it; the latter is no matter if the word has no other. */
    Place[] of(byte first, byte second, boolean hasSecond) {
        Place[] found = places[CODES[first] << BITS | (hasSecond ? CODES[second] : NO_WORD)];
        return found == null ? NONE : found;
    }

    /** Letters, digits and the underscore by small numbers; all else is 0. */
    private static byte[] codes() {
        byte[] codes = new byte[1 << Byte.SIZE];
        byte next = NO_WORD;
        for (int c = 0; c < codes.length; c++) {
            codes[c] = PrefixMatcher.isWord((byte) c) ? ++next : NO_WORD;
        }
        return codes;
    }
}
