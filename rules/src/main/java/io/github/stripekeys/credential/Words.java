package io.github.stripekeys.credential;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** The words and sequences that people write in place of a key. */
final class Words {
    private static final double COVERED = 0.6;
    private static final int SEQUENCE = 3;
    private static final int WOVEN = 4;
    private static final List<String> LIST = List.of("""
            your key here secret stripe test live example placeholder dummy fake sample replace change insert foo
            bar baz qux api token todo redacted mock not real this that publishable public private invalid default
            demo value some random string unit integration webhook valid wrong old new prod account customer use put
            the for only with and none null undefined missing expired revoked rotated leaked bogus sandbox stub temp
            config env variable hidden masked qwerty uiop asdf ghjkl zxcv bnm abcd xyz restricted master signing
            client payment my is of to in a1b2 c3d4 e5f6 g7h8 i9j0 dead beef cafe babe lorem ipsum hello world user
            password pass word goes actual development developer production staging local docs documentation readme
            generated never commit please another other first second one two three four five from dashboard
            enter paste copy into file name mode project application server service
            """.split("\\s+"));

    private Words() {}

    /** Whether words and sequences cover most of the body. */
    static boolean coverMostOf(String body) {
        String folded = body.toLowerCase(Locale.ROOT);
        BitSet covered = new BitSet();
        LIST.forEach(word -> mark(folded, word, covered));
        markSequences(folded, 1, SEQUENCE, covered);
        markSequences(folded, 2, WOVEN, covered);
        return covered.cardinality() >= body.length() * COVERED;
    }

    private static void mark(String body, String word, BitSet covered) {
        for (int at = body.indexOf(word); at >= 0; at = body.indexOf(word, at + 1)) {
            covered.set(at, at + word.length());
        }
    }

    /**
     * Marks ascents, descents and runs of one character.
     *
     * @param stride 1, or 2 for sequences that are woven into each other as in {@code 1a2b3c}
     * @param least how many characters make a sequence
     */
    private static void markSequences(String body, int stride, int least, BitSet covered) {
        for (int start = 0; start + stride < body.length(); start++) {
            int end = start;
            while (end + stride < body.length()
                    && Math.abs(step(body, start, stride)) <= 1
                    && step(body, end, stride) == step(body, start, stride)) {
                end += stride;
            }
            if ((end - start) / stride + 1 >= least) {
                for (int i = start; i <= end; i += stride) {
                    covered.set(i);
                }
            }
        }
    }

    private static int step(String body, int i, int stride) {
        return body.charAt(i + stride) - body.charAt(i);
    }
}
