package io.github.stripekeys.prefilter;

import io.github.stripekeys.credential.Prefix;
import io.github.stripekeys.credential.PrefixMatcher;
import io.github.stripekeys.decode.EscapeDecoder;
import io.github.stripekeys.decode.EscapeDecoder.Word;
import io.github.stripekeys.decode.NeedleSearch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Tells from bytes whether a letter or {@code _} of a prefix is written with an escape. */
final class EscapedPrefix {
    /** What they start with, and what may follow. */
    static final Map<Character, String> STARTS = Map.of('%', "4567u", '&', "#lU", '\\', "uUxo1_");

    private static final List<Prefix> PREFIXES = Prefix.all();

    /** So many bytes are read from an escape on. */
    private static final int AHEAD = 256;

    /** So many letters and digits are read before it. */
    private static final int BEFORE = 32;

    /** So many escaped letters in one word are no accident. */
    private static final int MANY = 4;

    private EscapedPrefix() {}

    /** What an escape stands for. */
    enum Sign {
        NONE,
        /** An underscore between two points where something may be cut. */
        UNDERSCORE,
        /** A letter between two such points. */
        LETTER,
        /** A part of a prefix, or of an encoded one. */
        PREFIX
    }

    /**
     * What the escape here is a sign of, where one of the starts and what may follow stand; pictures have all sorts of escapes,
     * so it must be text.
     */
    static Sign at(byte[] bytes, int length, int at, NeedleSearch needles) {
        int next = at + 1 < length ? bytes[at + 1] : 0;
        int third = at + 2 < length ? bytes[at + 2] : 0;
        boolean mayBe = switch (bytes[at]) {
            case '%' -> Character.digit(third, 16) >= 0;
            case '&' -> next == 'U' || (next == '#' ? third != ' ' : third == 'o');
            default -> true;
        };
        if (!mayBe || !Utf8.isFrom(bytes, length, at)) {
            return Sign.NONE;
        }
        int end = Math.min(length, at + AHEAD);
        Word word = EscapeDecoder.wordAt(new String(bytes, at, end - at, StandardCharsets.ISO_8859_1));
        return word.text().isEmpty() ? Sign.NONE : of(word, bytes, length, at, needles);
    }

    private static Sign of(Word word, byte[] bytes, int length, int at, NeedleSearch needles) {
        int start = at;
        while (start > Math.max(0, at - BEFORE) && PrefixMatcher.isWord(bytes[start - 1])) {
            start--;
        }
        String before = new String(bytes, start, at - start, StandardCharsets.US_ASCII);
        String text = before + word.text();
        boolean isCutBefore = SplitPoint.isBefore(bytes, start);
        boolean isCutBehind = SplitPoint.isAfter(bytes, length, at + word.length());
        if (word.escapes() >= MANY || isPart(text, before.length(), isCutBefore, isCutBehind) || needles.isIn(text)) {
            return Sign.PREFIX;
        }
        if (text.length() > 1 || !isCutBefore || !isCutBehind) {
            return Sign.NONE;
        }
        return text.equals("_") ? Sign.UNDERSCORE : Sign.LETTER;
    }

    /** Whether a prefix, or a part of one that is cut off, stands around this place. */
    private static boolean isPart(String text, int at, boolean isCutBefore, boolean isCutBehind) {
        for (Prefix prefix : PREFIXES) {
            String whole = prefix.text();
            for (int i = whole.indexOf(text.charAt(at)); i >= 0; i = whole.indexOf(text.charAt(at), i + 1)) {
                if (isPart(prefix, i, text, at, isCutBefore, isCutBehind)) {
                    return true;
                }
            }
        }
        return text.startsWith(Prefix.OBJECT_SECRET, at) || text.contains(Prefix.OBJECT_SECRET);
    }

    private static boolean isPart(
            Prefix prefix, int place, String text, int at, boolean isCutBefore, boolean isCutBehind) {
        String whole = prefix.text();
        int before = 0;
        while (before < Math.min(place, at) && whole.charAt(place - 1 - before) == text.charAt(at - 1 - before)) {
            before++;
        }
        int behind = 1;
        while (place + behind < whole.length()
                && at + behind < text.length()
                && whole.charAt(place + behind) == text.charAt(at + behind)) {
            behind++;
        }
        boolean startsWord = before == at;
        boolean isStart = before == place && (startsWord || prefix.isDistinctive());
        boolean isEnd = place + behind == whole.length();
        boolean isCutEnd = at + behind == text.length() && isCutBehind;
        return before + behind > 1 && (isStart || (startsWord && isCutBefore)) && (isEnd || isCutEnd);
    }
}
