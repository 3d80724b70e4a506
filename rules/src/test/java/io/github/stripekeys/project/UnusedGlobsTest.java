package io.github.stripekeys.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stripekeys.source.Globs;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.testing.GitRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A glob that is broken is an error; one that matches nothing is told. */
class UnusedGlobsTest {
    @TempDir
    Path folder;

    private List<String> warnings(String includes, String excludes) throws IOException, ScanException {
        GitRepository repository = GitRepository.init(folder.resolve("shop"))
                .write(".gitignore", "target/\n")
                .write("src/main/A.java", "class A {}\n")
                .write("target/classes/A.txt", "a\n")
                .commit("one");
        GateProject project = GateProject.of(repository);
        ReadOptions options = new ReadOptions(
                Parameters.globs("includes", List.of(includes.split(","))),
                Parameters.globs("excludes", List.of(excludes.split(","))),
                true,
                1,
                Long.MAX_VALUE);
        project.scan(ScanMode.TREE, false, options);
        return project.lines().stream()
                .filter(line -> line.contains("matches no file"))
                .toList();
    }

    @Test
    void areTold() throws IOException, ScanException {
        assertEquals(
                List.of(
                        "warn: stripe-keys.includes: 'src/**/*.jvaa' matches no file",
                        "warn: stripe-keys.excludes: 'src/mian/**' matches no file",
                        "warn: stripe-keys.excludes: 'legacy.txt' matches no file"),
                warnings("src/**,src/**/*.jvaa", "src/mian/**,legacy.txt"));
    }

    /** What a wildcard may find elsewhere, what is left out anyway, and what matched. */
    @Test
    void areNotAllMisspelt() throws IOException, ScanException {
        assertEquals(List.of(), warnings("", "**/node_modules/**,*.bak,target/**,src/main/A.java"));
        assertEquals(List.of(), warnings("src/", ""));
    }

    @ParameterizedTest
    @CsvSource({"src/main/[java", "'{a,b'", "a/{b/[c]"})
    void areErrorsIfTheyAreBroken(String glob) {
        assertThrows(ScanException.class, () -> Parameters.globs("excludes", List.of(glob)));
    }

    @ParameterizedTest
    @CsvSource({"src/main/**, src/main", "a.txt, a.txt", "*.txt, ''", "a/b*/c, a", "'a/{b,c}', a", "dir/, dir"})
    void startWithNames(String glob, String beginning) {
        assertEquals(beginning, Globs.of(List.of(glob)).globs().get(0).beginning());
    }
}
