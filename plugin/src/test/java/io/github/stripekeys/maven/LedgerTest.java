package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;

import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Globs;
import io.github.stripekeys.testing.Fixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.junit.jupiter.api.Test;

final class LedgerTest {
    private static final Path A = Path.of("a");
    private static final Path B = Path.of("b");
    private static final Path JAR = Path.of("a.jar");

    private final Ledger ledger = Ledger.of(mock(MavenSession.class), "1");
    private final List<ScanResult> written = new ArrayList<>();

    @Test
    void moduleIsClaimedOnceForTheSameSettings() {
        Part part = new Part(List.of(A), List.of(JAR));
        assertEquals(part, ledger.claim(part, settings("*.yml")));
        assertTrue(ledger.claim(part, settings("*.yml")).isEmpty());
        assertEquals(part, ledger.claim(part, settings("*.xml")));
    }

    @Test
    void everyResultSoFarIsWritten() throws IOException {
        keep(List.of(A), "*.yml");
        keep(List.of(B), "*.yml");
        assertEquals(
                List.of(1, 2),
                written.stream().map(result -> result.scope().modules()).toList());
        assertEquals(2, written.get(1).stats().files());
    }

    @Test
    void moduleWithTwoSettingsCountsOnce() throws IOException {
        keep(List.of(A, B), "*.yml");
        keep(List.of(B), "*.xml");
        assertEquals(2, written.get(1).scope().modules());
    }

    @Test
    void artifactIsNoModule() throws IOException {
        keep(List.of(A), "*.yml");
        Part artifact = ledger.claim(new Part(List.of(A), List.of(JAR)), settings("*.yml"));
        assertEquals(new Part(List.of(), List.of(JAR)), artifact);
        ledger.keep(artifact, settings("*.yml"), Fixture.scan("a.jar", ""), this::write);
        assertEquals(1, written.get(1).scope().modules());
        assertEquals(2, written.get(1).stats().files());
    }

    private void keep(List<Path> modules, String include) throws IOException {
        Part part = new Part(modules, List.of());
        assertEquals(part, ledger.claim(part, settings(include)));
        ledger.keep(part, settings(include), Fixture.scan("a.txt", ""), this::write);
    }

    private ScanResult write(ScanResult result) {
        written.add(result);
        return result;
    }

    private static Settings settings(String include) {
        return SomeSettings.reading(Globs.of(List.of(include)), Globs.NONE, true);
    }
}
