package io.github.stripekeys.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.report.Results;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A package is accepted with its sources; what is in no package says nothing of it. */
final class ArtifactSuppressionTest {
    private static final Finding PACKED = Results.live("a", Surface.ARTIFACT, "target/shop.jar", 0);

    private static Finding source(String fingerprint, Surface surface, Status status) {
        return Results.with(status, Results.live(fingerprint, surface, "src/" + surface + status, 1));
    }

    private static Status followed(Finding... sources) {
        List<Finding> all = List.of(sources[0], sources[sources.length - 1], PACKED);
        return new ArtifactSuppression(all).followingSources().get(2).status();
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVER", "CLIENT", "GENERATED"})
    void followsWhatIsPackaged(Surface surface) {
        assertEquals(Status.SUPPRESSED, followed(source("a", surface, Status.SUPPRESSED)));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SERVER", "CLIENT", "GENERATED", "ARTIFACT"},
            mode = Mode.EXCLUDE)
    void doesNotFollowWhatIsNot(Surface surface) {
        assertEquals(Status.OPEN, followed(source("a", surface, Status.SUPPRESSED)));
    }

    @Test
    void staysOpenWithOneOfItsSources() {
        Finding accepted = source("a", Surface.SERVER, Status.SUPPRESSED);
        assertEquals(Status.OPEN, followed(accepted, source("a", Surface.CLIENT, Status.OPEN)));
        assertEquals(Status.SUPPRESSED, followed(accepted, source("b", Surface.CLIENT, Status.OPEN)));
        assertEquals(Status.OPEN, followed(source("b", Surface.SERVER, Status.SUPPRESSED)));
        assertEquals(Status.OPEN, followed(source("a", Surface.SERVER, Status.KNOWN)));
    }
}
