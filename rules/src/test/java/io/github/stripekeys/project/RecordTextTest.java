package io.github.stripekeys.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.stripekeys.testing.SomeRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RecordTextTest {
    /** A record in a record. */
    public record Outer(Inner inner, List<Inner> more, String text, int number) {}

    /** A record of its own. */
    public record Inner(boolean is) {}

    @Test
    void saysWhatTheRecordSays() {
        Outer record = new Outer(new Inner(true), List.of(new Inner(false), new Inner(true)), "a", 1);
        assertEquals(record.toString(), RecordText.of(record));
    }

    @Test
    void saysWhatARequestSays() {
        ScanRequest request = SomeRequest.allowingIncomplete(true);
        assertEquals(request.toString(), request.key());
        assertNotEquals(SomeRequest.allowingIncomplete(false).key(), request.key());
    }

    @Test
    void hasNoTextForNothing() {
        assertEquals("null", RecordText.of(null));
    }
}
