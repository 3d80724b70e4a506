package io.github.stripekeys.prefilter;

import io.github.stripekeys.credential.PrefixMatcher;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells from bytes whether a prefix of a credential, or a part of one, stands around a {@code _}. */
final class UnderscoreMatcher {
    /** The last letters of stems that a mode may follow, as capitals. */
    private static final String CAPITALS = Stem.all()
            .filter(stem -> !stem.rests().isEmpty())
            .map(stem -> stem.text().substring(stem.text().length() - 1).toUpperCase(Locale.ROOT))
            .distinct()
            .collect(Collectors.joining());

    /** What may follow such a letter, before a quotation mark. */
    private static final List<String> CAPITAL_RESTS = Stem.allRests().stream()
            .map(rest -> '_' + rest.toUpperCase(Locale.ROOT) + '"')
            .toList();

    /** What may stand before it, as the last characters of prefixes, and where one was cut. */
    static final String BEFORE = PrefixMatcher.lastCharacters() + ReversedPrefix.charactersBefore() + CAPITALS + "\0"
            + SplitPoint.BEFORE + SplitPoint.BEFORE_IN_PROGRAMS;

    /** What stands after that of a reversed prefix, whatever stands before it. */
    static final String AFTER = ReversedPrefix.charactersAfter();

    private UnderscoreMatcher() {}

    /** Whether a prefix is at this place, be it of text with a NUL byte between its characters (UTF-16) or three (UTF-32). */
    static KeySign head(byte[] bytes, int length, int at) {
        byte before = at == 0 ? (byte) '\n' : bytes[at - 1];
        if (before == 0) {
            return PrefixMatcher.isWideAt(bytes, length, at) ? KeySign.ANYWHERE : KeySign.NONE;
        }
        boolean isAnywhere = isNarrow(before, bytes, length, at);
        boolean isInContext = !isAnywhere && PrefixMatcher.endsInContextAt(bytes, length, at, 1);
        if ((!isAnywhere && !isInContext) || !Utf8.isFrom(bytes, length, at)) {
            return KeySign.NONE;
        }
        return isAnywhere ? KeySign.ANYWHERE : KeySign.NEAR_STRIPE;
    }

    private static boolean isNarrow(byte before, byte[] bytes, int length, int at) {
        return (at > 0 && PrefixMatcher.endsAt(bytes, length, at, 1))
                || ReversedPrefix.isAround(bytes, length, at)
                || (CAPITALS.indexOf(before) >= 0 && isCapitalAt(bytes, length, at));
    }

    /** Whether a part of a prefix is at this place, and the rest could be elsewhere. */
    static boolean isCut(byte[] bytes, int length, int at) {
        return at > 0
                && bytes[at - 1] != 0
                && SplitPrefixMatcher.isAt(bytes, length, at)
                && Utf8.isFrom(bytes, length, at);
    }

    /** Whether a mode in capital letters is all there is before a quotation mark. */
    private static boolean isCapitalAt(byte[] bytes, int length, int at) {
        for (String rest : CAPITAL_RESTS) {
            if (at + rest.length() <= length && SplitPrefixMatcher.stands(rest, bytes, at)) {
                return true;
            }
        }
        return false;
    }
}
