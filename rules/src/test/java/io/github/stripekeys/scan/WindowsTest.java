package io.github.stripekeys.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import io.github.stripekeys.text.Region;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too large for the memory is found where it stands, once, wherever the window's edges are. */
final class WindowsTest {
    private static final int WINDOW = 4 << 20;
    private static final int OVERLAP = 64 << 10;
    private static final int SIZE = 9 << 20;
    private static final String LINE = "Größe 1, €, \uD83D\uDE00 und so weiter;\n";
    private static final String KEY = Keys.key("sk_live");

    /** In bytes, around all edges of windows. */
    static IntStream places() {
        int[] edges = {0, WINDOW - OVERLAP, WINDOW - OVERLAP / 2, WINDOW, 2 * WINDOW - OVERLAP, SIZE};
        Random random = new Random(1);
        return IntStream.of(edges)
                .flatMap(edge -> IntStream.of(
                        edge - 400 - random.nextInt(200),
                        edge - random.nextInt(KEY.length()),
                        edge + random.nextInt(200)));
    }

    @ParameterizedTest
    @MethodSource("places")
    void aKeyIsFoundOnceAndInItsPlace(int place) {
        String text = textWithKeyAt(Math.max(0, Math.min(place, SIZE)), StandardCharsets.UTF_8);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        isFoundInItsPlace(text, Fixture.scanLarge("a.txt", bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void wideTextIsRead(String charset) {
        String text = textWithKeyAt(WINDOW - OVERLAP / 2, Charset.forName(charset));
        isFoundInItsPlace(text, Fixture.scanLarge("a.txt", ("\uFEFF" + text).getBytes(Charset.forName(charset))));
    }

    @Test
    void aKeyAtTheEndOfOneLineIsFound() {
        String text = "x".repeat(SIZE) + " " + KEY;
        List<Finding> findings = Fixture.scanLarge("a.txt", text.getBytes(StandardCharsets.UTF_8))
                .findings();
        assertEquals(
                List.of(new Region(1, SIZE + 2, 1, SIZE + 2 + KEY.length())),
                findings.stream().map(Finding::region).toList());
    }

    private static void isFoundInItsPlace(String text, ScanResult result) {
        int at = text.indexOf(KEY);
        int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        int column = at - text.lastIndexOf('\n', at);
        assertEquals(
                List.of(new Region(line, column, line, column + KEY.length())),
                result.findings().stream().map(Finding::region).toList());
        assertEquals(
                List.of(KEY.length()),
                result.findings().stream().map(Finding::length).toList());
        assertEquals(List.of(), result.problems());
    }

    private static String textWithKeyAt(int place, Charset charset) {
        int line = LINE.getBytes(charset).length;
        int before = place / line;
        String padding = "p".repeat((place - before * line) / (charset.equals(StandardCharsets.UTF_8) ? 1 : 2));
        return LINE.repeat(before) + padding + " " + KEY + " \n" + LINE.repeat(Math.max(0, SIZE / line - before));
    }
}
