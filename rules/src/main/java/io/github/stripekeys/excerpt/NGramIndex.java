package io.github.stripekeys.excerpt;

import java.util.Collection;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** The short stretches of secret texts, forwards and backwards, to find any part of them in another text. Immutable. */
final class NGramIndex {
    private final int length;
    private final GramSet grams;

    private NGramIndex(int length, GramSet grams) {
        this.length = length;
        this.grams = grams;
    }

    /**
     * Those of these texts.
     *
     * @param length of a stretch, in characters; at most 7
     */
    static NGramIndex of(Collection<String> texts, int length) {
        GramSet grams = new GramSet();
        texts.forEach(text -> visit(text, length, grams::add));
        return new NGramIndex(length, grams);
    }

    /**
     * Those of these texts that stand in what is shown, so that the index is as large as what is shown, however many secrets there are.
     *
     * @param shown the only texts that masks are asked for
     */
    static NGramIndex within(Collection<String> shown, Collection<String> texts, int length) {
        GramSet all = new GramSet();
        shown.forEach(text -> visitForwards(text, length, all::add));
        GramSet grams = new GramSet();
        texts.forEach(text -> visit(text, length, gram -> {
            if (all.contains(gram)) {
                grams.add(gram);
            }
        }));
        return new NGramIndex(length, grams);
    }

    private static void visit(String text, int length, LongConsumer grams) {
        visitForwards(text, length, grams);
        visitForwards(new StringBuilder(text).reverse().toString(), length, grams);
    }

    private static void visitForwards(String text, int length, LongConsumer grams) {
        for (int start = 0; start + length <= text.length(); start++) {
            grams.accept(gram(text, start, length));
        }
    }

    boolean isEmpty() {
        return grams.isEmpty();
    }

    /** Bars over every stretch of the text that is also one of the secret texts', joined where they touch. */
    Stream<RedactedRange> masks(String text) {
        if (isEmpty()) {
            return Stream.empty();
        }
        Stream.Builder<RedactedRange> masks = Stream.builder();
        int start = -1;
        int end = -1;
        for (int at = 0; at + length <= text.length(); at++) {
            if (isSecret(text, at)) {
                if (at > end) {
                    add(start, end, masks);
                    start = at;
                }
                end = at + length;
            }
        }
        add(start, end, masks);
        return masks.build();
    }

    private static void add(int start, int end, Stream.Builder<RedactedRange> masks) {
        if (start >= 0) {
            masks.add(RedactedRange.bar(start, end));
        }
    }

    private boolean isSecret(String text, int at) {
        return grams.contains(gram(text, at, length));
    }

    private static long gram(String text, int start, int length) {
        long gram = 0;
        for (int i = start; i < start + length; i++) {
            gram = gram << 9 | (text.charAt(i) & 0x1FF);
        }
        return gram;
    }
}
