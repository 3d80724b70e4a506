package io.github.stripekeys.prefilter;

import io.github.stripekeys.credential.StripeName;
import io.github.stripekeys.decode.NeedleSearch;
import io.github.stripekeys.decode.PackedRuns;

/**
 * Looks at each place of a range of a file where something could be a sign of a key. Each head of a credential has a {@code _}, an
 * escape starts with one of three characters, and what is encoded has one of a few that are rare: one pass, which looks at each of
 * these with a neighbour, finds them all. Immutable.
 */
final class SignScanner {
    /**
     * What a place says, but for names of Stripe, depends on no byte that is farther away from the word it is in: line ends in encoded
     * text are what needs most.
     */
    static final int FARTHEST = 1 << 11;

    private final NeedleSearch needles;
    private final BytePairScanner pairs = new BytePairScanner();
    private final BytePairScanner stemEnds = new BytePairScanner();

    SignScanner(NeedleSearch needles) {
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

    /** What is seen between these places of a file of this length; places are told from the start of the range. */
    RangeSigns places(byte[] bytes, int length, int from, int to) {
        return new Reader(bytes, length, from).read(to);
    }

    /** How stems that end between these places stand without a {@code _}. */
    StemSign stems(byte[] bytes, int length, int from, int to) {
        StemSign found = StemSign.NONE;
        int at = stemEnds.next(bytes, from, to, length);
        while (at < to && at + 1 < length && found != StemSign.REWRITTEN) {
            if (SplitPrefixMatcher.hasStemBefore(bytes, length, at + 1)) {
                found = found.or(SplitPoint.isAfter(bytes, length, at + 1) ? StemSign.CUT : StemSign.REWRITTEN);
            }
            at = stemEnds.next(bytes, at + 1, to, length);
        }
        return found;
    }

    /** Reads one range. */
    private final class Reader {
        private final byte[] bytes;
        private final int length;
        private final int start;
        private final RangeSigns seen = new RangeSigns();

        Reader(byte[] bytes, int length, int start) {
            this.bytes = bytes;
            this.length = length;
            this.start = start;
        }

        RangeSigns read(int end) {
            for (int at = pairs.next(bytes, start, end, length);
                    at < end;
                    at = pairs.next(bytes, at + 1, end, length)) {
                if ((bytes[at] | ' ') == 'p') {
                    lookAtName(at);
                } else if (!seen.isCertain()) {
                    look(at);
                }
            }
            return seen;
        }

        private void look(int at) {
            switch (bytes[at]) {
                case '_' -> lookAtUnderscore(at);
                case '%', '\\', '&' -> lookAtEscape(at);
                default -> seen.add(isEncoded(at) ? KeySign.ANYWHERE : KeySign.NONE);
            }
        }

        private boolean isEncoded(int at) {
            return PackedRuns.isAt(bytes, length, at) || needles.isAround(bytes, length, at);
        }

        private void lookAtUnderscore(int at) {
            boolean isOpen = SplitPrefixMatcher.isOpenAt(bytes, length, at);
            KeySign head = UnderscoreMatcher.head(bytes, length, at);
            if (head == KeySign.NEAR_STRIPE) {
                seen.addInContext(at - start);
            } else {
                seen.add(head);
            }
            seen.addCut(!seen.hasCut()
                    && (UnderscoreMatcher.isCut(bytes, length, at)
                            || (isOpen && SplitPrefixMatcher.isNearStem(bytes, length, at))));
            seen.addOpen(isOpen);
        }

        private void lookAtName(int at) {
            if (StripeName.isAround(bytes, length, at)) {
                seen.addName(at - start);
                boolean isPublic = bytes[at] == 'P' && PublicName.isAround(bytes, at);
                seen.add(isPublic ? KeySign.ANYWHERE : KeySign.NONE);
            }
        }

        private void lookAtEscape(int at) {
            switch (EscapedPrefix.at(bytes, length, at, needles)) {
                case PREFIX -> seen.add(KeySign.ANYWHERE);
                case UNDERSCORE -> seen.addOpen(true);
                case LETTER -> seen.addEscaped();
                case NONE -> {}
            }
        }
    }
}
