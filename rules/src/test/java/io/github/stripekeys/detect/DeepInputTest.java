package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.HostileShape;
import io.github.stripekeys.testing.Keys;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No code may recurse with its input: a small stack shows with little text what a usual one shows with much. */
final class DeepInputTest {
    private static final long SMALL_STACK = 192 << 10;

    /** In bytes; {@code plugin/src/bench/hostile-shapes.sh} takes megabytes. */
    private static final int SIZE = Integer.getInteger("stripe-keys.hostileSize", 12 << 10);

    private static final String KEY = Keys.key("sk_live");

    /** Java that nests too deeply to be parsed is told as such. */
    @TestFactory
    Stream<DynamicTest> noShapeOverflowsTheStack() {
        return HostileShape.ALL.stream()
                .map(shape -> DynamicTest.dynamicTest(
                        shape.name(),
                        () -> assertAll(HostileShape.FILES.stream().map(name -> () -> isReadToItsEnd(name, shape)))));
    }

    private static void isReadToItsEnd(String name, HostileShape shape) {
        byte[] text = shape.fill(SIZE, "stripe: " + KEY);
        ScanResult result = scan(name, text);
        List<Problem.Kind> gaps = result.problems().stream()
                .map(Problem::kind)
                .filter(kind -> kind.leavesGap() && kind != Problem.Kind.NOT_PARSED)
                .toList();
        assertEquals(List.of(), gaps, name);
        assertEquals(
                1,
                result.findings().stream()
                        .filter(finding -> finding.length() > 0)
                        .map(Finding::fingerprint)
                        .distinct()
                        .count(),
                name);
    }

    @Test
    void aPublishableKeyBesideALongBlockFailsNothing() {
        byte[] text = HostileShape.ALL.get(0).fill(1 << 20, "key: " + Keys.key("pk_live"));
        ScanResult result = Fixture.scan("k8s/dashboards.yml", text);
        assertEquals("clean", result.outcome().id(), result::toString);
        assertEquals(1, result.findings().size());
    }

    private static ScanResult scan(String name, byte[] text) {
        CompletableFuture<ScanResult> result = new CompletableFuture<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        result.complete(Fixture.scan(name, text));
                    } catch (RuntimeException | StackOverflowError e) {
                        result.completeExceptionally(e);
                    }
                },
                "small stack",
                SMALL_STACK);
        thread.start();
        return result.join();
    }
}
