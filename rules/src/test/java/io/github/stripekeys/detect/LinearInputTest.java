package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import io.github.stripekeys.testing.HostileFiles;
import io.github.stripekeys.testing.HostileShape;
import io.github.stripekeys.testing.Keys;
import io.github.stripekeys.work.CountedScan;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Four times the input takes hardly more than four times the steps, which are counted; what is quadratic takes sixteen times. */
final class LinearInputTest {
    private static final int SMALL = 8 << 10;
    private static final int TIMES = 4;
    private static final double MOST = 1.1 * TIMES;

    private static final String LAST = "stripe: " + Keys.key("sk_live");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> stepsAreThoseOfTheInput() throws ReflectiveOperationException {
        CountedScan scan = new CountedScan(folder);
        HostileFiles.NAMES.forEach(
                name -> scan.steps(name, HostileShape.ALL.get(0).fill(SMALL, LAST)));
        return HostileShape.ALL.stream()
                .map(shape -> DynamicTest.dynamicTest(
                        shape.name(),
                        () -> assertAll(HostileFiles.NAMES.stream().map(name -> () -> isLinear(scan, name, shape)))));
    }

    private static void isLinear(CountedScan scan, String name, HostileShape shape) {
        long most = (long) (MOST * scan.steps(name, shape.fill(SMALL, LAST)));
        assertDoesNotThrow(() -> scan.steps(name, shape.fill(TIMES * SMALL, LAST), most), name);
    }
}
