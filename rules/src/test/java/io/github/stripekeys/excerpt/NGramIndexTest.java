package io.github.stripekeys.excerpt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every stretch of a secret is found, at each place, forwards and backwards. */
final class NGramIndexTest {
    private static final NGramIndex INDEX = NGramIndex.of(List.of("abcdefg", "xyz"), 3);

    private static List<RedactedRange> masks(String text) {
        return INDEX.masks(text).toList();
    }

    @Test
    void findsEachStretch() {
        for (String part : List.of("abc", "bcd", "efg", "gfe", "cba", "xyz", "zyx")) {
            assertEquals(List.of(RedactedRange.bar(0, 3)), masks(part), part);
            assertEquals(List.of(RedactedRange.bar(2, 5)), masks("__" + part), part);
            assertEquals(List.of(RedactedRange.bar(1, 4)), masks("_" + part + "__"), part);
        }
        assertEquals(List.of(), masks("ab"));
        assertEquals(List.of(), masks("acb"));
        assertEquals(List.of(), masks(""));
    }

    @Test
    void joinsWhatTouches() {
        assertEquals(List.of(RedactedRange.bar(0, 7)), masks("abcdefg"));
        assertEquals(List.of(RedactedRange.bar(0, 6)), masks("abcxyz"));
        assertEquals(List.of(RedactedRange.bar(0, 3), RedactedRange.bar(4, 7)), masks("abc_xyz"));
        assertEquals(List.of(RedactedRange.bar(1, 5)), masks("_abcd_"));
    }

    @Test
    void knowsOnlyWhatStandsInWhatIsShown() {
        NGramIndex index = NGramIndex.within(Set.of("_abc_", "_fed_"), List.of("abcdefg"), 3);
        assertEquals(List.of(RedactedRange.bar(1, 4)), index.masks("_abc_").toList());
        assertEquals(List.of(RedactedRange.bar(1, 4)), index.masks("_fed_").toList());
        assertEquals(List.of(), index.masks("efg").toList(), "is not shown");
        assertTrue(NGramIndex.within(Set.of(), List.of("abcdefg"), 3).isEmpty());
    }

    @Test
    void findsEachOfMany() {
        List<String> texts =
                IntStream.range(0, 5_000).mapToObj(i -> "k%06d".formatted(i)).toList();
        NGramIndex index = NGramIndex.of(texts, 7);
        for (String text : texts) {
            assertEquals(1, index.masks(text).count(), text);
        }
        assertEquals(0, index.masks("k005000").count());
    }

    @Test
    void isEmptyWithoutAStretch() {
        assertFalse(INDEX.isEmpty());
        assertTrue(NGramIndex.of(List.of("ab"), 3).isEmpty());
        assertEquals(List.of(), NGramIndex.of(List.of(), 3).masks("abc").toList());
    }
}
