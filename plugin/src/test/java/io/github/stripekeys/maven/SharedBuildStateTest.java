package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;

import io.github.stripekeys.project.ScanRequest;
import io.github.stripekeys.project.WorkUnit;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Globs;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.SomeRequest;
import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.maven.execution.MavenSession;
import org.junit.jupiter.api.Test;

final class SharedBuildStateTest {
    private static final Path A = Path.of("a");
    private static final Path B = Path.of("b");
    private static final Path JAR = Path.of("a.jar");

    private final SharedBuildState state = SharedBuildState.of(mock(MavenSession.class), "1");
    private final List<ScanResult> written = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();

    @Test
    void writesAtOnceThenWhatIsNewsThenWhenAllIsDone() throws IOException {
        List<Path> modules =
                IntStream.range(0, 100).mapToObj(i -> Path.of("m" + i)).toList();
        for (int i = 0; i < modules.size(); i++) {
            WorkUnit unit = state.claim(new WorkUnit(List.of(modules.get(i)), List.of()), request("*.yml"));
            String text = i == 50 ? Tokens.fill("@sk_live@") : "";
            state.keep(unit, request("*.yml"), Fixture.scan("a.txt", text), modules, this::write);
        }
        assertTrue(left.contains(99) && left.contains(49) && left.contains(0) && left.size() < 20, left::toString);
        assertEquals(100, written.get(written.size() - 1).scope().modules());
    }

    @Test
    void moduleIsClaimedOnceForTheSameSettings() {
        WorkUnit unit = new WorkUnit(List.of(A), List.of(JAR));
        assertEquals(unit, state.claim(unit, request("*.yml")));
        assertTrue(state.claim(unit, request("*.yml")).isEmpty());
        assertEquals(unit, state.claim(unit, request("*.xml")));
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
        WorkUnit artifact = state.claim(new WorkUnit(List.of(A), List.of(JAR)), request("*.yml"));
        assertEquals(new WorkUnit(List.of(), List.of(JAR)), artifact);
        state.keep(artifact, request("*.yml"), Fixture.scan("a.jar", ""), List.of(A), this::write);
        assertEquals(1, written.get(1).scope().modules());
        assertEquals(2, written.get(1).stats().files());
    }

    private void keep(List<Path> modules, String include) throws IOException {
        WorkUnit unit = new WorkUnit(modules, List.of());
        assertEquals(unit, state.claim(unit, request(include)));
        state.keep(unit, request(include), Fixture.scan("a.txt", ""), modules, this::write);
    }

    private ScanResult write(ScanResult result, int pending) {
        left.add(pending);
        written.add(result);
        return result;
    }

    private static ScanRequest request(String include) {
        return SomeRequest.reading(new ReadOptions(Globs.of(List.of(include)), Globs.NONE, true, 1, 1));
    }
}
