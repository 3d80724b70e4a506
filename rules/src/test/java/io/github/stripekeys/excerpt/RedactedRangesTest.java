package io.github.stripekeys.excerpt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.text.Excerpt;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is hidden is hidden to the character, however masks touch, overlap or are cut. */
final class RedactedRangesTest {
    private static final String BAR = Excerpt.BAR;
    private static final String TEXT = "0123456789";

    private static RedactedRange bar(int start, int end) {
        return RedactedRange.bar(start, end);
    }

    private static RedactedRange shown(int start, int end, String shown) {
        return new RedactedRange(start, end, shown);
    }

    private static String over(int from, int to, RedactedRange... masks) {
        return new RedactedRanges(Stream.of(masks)).over(TEXT, from, to);
    }

    @Test
    void hideWhatTheyCover() {
        assertEquals("01" + BAR + "56789", over(0, 10, bar(2, 5)));
        assertEquals(BAR, over(0, 10, bar(0, 10)));
        assertEquals("012345678" + BAR, over(0, 10, bar(9, 10)));
        assertEquals(TEXT, over(0, 10));
    }

    @Test
    void areOneBarWhereBarsTouchOrOverlap() {
        assertEquals("0" + BAR + "789", over(0, 10, bar(1, 4), bar(4, 7)));
        assertEquals("0" + BAR + "789", over(0, 10, bar(1, 5), bar(3, 7)));
        assertEquals("0" + BAR + "4" + BAR + "789", over(0, 10, bar(1, 4), bar(5, 7)));
    }

    @Test
    void showRedactedFormsBesideBars() {
        assertEquals("0[a]" + BAR + "789", over(0, 10, shown(1, 4, "[a]"), bar(4, 7)));
        assertEquals("0" + BAR + "[a]789", over(0, 10, bar(1, 4), shown(4, 7, "[a]")));
        assertEquals("0[a][b]789", over(0, 10, shown(1, 4, "[a]"), shown(4, 7, "[b]")));
        assertEquals("0" + BAR + "[a]" + BAR + "9", over(0, 10, bar(1, 9), shown(3, 5, "[a]")));
        assertEquals("0[a]" + BAR + "789", over(0, 10, shown(1, 5, "[a]"), shown(3, 7, "[b]")));
        assertEquals("0[long]56789", over(0, 10, shown(1, 5, "[long]"), shown(1, 3, "[short]")));
    }

    @Test
    void hideAlsoWhatStartsBeforeOrEndsBehindAPart() {
        assertEquals(BAR + "56", over(3, 7, bar(1, 5)));
        assertEquals("34" + BAR, over(3, 7, bar(5, 9)));
        assertEquals(BAR, over(3, 7, bar(0, 10)));
        assertEquals("3456", over(3, 7, bar(0, 3), bar(7, 10)));
        assertEquals(List.of(bar(0, 8)), new RedactedRanges(Stream.of(bar(0, 8), bar(8, 9))).between(7, 8));
        assertEquals(List.of(), new RedactedRanges(Stream.of(bar(0, 8))).between(8, 9));
    }

    @Test
    void overlapWhereTheyHaveACharacterInCommon() {
        assertTrue(bar(2, 4).overlaps(3, 4));
        assertTrue(bar(2, 4).overlaps(0, 3));
        assertFalse(bar(2, 4).overlaps(4, 5));
        assertFalse(bar(2, 4).overlaps(0, 2));
        assertEquals(bar(5, 7), bar(2, 4).shifted(3));
        assertTrue(bar(2, 4).isBar());
        assertFalse(shown(2, 4, "a").isBar());
    }
}
