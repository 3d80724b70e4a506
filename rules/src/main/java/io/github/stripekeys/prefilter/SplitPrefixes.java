package io.github.stripekeys.prefilter;

import io.github.stripekeys.credential.Prefix;
import io.github.stripekeys.credential.PrefixMatcher;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the words beside the split points of a file could make a prefix of a credential: in the order of the file, or
 * in any order if hardly any of them is a single letter, since a program has all single letters somewhere. A last look at
 * files in which nothing but parts of prefixes was seen, as most large scripts have some. For one file.
 */
final class SplitPrefixes {
    /** All prefixes, what secrets of objects have in their middle, and again those that mean nothing where Stripe is not named. */
    private static final List<Part> PARTS = Stream.of(
                    Prefix.all().stream().map(prefix -> new Part(prefix.text(), prefix, false)),
                    Stream.of(new Part(Prefix.OBJECT_SECRET, null, false)),
                    Prefix.all().stream()
                            .filter(Prefix::needsContext)
                            .map(prefix -> new Part(prefix.text(), prefix, true)))
            .flatMap(parts -> parts)
            .toList();

    private static final byte[] SECRET_END = Prefix.OBJECT_SECRET.substring(1).getBytes(StandardCharsets.US_ASCII);

    /** A part of a body that is put behind a short prefix in another order has so many characters. */
    private static final int LEAST_BODY = 4;

    /** The places within prefixes by the character before them, and by the one behind them. */
    private static final Place[][] BY_LAST = index(place -> place.prefix.charAt(place.at - 1), 1);

    private static final Place[][] BY_FIRST = index(place -> place.prefix.charAt(place.at), 0);

    /** Where whole prefixes end, by the character that they start with. */
    private static final Place[][] WHOLE = wholes();

    private static final Place[] NONE = {};

    private static final boolean[] IS_WORD = new boolean[1 << Byte.SIZE];

    static {
        for (int c = 0; c < IS_WORD.length; c++) {
            IS_WORD[c] = PrefixMatcher.isWord((byte) c);
        }
    }

    private final byte[] bytes;
    private final int length;
    private final NamePlaces names;
    private final PrefixParts[] parts =
            PARTS.stream().map(part -> new PrefixParts(part.text)).toArray(PrefixParts[]::new);
    private KeySign sign = KeySign.NONE;
    private boolean isOfObject;
    private boolean hasSecret;
    private int word;

    /** Whether a quotation mark is beside the word, or it is a separator: only these are put together in another order. */
    private boolean isQuoted;

    private SplitPrefixes(byte[] bytes, int length, NamePlaces names) {
        this.bytes = bytes;
        this.length = length;
        this.names = names;
    }

    /**
     * What is looked for in parts.
     *
     * @param prefix null if it is no prefix
     * @param isNear whether only parts near a name of Stripe's count
     */
    private record Part(String text, @Nullable Prefix prefix, boolean isNear) {
        boolean isDistinctive() {
            return prefix == null || prefix.isDistinctive();
        }

        boolean needsContext() {
            return prefix != null && prefix.needsContext();
        }

        boolean isBody(byte[] bytes, int start, int end) {
            return prefix != null && BareStem.isBodyOf(prefix, bytes, start, end);
        }
    }

    /** A place within a prefix, between two of its characters or at its end. */
    private record Place(int index, Part part, String prefix, int at) {}

    private static Place[][] index(ToIntFunction<Place> character, int last) {
        List<List<Place>> places = new ArrayList<>();
        for (int c = 0; c < 128; c++) {
            places.add(new ArrayList<>());
        }
        for (int i = 0; i < PARTS.size(); i++) {
            String prefix = PARTS.get(i).text;
            for (int at = 1; at < prefix.length() + last; at++) {
                Place place = new Place(i, PARTS.get(i), prefix, at);
                places.get(character.applyAsInt(place)).add(place);
            }
        }
        return places.stream().map(list -> list.toArray(Place[]::new)).toArray(Place[][]::new);
    }

    private static Place[][] wholes() {
        return Stream.of(index(place -> place.prefix.charAt(0), 1))
                .map(places -> Stream.of(places)
                        .filter(place -> place.at == place.prefix.length() && place.part.prefix != null)
                        .toArray(Place[]::new))
                .toArray(Place[][]::new);
    }

    /**
     * Whether the first bytes could hold a prefix in parts.
     *
     * @param names where they name Stripe
     */
    static KeySign in(byte[] bytes, int length, NamePlaces names) {
        return new SplitPrefixes(bytes, length, names).search();
    }

    private KeySign search() {
        if (isAnyWhole()) {
            return KeySign.ANYWHERE;
        }
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].leadToEnd()) {
                note(i);
            }
        }
        return isOfObject && (hasSecret || hasSecretEnd()) ? KeySign.ANYWHERE : sign;
    }

    private boolean hasSecretEnd() {
        for (int at = 0; at + SECRET_END.length <= length; at++) {
            if (bytes[at] == 's'
                    && Arrays.equals(bytes, at, at + SECRET_END.length, SECRET_END, 0, SECRET_END.length)) {
                return true;
            }
        }
        return false;
    }

    /** Notes that there is a prefix; whether nothing else has to be in the file for it to be that of a credential. */
    private boolean note(int index) {
        Part part = PARTS.get(index);
        if (part.prefix == null) {
            hasSecret = true;
        } else if (part.prefix.isOfObject()) {
            isOfObject = true;
        } else {
            sign = sign.or(part.needsContext() && !part.isNear ? KeySign.NEAR_STRIPE : KeySign.ANYWHERE);
        }
        return sign == KeySign.ANYWHERE;
    }

    /** Whether a word at this place is of no use for a part. */
    private boolean isTooFar(Part part, int start, int end) {
        return part.isNear && !names.isNear(start, end);
    }

    private boolean isAnyWhole() {
        int at = 0;
        while (at < length) {
            int start = at;
            while (at < length && IS_WORD[bytes[at] & 0xff]) {
                at++;
            }
            if (start < at && isWhole(start, at)) {
                return true;
            }
            at += start == at ? 1 : 0;
        }
        return false;
    }

    /** Takes a word; whether it, with those before it, makes a whole prefix. */
    private boolean isWhole(int first, int end) {
        boolean isCutBefore = SplitPoint.isBeforeAny(bytes, first);
        boolean isCutBehind = SplitPoint.isAfterAny(bytes, length, end);
        if (!isCutBefore && !isCutBehind) {
            return false;
        }
        int start = behindInsertion(first);
        if (start == end) {
            return false;
        }
        boolean isLiteral = SplitPoint.isBefore(bytes, first) || SplitPoint.isAfter(bytes, length, end);
        word += isLiteral ? PrefixParts.LITERAL : 1;
        isQuoted = isQuote(first - 1) || isQuote(end) || (end - start == 1 && bytes[start] == '_');
        return (isCutBefore && isEnd(start, end, isCutBehind)) || (isCutBehind && isStart(start, end));
    }

    /** Whether a prefix ends in a word that starts with the rest of one; notes if it starts with a part. */
    private boolean isEnd(int start, int end, boolean isCutBehind) {
        for (Place place : placesAt(BY_FIRST, bytes[start])) {
            int rest = place.prefix.length() - place.at;
            int count = Math.min(rest, end - start);
            boolean isPart = count < rest && isCutBehind;
            if ((isPart || count == rest)
                    && stands(place.prefix, place.at, start, count)
                    && (isPart || isRest(place.part, start + rest, end))
                    && !isTooFar(place.part, start, end)
                    && goesOn(place, count, start, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRest(Part part, int start, int end) {
        return part.isDistinctive() || part.isBody(bytes, start, end);
    }

    /** Takes a word that goes on with so much of a prefix; whether there is one for which nothing else has to be in the file. */
    private boolean goesOn(Place place, int count, int start, int end) {
        PrefixParts reached = parts[place.index];
        boolean isPart = place.at + count < place.prefix.length();
        boolean mayBeElsewhere =
                isQuoted && (isPart || place.part.isDistinctive() || end - start >= count + LEAST_BODY);
        if (mayBeElsewhere) {
            reached.lead(place.at, place.at + count, start, end - start, isListed(start, end));
        }
        return reached.goOn(place.at, place.at + count, word) && note(place.index);
    }

    /** Whether a word that is cut behind has a whole prefix at its start or end; notes if it ends with the start of one. */
    private boolean isStart(int start, int end) {
        for (Place place : placesAt(BY_LAST, bytes[end - 1])) {
            int from = end - place.at;
            boolean mayStart = from == start || (from > start && place.at > place.prefix.indexOf('_'));
            if (mayStart
                    && stands(place.prefix, 0, from, place.at)
                    && !isTooFar(place.part, start, end)
                    && starts(place, from == start, start, end)) {
                return true;
            }
        }
        return hasWhole(start, end);
    }

    private boolean starts(Place place, boolean isWord, int start, int end) {
        if (place.at == place.prefix.length()) {
            return (place.part.isDistinctive() || (isQuoted && isWord)) && note(place.index);
        }
        if (isQuoted) {
            parts[place.index].lead(0, place.at, start, end - start, isListed(start, end));
        }
        return parts[place.index].start(place.at, word) && note(place.index);
    }

    private boolean hasWhole(int start, int end) {
        for (Place place : placesAt(WHOLE, bytes[start])) {
            int body = start + place.at;
            if (body < end
                    && stands(place.prefix, 0, start, place.at)
                    && isRest(place.part, body, end)
                    && !isTooFar(place.part, start, end)
                    && note(place.index)) {
                return true;
            }
        }
        return false;
    }

    /** Where a word starts behind something inserted, such as {@code %s} or {@code %1$s}, or behind an escape such as {@code =3D}. */
    private int behindInsertion(int start) {
        byte before = start > 0 ? bytes[start - 1] : 0;
        if (before == '=' && start + 2 < length && isHex(bytes[start]) && isHex(bytes[start + 1])) {
            return start + 2;
        }
        boolean isNumbered = before == '$' && start > 1 && bytes[start - 2] >= '0' && bytes[start - 2] <= '9';
        boolean isInserted = before == '%' || isNumbered;
        return isInserted && (bytes[start] == 's' || bytes[start] == 'd' || bytes[start] == 'c') ? start + 1 : start;
    }

    /** Whether a byte is a digit of an escape of quoted-printable text (RFC 2045, section 6.7). */
    private static boolean isHex(byte c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F');
    }

    /** Whether a literal is one of many between two others. */
    private boolean isListed(int start, int end) {
        int before = start - 2;
        while (before >= 0 && bytes[before] <= ' ' && bytes[before] > 0) {
            before--;
        }
        int behind = end + 1;
        while (behind < length && bytes[behind] <= ' ' && bytes[behind] > 0) {
            behind++;
        }
        return before >= 0 && bytes[before] == ',' && behind < length && bytes[behind] == ',';
    }

    private boolean isQuote(int at) {
        return at >= 0 && at < length && (bytes[at] == '"' || bytes[at] == '\'' || bytes[at] == '`');
    }

    private static Place[] placesAt(Place[][] index, byte c) {
        return c < 0 ? NONE : index[c];
    }

    private boolean stands(String prefix, int from, int start, int count) {
        for (int i = 0; i < count; i++) {
            if (bytes[start + i] != prefix.charAt(from + i)) {
                return false;
            }
        }
        return true;
    }
}
