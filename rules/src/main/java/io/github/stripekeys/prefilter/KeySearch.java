package io.github.stripekeys.prefilter;

import io.github.stripekeys.credential.StripeName;
import io.github.stripekeys.decode.NeedleSearch;
import java.nio.charset.StandardCharsets;

/**
 * Tells from bytes alone whether a credential, or a part of one, could be in them, in any encoding; almost every file ends
 * here. Each head of a credential has a {@code _}, an escape starts with one of three characters, and what is encoded has
 * one of a few that are rare: one pass, which looks at each of these with a neighbour, finds them all. Immutable.
 */
public final class KeySearch {
    private final NeedleSearch needles;
    private final BytePairScanner pairs = new BytePairScanner();
    private final BytePairScanner stemEnds = new BytePairScanner();

    /** The search for all prefixes there are, plain and encoded; it is made once. */
    public static KeySearch forAllPrefixes() {
        return ForAllPrefixes.SEARCH;
    }

    private static final class ForAllPrefixes {
        static final KeySearch SEARCH = new KeySearch(NeedleSearch.forAllPrefixes());
    }

    private KeySearch(NeedleSearch needles) {
        this.needles = needles;
        needles.forEachPair((before, rare) -> pairs.addAfter(before, rare));
        pairs.addAfter(UnderscoreMatcher.BEFORE, '_');
        pairs.addBefore('_', UnderscoreMatcher.AFTER);
        EscapedPrefix.STARTS.forEach((start, next) -> pairs.addBefore(start, next));
        Stem.all().map(Stem::text).forEach(stem -> addEnd(stem, stem.length() - 1));
        pairs.addAfter("i", 'p');
        pairs.addAfter("I", 'P');
    }

    private void addEnd(String stem, int last) {
        stemEnds.addAfter(stem.charAt(last - 1) + SplitPoint.BEFORE, stem.charAt(last));
    }

    /** Whether the first bytes hold something worth decoding. */
    public boolean mayHold(byte[] bytes, int length) {
        return signs(bytes, length).mayContainKey();
    }

    /** Whether a text holds something worth decoding. */
    public boolean mayHold(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return mayHold(bytes, bytes.length);
    }

    /** What the first bytes are signs of. */
    public Signs signs(byte[] bytes, int length) {
        boolean ofKey = false;
        boolean ofStripe = false;
        boolean hasOpen = false;
        boolean hasCut = false;
        for (int at = pairs.next(bytes, 0, length); at < length; at = pairs.next(bytes, at + 1, length)) {
            if ((bytes[at] | ' ') == 'p') {
                boolean isName = (!ofStripe || bytes[at] == 'P') && StripeName.isAround(bytes, length, at);
                ofStripe |= isName;
                ofKey = ofKey || (isName && bytes[at] == 'P' && PublicName.isAround(bytes, at));
            } else if (!ofKey) {
                boolean isOpen = bytes[at] == '_' && SplitPrefixMatcher.isOpenAt(bytes, length, at);
                ofKey = isKey(bytes, length, at);
                hasCut = hasCut
                        || (bytes[at] == '_' && UnderscoreMatcher.isCut(bytes, length, at))
                        || (isOpen && SplitPrefixMatcher.isNearStem(bytes, length, at));
                hasOpen |= isOpen;
            }
        }
        return new Signs(ofKey || mayBeCut(hasCut, hasOpen, bytes, length), ofStripe);
    }

    private boolean mayBeCut(boolean hasCut, boolean hasOpen, byte[] bytes, int length) {
        StemSign stem = hasOpen ? stem(bytes, length) : StemSign.NONE;
        boolean isCut = hasCut || stem == StemSign.CUT;
        return stem == StemSign.REWRITTEN || (isCut && SplitPrefixes.mayBeIn(bytes, length));
    }

    /** How a stem stands in a file without its {@code _}. */
    private enum StemSign {
        NONE,
        CUT,
        /** With another mark in place of the {@code _}. */
        REWRITTEN
    }

    private StemSign stem(byte[] bytes, int length) {
        StemSign found = StemSign.NONE;
        int at = stemEnds.next(bytes, 0, length);
        while (at + 1 < length && found != StemSign.REWRITTEN) {
            if (SplitPrefixMatcher.hasStemBefore(bytes, length, at + 1)) {
                found = SplitPoint.isAfter(bytes, length, at + 1) ? StemSign.CUT : StemSign.REWRITTEN;
            }
            at = stemEnds.next(bytes, at + 1, length);
        }
        return found;
    }

    private boolean isKey(byte[] bytes, int length, int at) {
        return switch (bytes[at]) {
            case '_' -> UnderscoreMatcher.isHead(bytes, length, at);
            case '%', '\\', '&' -> EscapedPrefix.isAt(bytes, length, at);
            default -> needles.isAround(bytes, length, at);
        };
    }
}
