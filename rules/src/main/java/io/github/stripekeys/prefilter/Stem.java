package io.github.stripekeys.prefilter;

import io.github.stripekeys.credential.ByteIndex;
import io.github.stripekeys.credential.Prefix;
import io.github.stripekeys.credential.PrefixMatcher;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stem of prefixes that may be cut.
 *
 * @param text without the {@code _} behind it
 * @param rests what may follow that before a body, as {@code live_}
 * @param restWords the same without the {@code _} at their end
 * @param isBare whether a body may follow it right away
 * @param isLong whether it is hardly the end of another word
 */
record Stem(String text, List<String> rests, List<String> restWords, boolean isBare, boolean isLong) {
    private static final List<Stem> LIST = Prefix.stems().map(Stem::of).toList();

    private static final ByteIndex<Stem> BY_LAST = new ByteIndex<>(LIST, Stem::last, Stem[]::new);

    private static final List<String> ALL_RESTS =
            LIST.stream().flatMap(stem -> stem.rests.stream()).distinct().toList();

    private static final int LONGEST =
            LIST.stream().mapToInt(stem -> stem.text.length()).max().orElseThrow();

    private static Stem of(String text) {
        List<Prefix> own = Prefix.all().stream()
                .filter(prefix -> prefix.stem().equals(text))
                .toList();
        List<String> rests =
                own.stream().map(Prefix::rest).filter(rest -> !rest.isEmpty()).toList();
        List<String> words = own.stream()
                .map(Prefix::restWords)
                .filter(rest -> !rest.isEmpty())
                .toList();
        List<Prefix> bare = own.stream().filter(Prefix::isBare).toList();
        return new Stem(text, rests, words, !bare.isEmpty(), bare.stream().anyMatch(Prefix::isDistinctive));
    }

    /** All there are. */
    static Stream<Stem> all() {
        return LIST.stream();
    }

    /** Those that end with this character. */
    static Stem[] endingWith(byte last) {
        return BY_LAST.get(last);
    }

    /** What may follow any of them before a body. */
    static List<String> allRests() {
        return ALL_RESTS;
    }

    private char last() {
        return text.charAt(text.length() - 1);
    }

    /**
     * How much of it stands before this place: all of it, or its end behind a divider; -1 if it is something else.
     *
     * @param word how many letters, digits and {@code _} stand before this place, or more than any stem has
     */
    int before(byte[] bytes, int length, int at, int word) {
        int count = endBefore(bytes, length, at, word);
        boolean isCut = at + 1 < length && bytes[at + 1] == '"';
        boolean isWhole = count == text.length() && (count == word || isCut);
        return isWhole || (count > 0 && count == word && SplitPoint.isBefore(bytes, at - count)) ? count : -1;
    }

    /** Whether its end stands alone before this place, as in a list of words of a program. */
    boolean isCutBefore(byte[] bytes, int length, int at, int word) {
        int count = endBefore(bytes, length, at, word);
        return count > 0 && count == word && SplitPoint.isBeforeAny(bytes, at - count);
    }

    private int endBefore(byte[] bytes, int length, int at, int word) {
        int most = text.length();
        boolean isCut = at + 1 < length && bytes[at + 1] == '"';
        if ((word > most && !isCut) || word == 0) {
            return -1;
        }
        int count = 0;
        while (count < most && count < at && bytes[at - 1 - count] == text.charAt(most - 1 - count)) {
            count++;
        }
        return count;
    }

    /** How many letters, digits and {@code _} stand before this place; not counted beyond what any stem has. */
    static int wordBefore(byte[] bytes, int at) {
        int start = at;
        while (start > 0
                && at - start <= LONGEST
                && PrefixMatcher.isWord(bytes[start - 1])
                && !isEscape(bytes, start)) {
            start--;
        }
        return at - start;
    }

    /** Whether an escape of a URL or a mail ends before this place; in mails its digits are capital letters. */
    private static boolean isEscape(byte[] bytes, int at) {
        boolean isHex = at > 2 && Character.digit(bytes[at - 1], 16) >= 0 && Character.digit(bytes[at - 2], 16) >= 0;
        boolean isCapital = isHex && bytes[at - 1] < 'a' && bytes[at - 2] < 'a';
        return isHex && (bytes[at - 3] == '%' || (isCapital && bytes[at - 3] == '='));
    }
}
