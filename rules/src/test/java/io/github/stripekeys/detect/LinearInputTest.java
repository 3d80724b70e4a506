package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.HostileShape;
import io.github.stripekeys.testing.Keys;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Four times the input may cost a little more than four times the processor time, where what is quadratic costs sixteen times. What
 * takes less than can be measured well is not compared.
 */
final class LinearInputTest {
    private static final int SMALL = 16 << 10;
    private static final int LARGE = 4 * SMALL;
    private static final int MOST = 9;

    /** In nanoseconds; what is quadratic and takes less here takes a second for half a megabyte. */
    private static final long LITTLE = 250_000_000;

    private static final String LAST = "stripe: " + Keys.key("sk_live");

    private static final List<String> FILES = Stream.concat(
                    HostileShape.FILES.stream(),
                    Stream.of("vite.config.js", "a.vue", ".env", "templates/a.html", "run"))
            .toList();

    @TestFactory
    Stream<DynamicTest> costIsThatOfTheInput() {
        return HostileShape.ALL.stream()
                .map(shape ->
                        DynamicTest.dynamicTest(shape.name(), () -> FILES.forEach(name -> isLinear(name, shape))));
    }

    private static void isLinear(String name, HostileShape shape) {
        long large = cost(name, shape, LARGE);
        if (large > LITTLE) {
            long small = Math.max(LITTLE / MOST, cost(name, shape, SMALL));
            long again = Math.min(large, cost(name, shape, LARGE));
            assertTrue(again <= MOST * small, () -> name + ": " + small + " ns, then " + again);
        }
    }

    /** Of this thread, however busy the machine is. */
    private static long cost(String name, HostileShape shape, int size) {
        byte[] text = shape.fill(size, LAST);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Fixture.scan(name, text);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }
}
