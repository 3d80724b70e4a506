package io.github.stripekeys.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.report.Results;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.rule.Status;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Names that people write nearly, and the severities that they name. */
final class DidYouMeanTest {
    @ParameterizedTest
    @CsvSource({
        "owner, owner, true",
        "ownr, owner, true",
        "abcd1234, abcd, true",
        "abcd12345, abcd, false",
        "abcd, abcd1234, true",
        "abcd, abcd12345, false",
        "'', abcd, true",
        "'', abcde, false",
        "kitten, sitting, true",
        "abcdefgh, stuvefgh, true",
        "abcdefgh, stuvwfgh, false"
    })
    void isFourChangesAwayAtMost(String wrong, String name, boolean isNear) {
        assertEquals(isNear ? Optional.of(name) : Optional.empty(), DidYouMean.nearest(wrong, List.of(name)));
    }

    @Test
    void isTheNearest() {
        assertEquals("did you mean \"owner\"?", DidYouMean.hint("ownr", List.of("other", "owner", "own")));
        assertEquals("there are reason, expires", DidYouMean.hint("a", List.of("reason", "expires")));
    }

    @ParameterizedTest
    @EnumSource(FailOn.class)
    void severitiesAreReadInAnyCase(FailOn failOn) {
        assertEquals(Optional.of(failOn), FailOn.of(" " + failOn.id() + "\n"));
        assertEquals(Optional.of(failOn), FailOn.of(failOn.name()));
        assertEquals(Optional.empty(), FailOn.of("x" + failOn.id()));
    }

    @Test
    void openFindingsReachASeverityFromThereOn() {
        Finding high = Results.live("a", Surface.SERVER, "a", 1).with(Severity.HIGH);
        assertFalse(FailOn.CRITICAL.isReachedBy(high));
        assertTrue(FailOn.HIGH.isReachedBy(high));
        assertTrue(FailOn.INFO.isReachedBy(high));
        assertFalse(FailOn.NEVER.isReachedBy(high));
        assertFalse(FailOn.INFO.isReachedBy(high.with(Status.KNOWN)));
    }
}
