package io.github.stripekeys.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.source.ReadOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A baseline of a large build names places of all modules, and each module asks which of them are its own. */
class WorkUnitCoverageTest {
    private final List<String> asked = new ArrayList<>();

    @TempDir
    Path top;

    @Test
    void asksGitOfItsOwnPlacesOnly() {
        WorkUnitCoverage coverage = coverageOf("a");

        assertTrue(coverage.includes("a/app.properties"));
        assertFalse(coverage.includes("b/app.properties"));
        assertFalse(coverage.includes("ab/app.properties"));
        assertFalse(coverage.includes("app.properties"));
        assertFalse(coverage.includes("a/inner/app.properties"));
        assertFalse(coverage.includes("a/target/app.properties"));
        assertEquals(List.of("a/app.properties"), asked);
    }

    @Test
    void leavesTheTopWhatIsInNoOtherModule() {
        WorkUnitCoverage coverage = coverageOf("");

        assertTrue(coverage.includes("app.properties"));
        assertTrue(coverage.includes("docs/app.properties"));
        assertFalse(coverage.includes("a/app.properties"));
        assertEquals(List.of("app.properties", "docs/app.properties"), asked);
    }

    @Test
    void leavesOutWhatOnlyThisMachineHas() {
        assertFalse(coverageOf("a").includes("a/local.properties"));
    }

    private WorkUnitCoverage coverageOf(String module) {
        Path folder = module.isEmpty() ? top : top.resolve(module);
        return new WorkUnitCoverage(
                top, new Modules(top), new WorkUnit(List.of(folder), List.of()), ReadOptions.ALL, place -> {
                    asked.add(place);
                    return place.endsWith("local.properties");
                });
    }

    /** A top with the modules a, a/inner and b. */
    private record Modules(Path executionRoot) implements BuildModel {
        @Override
        public WorkUnit requested(ReadOptions options) {
            return whole();
        }

        @Override
        public WorkUnit whole() {
            return new WorkUnit(
                    List.of(
                            executionRoot,
                            executionRoot.resolve("a"),
                            executionRoot.resolve("a/inner"),
                            executionRoot.resolve("b")),
                    List.of());
        }

        @Override
        public int size() {
            return whole().modules().size();
        }

        @Override
        public Set<Path> moduleFolders() {
            return Set.copyOf(whole().modules());
        }
    }
}
