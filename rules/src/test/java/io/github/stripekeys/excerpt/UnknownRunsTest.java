package io.github.stripekeys.excerpt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.decode.literal.CodeNames;
import io.github.stripekeys.text.Excerpt;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be a part of a divided key is hidden, words and what is short and alone are shown. A hash stands for a bar. */
final class UnknownRunsTest {
    private static String shown(String text, RedactedRange... told) {
        return shown(new UnknownRuns(CodeNames.NONE), text, told);
    }

    private static String shown(UnknownRuns runs, String text, RedactedRange... told) {
        Stream<RedactedRange> masks = runs.masks(text, 0, List.of(told));
        return new RedactedRanges(masks).over(text, 0, text.length()).replace(Excerpt.BAR, "#");
    }

    @ParameterizedTest
    @CsvSource({
        "the account is able, the account is able",
        "account zQ8Rm2 able, account # able",
        "account zQ8R able, account zQ8R able",
        "account zQ8R able qX7, account # able #",
        "zQ8Rm2 about xW3, # about #",
        "xW3 about zQ8Rm2, # about #",
        "account 123456 able, account # able",
        "account 1234 able, account 1234 able",
        "xW3 1 2 zQ8, # # # #",
        "xW3 of 12 zQ8, # # # #",
        "xW3 about 12 zQ8, # about 12 #",
        "xW3 123 zQ8, # 123 #"
    })
    void hideWhatNobodyKnows(String text, String shown) {
        assertEquals(shown, shown(text));
    }

    @Test
    void areNearWithinTenRunsAndEightyCharacters() {
        assertEquals("#" + " able".repeat(9) + " #", shown("xW3" + " able".repeat(9) + " zQ8"));
        assertEquals("xW3" + " able".repeat(10) + " zQ8", shown("xW3" + " able".repeat(10) + " zQ8"));
        assertEquals("#" + " ".repeat(80) + "#", shown("xW3" + " ".repeat(80) + "zQ8"));
        assertEquals("xW3" + " ".repeat(81) + "zQ8", shown("xW3" + " ".repeat(81) + "zQ8"));
    }

    @Test
    void areNearWhereverTheyStand() {
        String before = "able ".repeat(12);
        assertEquals(before + "# about #", shown(before + "xW3 about zQ8"));
        assertEquals(before + "# # #", shown(before + "xW3rT of zQ8Rm"));
    }

    @Test
    void takeTinyOnesBetweenThemWithinTenRuns() {
        assertEquals("#" + " #".repeat(9) + " #", shown("xW3rT" + " of".repeat(9) + " zQ8Rm"));
        assertEquals("#" + " of".repeat(10) + " #", shown("xW3rT" + " of".repeat(10) + " zQ8Rm"));
    }

    @ParameterizedTest
    @CsvSource({
        "about a b c d able, about a b c d able",
        "about a b c d e able, about # # # # # able",
        "about a b c d e, about # # # # #",
        "a 1 c 2 e, # # # # #",
        "about 1 2 3 4 5 able, about 1 2 3 4 5 able",
        "a b c of d e f, a b c of d e f"
    })
    void hideWhatIsSpelt(String text, String shown) {
        assertEquals(shown, shown(text));
    }

    @Test
    void knowOptionsByTheLettersBehindTheHyphen() {
        assertEquals("run -Dable", shown("run -Dable"));
        assertEquals("run #", shown("run Dable"));
        assertEquals("-xQable", shown("-xQable").replace("#", "xQable"));
        assertEquals("-#", shown("-Dzq8r"));
        assertEquals("-# about #", shown("-Dset about zQ8"), "four letters are too few to tell");
    }

    @Test
    void leaveOutWhatIsToldAlready() {
        assertEquals("zQ8Rm2 able", shown("zQ8Rm2 able", RedactedRange.bar(0, 6)));
        assertEquals("zQ8Rm2 #", shown("zQ8Rm2 xW3Tk5", RedactedRange.bar(0, 6)));
    }

    /** Names of programs are no parts of keys, unless their words are short. */
    @Test
    void leaveOutNamesOfPrograms() {
        String code = "class A { String frobnicate = wibblewobble; String q8Zr2mLx0b; String abq; }";
        UnknownRuns runs = new UnknownRuns(CodeNames.of("A.java", code));
        assertEquals(code.replace("q8Zr2mLx0b", "#"), shown(runs, code));
        assertEquals("wibblewobble".replace("wibblewobble", "#"), shown("wibblewobble"));
        String shortNames = "class A { String abCde; String aBcD = q8Zr2mLx0b; }";
        assertEquals(
                shortNames.replace("q8Zr2mLx0b", "#"),
                shown(new UnknownRuns(CodeNames.of("A.java", shortNames)), shortNames));
        int place = code.indexOf("wibblewobble");
        assertEquals(
                List.of(),
                runs.masks(code.substring(place), place, List.of())
                        .filter(mask -> mask.start() == 0)
                        .toList());
    }
}
