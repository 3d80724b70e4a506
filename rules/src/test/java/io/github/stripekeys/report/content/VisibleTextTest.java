package io.github.stripekeys.report.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, U+0000",
        "9, U+0009",
        "10, U+000A",
        "27, U+001B",
        "0x7F, U+007F",
        "0x85, U+0085",
        "0xA0, U+00A0",
        "0xAD, U+00AD",
        "0x200B, U+200B",
        "0x202E, U+202E",
        "0x2028, U+2028",
        "0x2066, U+2066",
        "0x3164, U+3164",
        "0xD800, U+D800",
        "0xFE0F, U+FE0F",
        "0xFEFF, U+FEFF",
        "0xE0041, U+E0041"
    })
    void showsWhatHides(String character, String token) {
        assertEquals("a⟨" + token + "⟩b", VisibleText.of("a" + Character.toString(Integer.decode(character)) + "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "src/main/java/A.java", "été/日本 語", "שלום", "🔑", "e\u0301", "<b>&\"'"})
    void leavesTheRest(String text) {
        assertEquals(text, VisibleText.of(text));
    }

    @Test
    void keepsItsNeighbours() {
        assertEquals("a⟨U+202E⟩gpj.exe", VisibleText.of("a\u202Egpj.exe"));
    }
}
