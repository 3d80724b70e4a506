package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.candidate.Detection;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.testing.Keys;
import io.github.stripekeys.text.Document;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Eight times as many secrets in one file, as in the dump of a database, may cost some eight times the processor time. */
final class ManyCandidatesTest {
    private static final int FEW = 2_500;
    private static final int MANY = 8 * FEW;

    /** In nanoseconds; less cannot be measured well. */
    private static final long LITTLE = 20_000_000;

    @Test
    void areComparedWithFewOthers() {
        cost(FEW);
        long few = cost(FEW);
        long many = cost(MANY);
        assertTrue(many < 24 * few, () -> few + " ns, then " + many);
    }

    private static long cost(int count) {
        String dump = IntStream.range(0, count)
                .mapToObj(i -> "(" + i + ", '" + Keys.key("pi_secret", i, "") + "'),\n")
                .collect(Collectors.joining());
        Detection all = new TextDetector().detect(new Document(Location.file("dump.sql"), dump, true));
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        List<Detection> distinct = DuplicateCandidates.removedFrom(List.of(all));
        long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertEquals(count, distinct.get(0).candidates().size());
        return Math.max(LITTLE, end - start);
    }
}
