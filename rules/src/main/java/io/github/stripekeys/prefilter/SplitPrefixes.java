package io.github.stripekeys.prefilter;

import io.github.stripekeys.credential.PrefixMatcher;
import io.github.stripekeys.prefilter.PrefixPlaces.Part;
import io.github.stripekeys.prefilter.PrefixPlaces.Place;

/**
 * Tells whether the words beside the split points of a file could make a prefix of a credential: in the order of the file, or
 * in any order if hardly any of them is a single letter, since a program has all single letters somewhere. A last look at
 * files in which nothing but parts of prefixes was seen, as most large scripts have some. For one file.
 */
final class SplitPrefixes {
    /** A part of a body that is put behind a short prefix in another order has so many characters. */
    private static final int LEAST_BODY = 4;

    /** More space than this is not between two elements of a list. */
    private static final int WIDEST_SPACE = 256;

    private static final boolean[] IS_WORD = new boolean[1 << Byte.SIZE];

    static {
        for (int c = 0; c < IS_WORD.length; c++) {
            IS_WORD[c] = PrefixMatcher.isWord((byte) c);
        }
    }

    private final byte[] bytes;
    private final int length;
    private final NamePlaces names;
    private final PrefixOrder order;
    private final Leads leads;
    private final FoundPrefixes found;

    /** Whether a quotation mark is beside the word, or it is a separator: only these are put together in another order. */
    private boolean isQuoted;

    /** Whether nothing says that the word is a value: programs have short names, and so all that short prefixes are made of. */
    private boolean isName;

    /**
     * For the first bytes.
     *
     * @param names where they name Stripe
     * @param order how far the words before lead
     * @param leads is told of words that may be put in another order
     * @param found gets the prefixes that are found
     */
    SplitPrefixes(byte[] bytes, int length, NamePlaces names, PrefixOrder order, Leads leads, FoundPrefixes found) {
        this.bytes = bytes;
        this.length = length;
        this.names = names;
        this.order = order;
        this.leads = leads;
        this.found = found;
    }

    /** Reads the words between these places, until there is a prefix for which nothing else has to be in the file. */
    void read(int from, int to) {
        int at = from;
        while (at < to) {
            int start = at;
            while (at < to && IS_WORD[bytes[at] & 0xff]) {
                at++;
            }
            if (start < at && isWhole(start, at)) {
                return;
            }
            at += start == at ? 1 : 0;
        }
    }

    /** Whether a word at this place is of no use for a part. */
    private boolean isUseless(Part part, int start, int end) {
        return (isName && !part.isDistinctive()) || isTooFar(part, start, end);
    }

    private boolean isTooFar(Part part, int start, int end) {
        return part.isNear() && !names.isNear(start, end);
    }

    /** Whether the word before this place is given a value; at the end of a line, {@code =} divides a word of a mail. */
    private boolean isAssigned(int end) {
        return end + 1 < length && bytes[end] == '=' && bytes[end + 1] != '\n' && bytes[end + 1] != '\r';
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
        order.next(isLiteral);
        isName = !isLiteral || isAssigned(end);
        isQuoted = isQuote(first - 1) || isQuote(end) || (end - start == 1 && bytes[start] == '_');
        return (isCutBefore && isEnd(start, end, isCutBehind)) || (isCutBehind && isStart(start, end));
    }

    /** Whether a prefix ends in a word that starts with the rest of one; notes if it starts with a part. */
    private boolean isEnd(int start, int end, boolean isCutBehind) {
        if (isName && end - start == 1 && bytes[start] != '_') {
            return false; // a letter may be the start of a prefix, but more of them are just variables
        }
        for (Place place : startingAt(PrefixPlaces.GOING_ON, start, end)) {
            int rest = place.prefix().length() - place.at();
            int count = Math.min(rest, end - start);
            boolean isPart = count < rest && isCutBehind;
            if ((isPart || count == rest)
                    && stands(place.prefix(), place.at(), start, count)
                    && (isPart || isRest(place.part(), start + rest, end))
                    && !isUseless(place.part(), start, end)
                    && goesOn(place, count, start, end)) {
                return true;
            }
        }
        return false;
    }

    private Place[] startingAt(PrefixPlaces places, int start, int end) {
        boolean hasSecond = end - start > 1;
        return places.of(bytes[start], hasSecond ? bytes[start + 1] : 0, hasSecond);
    }

    private Place[] endingAt(int start, int end) {
        boolean hasSecond = end - start > 1;
        return PrefixPlaces.ENDING.of(bytes[end - 1], hasSecond ? bytes[end - 2] : 0, hasSecond);
    }

    private boolean isRest(Part part, int start, int end) {
        return part.isDistinctive() || part.isBody(bytes, start, end);
    }

    /** Takes a word that goes on with so much of a prefix; whether there is one for which nothing else has to be in the file. */
    private boolean goesOn(Place place, int count, int start, int end) {
        boolean isPart = place.at() + count < place.prefix().length();
        boolean mayBeElsewhere =
                isQuoted && (isPart || place.part().isDistinctive() || end - start >= count + LEAST_BODY);
        if (mayBeElsewhere) {
            lead(place.part(), place.at(), place.at() + count, start, end);
        }
        return order.goOn(place, count) && found.add(place.part());
    }

    private void lead(Part part, int from, int to, int start, int end) {
        leads.lead(part.index(), from, to, start, end - start == 1, isListed(start, end));
    }

    /** Whether a word that is cut behind has a whole prefix at its start or end; notes if it ends with the start of one. */
    private boolean isStart(int start, int end) {
        for (Place place : endingAt(start, end)) {
            int from = end - place.at();
            boolean mayStart = from == start
                    || (from > start && place.at() > place.prefix().indexOf('_'));
            if (mayStart
                    && stands(place.prefix(), 0, from, place.at())
                    && !isUseless(place.part(), start, end)
                    && starts(place, from == start, start, end)) {
                return true;
            }
        }
        return hasWhole(start, end);
    }

    private boolean starts(Place place, boolean isWord, int start, int end) {
        if (place.isEnd()) {
            return (place.part().isDistinctive() || (isQuoted && isWord)) && found.add(place.part());
        }
        if (isQuoted) {
            lead(place.part(), 0, place.at(), start, end);
        }
        return order.start(place) && found.add(place.part());
    }

    private boolean hasWhole(int start, int end) {
        for (Place place : startingAt(PrefixPlaces.WHOLE, start, end)) {
            int body = start + place.at();
            if (body < end
                    && stands(place.prefix(), 0, start, place.at())
                    && isRest(place.part(), body, end)
                    && !isTooFar(place.part(), start, end)
                    && found.add(place.part())) {
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
        int first = Math.max(0, start - WIDEST_SPACE);
        int before = start - 2;
        while (before >= first && isSpace(bytes[before])) {
            before--;
        }
        int last = Math.min(length, end + WIDEST_SPACE);
        int behind = end + 1;
        while (behind < last && isSpace(bytes[behind])) {
            behind++;
        }
        return before >= first && bytes[before] == ',' && behind < last && bytes[behind] == ',';
    }

    private static boolean isSpace(byte c) {
        return c <= ' ' && c > 0;
    }

    private boolean isQuote(int at) {
        return at >= 0 && at < length && (bytes[at] == '"' || bytes[at] == '\'' || bytes[at] == '`');
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
