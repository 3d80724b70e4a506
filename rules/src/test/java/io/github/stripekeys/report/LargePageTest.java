package io.github.stripekeys.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.browser.Chromium;
import io.github.stripekeys.browser.Tab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A page of 10,000 findings. Times are the best of some runs, because other programs run too. */
@ExtendWith(Chromium.class)
class LargePageTest {
    private static final int FINDINGS = 10_000;
    private static final int RUNS = 4;

    /** How long the page takes, two frames after the change, in milliseconds. */
    private static final String CHANGE =
            "new Promise((done) => { const start = performance.now(); const search = document.getElementById('search');"
                    + " search.value = '%s'; search.dispatchEvent(new Event('input', {bubbles: true}));"
                    + " requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start))); })";

    @TempDir
    Path folder;

    @Test
    void staysQuick(Tab tab) throws IOException {
        WrittenPage page = WrittenPage.of(LargeResult.of(FINDINGS), folder);
        assertAtMost(2000, "bytes for a finding", () -> (int) (size(page) / FINDINGS));
        int[] paint = {Integer.MAX_VALUE};
        assertAtMost(1500, "ms to the document", () -> {
            page.in(tab);
            int first = tab.number("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 9999");
            paint[0] = Math.min(paint[0], first);
            return tab.number("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd");
        });
        assertAtMost(500, "ms to the first paint", () -> paint[0]);
        assertAtMost(120, "MB of heap", () -> megabytes(tab));
        tab.evaluate(CHANGE.formatted("p"));
        for (String text : new String[] {"pay", "payments12", "payments123"}) {
            assertAtMost(100, "ms for a letter", () -> tab.number(CHANGE.formatted(text)));
        }
        assertAtMost(400, "ms to clear", () -> {
            tab.number(CHANGE.formatted("payments12"));
            return tab.number(CHANGE.formatted(""));
        });
    }

    private static int megabytes(Tab tab) {
        tab.call("HeapProfiler.collectGarbage", Map.of());
        return (int) (tab.call("Runtime.getHeapUsage", Map.of()).get("usedSize").getAsLong() >> 20);
    }

    private static long size(WrittenPage page) {
        try {
            return Files.size(page.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertAtMost(int most, String what, IntSupplier measure) {
        int best = IntStream.range(0, RUNS).map(i -> measure.getAsInt()).min().orElseThrow();
        double limit = what.startsWith("ms") ? most * busyness() : most;
        assertTrue(best <= limit, () -> best + " " + what + ", more than " + limit);
    }

    /** How many programs share a processor: a busy machine gets as much more time. */
    private static double busyness() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return Math.max(1, system.getSystemLoadAverage() / system.getAvailableProcessors());
    }
}
