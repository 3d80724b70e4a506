package io.github.stripekeys.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.report.Results;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left out is the least urgent, and the rest keeps its order. */
final class TopFindingsTest {
    private static final Finding SERVER = Results.live("a", Surface.SERVER, "a", 1);
    private static final Finding KNOWN = Results.with(Status.KNOWN, Results.live("b", Surface.CLIENT, "b", 1));
    private static final Finding CLIENT = Results.live("c", Surface.CLIENT, "c", 1);
    private static final List<Finding> ALL = List.of(SERVER, KNOWN, CLIENT);

    @Test
    void areSortedByPlace() {
        assertEquals(new TopFindings(List.of(SERVER, CLIENT), 1), TopFindings.of(ALL, 2));
        assertEquals(new TopFindings(List.of(CLIENT), 2), TopFindings.of(ALL, 1));
        assertEquals(new TopFindings(ALL, 0), TopFindings.of(ALL, 3));
    }
}
