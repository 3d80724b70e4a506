package io.github.stripekeys.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.browser.Chromium;
import io.github.stripekeys.browser.Tab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A page of 10,000 findings. Times are what the page's main thread takes of a
 * processor, because other programs run too.
 */
@ExtendWith(Chromium.class)
class LargePageTest {
    private static final int FINDINGS = 10_000;

    /** Searches for a text and waits until two frames were painted. */
    private static final String SEARCH = "new Promise((done) => { const search = document.getElementById('search');"
            + " search.value = '%s'; search.dispatchEvent(new Event('input', {bubbles: true}));"
            + " requestAnimationFrame(() => requestAnimationFrame(() => done(1))); })";

    @TempDir
    Path folder;

    @Test
    void staysQuick(Tab tab) throws IOException {
        WrittenPage page = WrittenPage.of(LargeResult.of(FINDINGS), folder);
        assertAtMost(2000, "bytes for a finding", (int) (Files.size(page.file()) / FINDINGS));
        page.in(tab);
        assertAtMost(6000, "ms to load", tab.work());
        assertEquals(FINDINGS, tab.number("document.querySelectorAll('.card').length"));
        assertAtMost(120, "MB of heap", megabytes(tab));
        search(tab, "p");
        int letter = Stream.of("pay", "payments12", "payments123")
                .mapToInt(text -> search(tab, text))
                .min()
                .orElseThrow();
        assertAtMost(500, "ms for a letter", letter);
        assertAtMost(3000, "ms to clear", search(tab, ""));
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

    private static void assertAtMost(int most, String what, int measured) {
        assertTrue(measured <= most, () -> measured + " " + what + ", more than " + most);
    }
}
