package io.github.stripekeys.prefilter;

import io.github.stripekeys.credential.StripeName;
import io.github.stripekeys.decode.NeedleSearch;
import io.github.stripekeys.decode.PackedRuns;
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
        pairs.addBefore('H', "4");
        pairs.addBefore('z', "S");
        pairs.addBefore('Z', "U");
        pairs.addAfter("e", 'J');
        pairs.addAfter("e", 'N');
        EscapedPrefix.STARTS.forEach((start, next) -> pairs.addBefore(start, next));
        Stem.all().map(Stem::text).forEach(stem -> addEnd(stem, stem.length() - 1));
        pairs.addAfter("i", 'p');
        pairs.addAfter("I", 'P');
    }

    private void addEnd(String stem, int last) {
        stemEnds.addAfter(stem.charAt(last - 1) + SplitPoint.BEFORE, stem.charAt(last));
    }

    /** Whether the first bytes hold something worth decoding, if Stripe is named around them. */
    public boolean mayHold(byte[] bytes, int length) {
        return signs(bytes, length).mayContainKey(true);
    }

    /** Whether a text holds something worth decoding, if Stripe is named around it. */
    public boolean mayHold(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return mayHold(bytes, bytes.length);
    }

    /** What the first bytes are signs of. */
    public Signs signs(byte[] bytes, int length) {
        return new SignReader(bytes, length).read();
    }

    /** What is found in one file. */
    private final class SignReader {
        private final byte[] bytes;
        private final int length;
        private KeySign key = KeySign.NONE;
        private final NamePlaces names = new NamePlaces();
        private int lastInContext = -1;
        private boolean hasOpen;
        private boolean hasCut;
        private boolean hasEscaped;

        SignReader(byte[] bytes, int length) {
            this.bytes = bytes;
            this.length = length;
        }

        Signs read() {
            for (int at = pairs.next(bytes, 0, length); at < length; at = pairs.next(bytes, at + 1, length)) {
                if ((bytes[at] | ' ') == 'p') {
                    lookAtName(at);
                } else if (key != KeySign.ANYWHERE) {
                    look(at);
                }
            }
            return new Signs(key == KeySign.ANYWHERE ? key : key.or(ofParts()), !names.isEmpty());
        }

        private void look(int at) {
            switch (bytes[at]) {
                case '_' -> lookAtUnderscore(at);
                case '%', '\\', '&' -> lookAtEscape(at);
                default -> key = isEncoded(at) ? KeySign.ANYWHERE : key;
            }
        }

        private boolean isEncoded(int at) {
            return PackedRuns.isAt(bytes, length, at) || needles.isAround(bytes, length, at);
        }

        private void lookAtUnderscore(int at) {
            boolean isOpen = SplitPrefixMatcher.isOpenAt(bytes, length, at);
            takeHead(UnderscoreMatcher.head(bytes, length, at), at);
            hasCut = hasCut
                    || UnderscoreMatcher.isCut(bytes, length, at)
                    || (isOpen && SplitPrefixMatcher.isNearStem(bytes, length, at));
            hasOpen |= isOpen;
        }

        private void takeHead(KeySign head, int at) {
            if (head == KeySign.NEAR_STRIPE) {
                lastInContext = at;
            }
            boolean isNear = head == KeySign.NEAR_STRIPE && names.isNear(at, at);
            key = key.or(isNear ? KeySign.ANYWHERE : head);
        }

        private void lookAtName(int at) {
            if (StripeName.isAround(bytes, length, at)) {
                names.add(at);
                boolean isNear = lastInContext >= 0 && names.isNear(lastInContext, lastInContext);
                boolean isPublic = bytes[at] == 'P' && PublicName.isAround(bytes, at);
                key = isNear || isPublic ? KeySign.ANYWHERE : key;
            }
        }

        private void lookAtEscape(int at) {
            switch (EscapedPrefix.at(bytes, length, at, needles)) {
                case PREFIX -> key = KeySign.ANYWHERE;
                case UNDERSCORE -> hasOpen = true;
                case LETTER -> hasEscaped = true;
                case NONE -> {}
            }
        }

        private KeySign ofParts() {
            if (hasEscaped && (hasCut || hasOpen)) {
                return KeySign.ANYWHERE;
            }
            StemSign stem = hasOpen ? stem() : StemSign.NONE;
            if (stem == StemSign.REWRITTEN) {
                return KeySign.ANYWHERE;
            }
            return hasCut || stem == StemSign.CUT ? SplitPrefixes.in(bytes, length, names) : KeySign.NONE;
        }

        private StemSign stem() {
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
    }

    /** How a stem stands in a file without its {@code _}. */
    private enum StemSign {
        NONE,
        CUT,
        /** With another mark in place of the {@code _}. */
        REWRITTEN
    }
}
