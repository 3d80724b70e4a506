package io.github.stripekeys.excerpt;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The short stretches of secret texts, forwards and backwards, to find any part of them in another text. Immutable. */
final class NGramIndex {
    private final int length;
    private final long[] sorted;

    private NGramIndex(int length, long[] sorted) {
        this.length = length;
        this.sorted = sorted;
    }

    /**
     * Those of these texts.
     *
     * @param length of a stretch, in characters; at most 7
     */
    static NGramIndex of(Collection<String> texts, int length) {
        LongStream grams = texts.stream()
                .distinct()
                .flatMap(text ->
                        Stream.of(text, new StringBuilder(text).reverse().toString()))
                .flatMapToLong(text ->
                        IntStream.rangeClosed(0, text.length() - length).mapToLong(start -> gram(text, start, length)));
        return new NGramIndex(length, grams.sorted().distinct().toArray());
    }

    boolean isEmpty() {
        return sorted.length == 0;
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
        return Arrays.binarySearch(sorted, gram(text, at, length)) >= 0;
    }

    private static long gram(String text, int start, int length) {
        long gram = 0;
        for (int i = start; i < start + length; i++) {
            gram = gram << 9 | (text.charAt(i) & 0x1FF);
        }
        return gram;
    }
}
