package io.github.stripekeys.prefilter;

import io.github.stripekeys.credential.Prefix;
import io.github.stripekeys.credential.PrefixMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private static final int NO_WORD = 0;
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
        all.forEach(prefix -> parts.add(new Part(parts.size(), prefix.text(), prefix, false)));
        parts.add(new Part(parts.size(), Prefix.OBJECT_SECRET, null, false));
        all.stream()
                .filter(Prefix::needsContext)
                .forEach(prefix -> parts.add(new Part(parts.size(), prefix.text(), prefix, true)));
        return List.copyOf(parts);
    }

    private static void addAll(Place place) {
        String text = place.prefix;
        boolean hasNext = place.at + 1 < text.length();
        if (!place.isEnd()) {
            GOING_ON.add(place, text.charAt(place.at), hasNext ? of(text.charAt(place.at + 1)) : any());
            GOING_ON.add(place, text.charAt(place.at), hasNext ? IntStream.of(NO_WORD) : IntStream.empty());
        } else if (place.part.prefix != null) {
            WHOLE.add(place, text.charAt(0), of(text.charAt(1)));
        }
        boolean isInWord = place.at > text.indexOf('_');
        IntStream before = place.at > 1 ? of(text.charAt(place.at - 2)) : isInWord ? any() : IntStream.of(NO_WORD);
        ENDING.add(place, text.charAt(place.at - 1), before);
    }

    private static IntStream of(char c) {
        return IntStream.of(CODES[c]);
    }

    private static IntStream any() {
        return IntStream.range(NO_WORD, 1 << BITS);
    }

    private void add(Place place, char first, IntStream seconds) {
        seconds.map(second -> CODES[first] << BITS | second)
                .forEach(pair -> places[pair] = Stream.concat(
                                Stream.ofNullable(places[pair]).flatMap(Stream::of), Stream.of(place))
                        .toArray(Place[]::new));
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
