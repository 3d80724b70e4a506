package io.github.stripekeys.excerpt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.text.Excerpt;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the literals of a line of code say is hidden, and nothing else of it. A hash stands for a bar, a pilcrow for the end of a line. */
final class LiteralRangesTest {
    private static String masked(String text, List<RedactedRange> masks) {
        return new RedactedRanges(masks.stream())
                .over(text, 0, text.length())
                .replace(Excerpt.BAR, "#")
                .replace('\n', '¶');
    }

    private static String in(String text) {
        return masked(text, LiteralRanges.in(text, 0, text.length()));
    }

    private static String at(String text, int place) {
        return masked(text, LiteralRanges.at(text, place));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a + b | a + b",
                "\"one\" | \"#\"",
                "\"one\" + 'two' + `three` + four | \"#\" + '#' + `#` + four",
                "\"a\" | \"#\"",
                "\"\" + 'a' | \"\" + '#'",
                "\"a'b`c\" + d | \"#\" + d",
                "\"a\\\"b\" + d | \"#\" + d",
                "'a\\\\' + 'b' | '#' + '#'",
                "\"\"\"one¶ \"two\" \"\"\" + 'c' | \"\"\"#\"\"\" + '#'",
                "\"\"\"\"\"\" + a | \"\"\"\"\"\" + a",
                "'no end¶ 'a' | '#¶ '#'",
                "x1 + 12ab + 7 | x1 + # + #",
                "_1 + a1 | _1 + a1",
                "12+34 | #",
                "12-34 | #-#"
            })
    void hideWhatLiteralsSay(String code, String shown) {
        assertEquals(shown, in(code.replace('¶', '\n')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a = 'bc | a = '#",
                "a = 'b\\\\ | a = '#",
                "a = ' | a = '",
                "a = \"\"\"bc | a = \"\"\"#",
                "a = \"\"\"bcdef\" | a = \"\"\"#",
                "a = \"\"\" | a = \"\"\"",
                "a = \"\"\"\" | a = \"\"\"#"
            })
    void hideToTheLastCharacterWhatHasNoEnd(String code, String shown) {
        assertEquals(shown, in(code));
    }

    @Test
    void areTheWordOrTheLiteralAtAPlace() {
        assertEquals("key=\"a\" + #", at("key=\"a\" + bc_1", 10));
        assertEquals("# \"a\"", at("key= \"a\"", 0));
        assertEquals("key = \"#\"", at("key = \"one two\"", 6));
        assertEquals("key = \"one\"#\"", at("key = \"one\" two\"", 10));
        assertEquals("a ", at("a ", 1));
        assertEquals("a", at("a", 1));
        assertEquals("(a)", at("(a)", 0));
    }

    @Test
    void areThoseBetweenTwoPlaces() {
        assertEquals("'a' + '#' + 'c'", masked("'a' + 'b' + 'c'", LiteralRanges.in("'a' + 'b' + 'c'", 4, 9)));
    }
}
