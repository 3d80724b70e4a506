package io.github.stripekeys.credential;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** The words and sequences that people write in place of a key. */
final class Words {
    private static final double COVERED = 0.6;
    private static final int SEQUENCE = 3;
    private static final List<String> LIST = List.of("""
            your key here secret stripe test live example placeholder dummy fake sample replace change insert foo
            bar baz qux api token todo redacted mock not real this that publishable public private invalid default
            demo value some random string unit integration webhook valid wrong old new prod account customer use put
            the for only with and none null undefined missing expired revoked rotated leaked bogus sandbox stub temp
            config env variable hidden masked qwerty uiop asdf ghjkl zxcv bnm abcd xyz restricted master signing
            client payment my is of to in a1b2 c3d4 e5f6 g7h8 i9j0 dead beef cafe babe lorem ipsum hello world user
            password pass word goes actual development developer production staging local docs documentation readme
            generated never commit please another other first second one two three four five
            """.split("\\s+"));

    private Words() {}

    /** Whether words and sequences cover most of the body. */
    static boolean cover(String body) {
        String folded = body.toLowerCase(Locale.ROOT);
        BitSet covered = new BitSet();
        LIST.forEach(word -> mark(folded, word, covered));
        markSequences(folded, covered);
        return covered.cardinality() >= body.length() * COVERED;
    }

    private static void mark(String body, String word, BitSet covered) {
        for (int at = body.indexOf(word); at >= 0; at = body.indexOf(word, at + 1)) {
            covered.set(at, at + word.length());
        }
    }

    /** Marks ascents, descents and runs of one character. */
    private static void markSequences(String body, BitSet covered) {
        int start = 0;
        for (int i = 1; i <= body.length(); i++) {
            boolean goesOn =
                    i < body.length() && (i - start < 2 || step(body, i) == step(body, i - 1)) && isStep(body, i);
            if (!goesOn) {
                if (i - start >= SEQUENCE) {
                    covered.set(start, i);
                }
                start = i < body.length() && isStep(body, i) && i - start >= 2 ? i - 1 : i;
            }
        }
    }

    private static int step(String body, int i) {
        return body.charAt(i) - body.charAt(i - 1);
    }

    private static boolean isStep(String body, int i) {
        return Math.abs(step(body, i)) <= 1;
    }
}
