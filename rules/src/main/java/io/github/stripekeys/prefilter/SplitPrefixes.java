package io.github.stripekeys.prefilter;

import io.github.stripekeys.credential.Prefix;
import io.github.stripekeys.credential.PrefixMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Tells whether the words beside the split points of a file could make a prefix of a credential: in the order of the file, or
 * in any order if hardly any of them is a single letter, since a program has all single letters somewhere. A last look at
 * files in which nothing but parts of prefixes was seen, as most large scripts have some. For one file.
 */
final class SplitPrefixes {
    /** So many letters of a prefix may stand alone in another order than that of the file. */
    private static final int MOST_SINGLE = 1;

    /** So many other words may stand between two parts that follow one another. */
    private static final int MOST_BETWEEN = 8;

    private static final List<Prefix> PREFIXES = Prefix.all();

    /** The places within prefixes by the character before them, and by the one behind them. */
    private static final Place[][] BY_LAST = index(place -> place.prefix.charAt(place.at - 1), 1);

    private static final Place[][] BY_FIRST = index(place -> place.prefix.charAt(place.at), 0);

    private final byte[] bytes;
    private final int length;
    private final Reached[] reached =
            PREFIXES.stream().map(Prefix::text).map(Reached::new).toArray(Reached[]::new);
    private int word;

    /** Whether a quotation mark is beside the word, or it is a separator: only these are put together in another order. */
    private boolean isQuoted;

    private SplitPrefixes(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /**
     * A place within a prefix, between two of its characters or at its end.
     *
     * @param isDistinctive whether the prefix needs no body of capitals or digits to be told from a word
     */
    private record Place(int index, String prefix, int at, boolean isDistinctive) {}

    private static Place[][] index(ToIntFunction<Place> character, int last) {
        List<List<Place>> places = new ArrayList<>();
        for (int c = 0; c < 128; c++) {
            places.add(new ArrayList<>());
        }
        for (int i = 0; i < PREFIXES.size(); i++) {
            String prefix = PREFIXES.get(i).text();
            for (int at = 1; at < prefix.length() + last; at++) {
                Place place = new Place(i, prefix, at, PREFIXES.get(i).isDistinctive());
                places.get(character.applyAsInt(place)).add(place);
            }
        }
        return places.stream().map(list -> list.toArray(Place[]::new)).toArray(Place[][]::new);
    }

    /** Whether the first bytes could hold a prefix in parts. */
    static boolean mayBeIn(byte[] bytes, int length) {
        return new SplitPrefixes(bytes, length).mayBe();
    }

    private boolean mayBe() {
        return isWholeForwards() || isWholeBackwards() || Arrays.stream(reached).anyMatch(Reached::isEndReached);
    }

    private boolean isWholeForwards() {
        int at = 0;
        while (at < length) {
            int start = at;
            while (at < length && PrefixMatcher.isWord(bytes[at])) {
                at++;
            }
            if (start < at && isWhole(start, at)) {
                return true;
            }
            at += start == at ? 1 : 0;
        }
        return false;
    }

    /** The same from the end on: a program may put the last part down first. */
    private boolean isWholeBackwards() {
        word += MOST_BETWEEN + 1;
        int at = length;
        while (at > 0) {
            int end = at;
            while (at > 0 && PrefixMatcher.isWord(bytes[at - 1])) {
                at--;
            }
            if (at < end && isWhole(at, end)) {
                return true;
            }
            at -= at == end ? 1 : 0;
        }
        return false;
    }

    /** Takes a word; whether it, with those before it, makes a whole prefix in their order. */
    private boolean isWhole(int first, int end) {
        int start = behindInsertion(first);
        boolean isCutBefore = SplitPoint.isBefore(bytes, first);
        boolean isCutBehind = SplitPoint.isAfter(bytes, length, end);
        if (start == end || (!isCutBefore && !isCutBehind)) {
            return false;
        }
        word++;
        isQuoted = isQuote(first - 1) || isQuote(end) || (end - start == 1 && bytes[start] == '_');
        return (isCutBefore && isEnd(start, end, isCutBehind)) || (isCutBehind && isStart(start, end));
    }

    /** Whether a prefix ends in a word that starts with the rest of one; notes if it starts with a part. */
    private boolean isEnd(int start, int end, boolean isCutBehind) {
        for (Place place : placesAt(BY_FIRST, bytes[start])) {
            int rest = place.prefix.length() - place.at;
            int count = Math.min(rest, end - start);
            boolean isPart = count < rest && isCutBehind;
            boolean isRest = count == rest && (place.isDistinctive || BareStem.isMixed(bytes, start + rest, end));
            if ((isPart || isRest) && stands(place.prefix, place.at, start, count)) {
                if (reached[place.index].goOn(place.at, place.at + count, word, size(start, end))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a word that is cut behind has a whole prefix at its start or end; notes if it ends with the start of one. */
    private boolean isStart(int start, int end) {
        for (Place place : placesAt(BY_LAST, bytes[end - 1])) {
            int from = end - place.at;
            boolean isStart = from == start || (from > start && place.at > place.prefix.indexOf('_'));
            if (isStart && stands(place.prefix, 0, from, place.at)) {
                boolean isWhole = place.at == place.prefix.length();
                if (isWhole && (place.isDistinctive || (isQuoted && from == start))) {
                    return true;
                } else if (!isWhole) {
                    reached[place.index].start(place.at, word, size(start, end));
                }
            }
        }
        return hasWhole(start, end);
    }

    private boolean hasWhole(int start, int end) {
        for (Prefix prefix : PREFIXES) {
            int body = start + prefix.text().length();
            boolean isLong = body < end && (prefix.isDistinctive() || BareStem.isMixed(bytes, body, end));
            if (isLong && stands(prefix.text(), 0, start, prefix.text().length())) {
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

    /** How many characters a word has; none if it is of use only in its order. */
    private int size(int start, int end) {
        return isQuoted ? end - start : 0;
    }

    private boolean isQuote(int at) {
        return at >= 0 && at < length && (bytes[at] == '"' || bytes[at] == '\'' || bytes[at] == '`');
    }

    private static Place[] placesAt(Place[][] index, byte c) {
        return c < 0 ? new Place[0] : index[c];
    }

    private boolean stands(String prefix, int from, int start, int count) {
        for (int i = 0; i < count; i++) {
            if (bytes[start + i] != prefix.charAt(from + i)) {
                return false;
            }
        }
        return true;
    }

    /** How far into one prefix the words of a file lead. */
    private static final class Reached {
        private final String prefix;
        private final int length;

        /** By place: the number of the word that led there from a start, each word being near the one before it. */
        private final int[] inOrder;

        /** By place: how many single letters the word takes that starts a prefix and ends there. */
        private final int[] singles;

        /** By place and place: how many single letters the word is that leads from one to the other. */
        private final int[][] steps;

        Reached(String prefix) {
            this.prefix = prefix;
            this.length = prefix.length();
            this.inOrder = new int[length + 1];
            this.singles = new int[length + 1];
            this.steps = new int[length][length + 1];
            Arrays.fill(inOrder, -MOST_BETWEEN - 1);
            Arrays.fill(singles, MOST_SINGLE + 1);
            Arrays.stream(steps).forEach(step -> Arrays.fill(step, MOST_SINGLE + 1));
        }

        void start(int at, int word, int size) {
            inOrder[at] = word;
            singles[at] = Math.min(singles[at], singles(0, size));
        }

        /** Notes that a word leads from one place to another; whether the end is reached in order. */
        boolean goOn(int from, int to, int word, int size) {
            steps[from][to] = Math.min(steps[from][to], singles(from, size));
            if (word - inOrder[from] > MOST_BETWEEN || inOrder[from] == word) {
                return false;
            }
            inOrder[to] = word;
            return to == length;
        }

        /** A letter that stands alone counts; of a prefix without a mode, too few are left for one to stand alone. */
        private int singles(int from, int size) {
            if (size == 0) {
                return MOST_SINGLE + 1;
            }
            boolean isLetter = size == 1 && prefix.charAt(from) != '_';
            boolean hasMode = prefix.indexOf('_') < length - 1;
            return isLetter ? (hasMode ? 1 : MOST_SINGLE + 1) : 0;
        }

        boolean isEndReached() {
            for (int from = 1; from < length; from++) {
                for (int to = from + 1; singles[from] <= MOST_SINGLE && to <= length; to++) {
                    singles[to] = Math.min(singles[to], singles[from] + steps[from][to]);
                }
            }
            return singles[length] <= MOST_SINGLE;
        }
    }
}
