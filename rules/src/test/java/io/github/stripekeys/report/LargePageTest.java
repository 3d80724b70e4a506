package io.github.stripekeys.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.browser.Chromium;
import io.github.stripekeys.browser.Tab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A page of 10,000 credentials. Times are what the page's main thread takes of a processor, except for the first paint; and
 * each is the best of a few, because other programs run too.
 */
@ExtendWith(Chromium.class)
class LargePageTest {
    private static final int CREDENTIALS = 10_000;
    private static final int ATTEMPTS = 6;
    private static final String TYPED = "payments1 billing 12";

    /** Searches for a text and waits until two frames were painted. */
    private static final String SEARCH = "new Promise((done) => { const search = document.getElementById('search');"
            + " search.value = '%s'; search.dispatchEvent(new Event('input', {bubbles: true}));"
            + " requestAnimationFrame(() => requestAnimationFrame(() => done(1))); })";

    private static final String FIRST_PAINT = "new Promise((done) => new PerformanceObserver((list) =>"
            + " done(Math.round(list.getEntriesByName('first-contentful-paint')[0].startTime)))"
            + ".observe({type: 'paint', buffered: true}))";

    @TempDir
    Path folder;

    @Test
    void isThereAtOnceAndAnswersEachLetter(Tab tab) throws IOException {
        WrittenPage page = WrittenPage.of(LargeResult.of(CREDENTIALS), folder);
        assertAtMost(2000, "bytes for a finding", (int) (Files.size(page.file()) / CREDENTIALS));
        best(Map.of("ms to load", 1500, "ms to the first paint", 500), () -> load(page, tab));
        // One in seven is a publishable key, which is in the inventory and has no card.
        assertEquals(CREDENTIALS - CREDENTIALS / 7, tab.number("document.querySelectorAll('.card').length"));
        assertAtMost(120, "MB of heap", megabytes(tab));
        best(Map.of("ms for a letter", 100, "ms to clear", 400), () -> type(tab));
    }

    private static Map<String, Integer> load(WrittenPage page, Tab tab) {
        tab.open("about:blank");
        page.in(tab);
        return Map.of("ms to load", tab.work(), "ms to the first paint", tab.number(FIRST_PAINT));
    }

    /** Types letter by letter, then clears the search. */
    private static Map<String, Integer> type(Tab tab) {
        int[] letters = IntStream.rangeClosed(1, TYPED.length())
                .map(end -> search(tab, TYPED.substring(0, end)))
                .sorted()
                .toArray();
        return Map.of("ms for a letter", letters[letters.length * 95 / 100 - 1], "ms to clear", search(tab, ""));
    }

    private static int search(Tab tab, String text) {
        int before = tab.work();
        tab.evaluate(SEARCH.formatted(text));
        return tab.work() - before;
    }

    private static int megabytes(Tab tab) {
        tab.call("HeapProfiler.collectGarbage", Map.of());
        return (int) (tab.call("Runtime.getHeapUsage", Map.of()).get("usedSize").getAsLong() >> 20);
    }

    /** Measures until each was within its limit once. */
    private static void best(Map<String, Integer> most, Supplier<Map<String, Integer>> measure) {
        Map<String, Integer> best = new TreeMap<>();
        for (int i = 0; i < ATTEMPTS && !most.keySet().stream().allMatch(what -> isWithin(most, best, what)); i++) {
            measure.get().forEach((what, measured) -> best.merge(what, measured, Math::min));
        }
        most.forEach((what, limit) -> assertAtMost(limit, what, best.getOrDefault(what, Integer.MAX_VALUE)));
    }

    private static boolean isWithin(Map<String, Integer> most, Map<String, Integer> best, String what) {
        return best.getOrDefault(what, Integer.MAX_VALUE) <= most.getOrDefault(what, 0);
    }

    private static void assertAtMost(int most, String what, int measured) {
        assertTrue(measured <= most, () -> measured + " " + what + ", more than " + most);
    }
}
