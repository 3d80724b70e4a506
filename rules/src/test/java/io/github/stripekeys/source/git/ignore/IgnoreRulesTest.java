package io.github.stripekeys.source.git.ignore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.GitRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks git itself what is ignored. */
final class IgnoreRulesTest {
    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "ab",
            "*",
            "**",
            "/",
            "/",
            "?",
            "[ab]",
            "[!a]",
            "[a-c]",
            "[[:alpha:]]",
            "\\a",
            "\\*",
            "*.b",
            "!",
            " ",
            "\\ ",
            "#",
            "[",
            "]",
            "A");

    private static final List<String> NAMES = List.of("a", "b", "ab", "a.b", "*", "c", "A", "b.a", "a ", "[");

    @TempDir
    private Path folder;

    @Test
    void fitsWhatGitFits() throws IOException, InterruptedException {
        Random random = new Random(5);
        GitRepository repository = GitRepository.init(folder.resolve("r"));
        Set<String> files = new TreeSet<>();
        for (int i = 0; i < 150; i++) {
            files.add(path(random));
        }
        int count = 0;
        for (int round = 0; round < 40; round++) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                lines.add(line(random));
            }
            Files.write(repository.folder().resolve(".gitignore"), lines);
            Set<String> ignored = asked(repository, files);
            assertEquals(ignored, ignored(String.join("\n", lines), files), () -> "by " + lines);
            count += ignored.size();
        }
        assertTrue(count > 1000, "too few: " + count);
    }

    private static Set<String> asked(GitRepository repository, Set<String> files)
            throws IOException, InterruptedException {
        Path paths = Files.writeString(repository.folder().resolve("../paths"), String.join("\0", files));
        Process git = new ProcessBuilder("git", "check-ignore", "--no-index", "-z", "--stdin")
                .directory(repository.folder().toFile())
                .redirectInput(paths.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(git.waitFor() < 2);
        return output.isEmpty() ? Set.of() : new TreeSet<>(List.of(output.split("\0")));
    }

    private static Set<String> ignored(String rules, Set<String> files) {
        IgnoreRules all = IgnoreRules.none(false).plus("", rules);
        Set<String> ignored = new TreeSet<>();
        for (String file : files) {
            if (isIgnored(all, file)) {
                ignored.add(file);
            }
        }
        return ignored;
    }

    private static boolean isIgnored(IgnoreRules rules, String file) {
        String[] names = file.split("/", -1);
        String path = "";
        for (int i = 0; i < names.length; i++) {
            if (rules.isIgnored(path, names[i], i < names.length - 1)) {
                return true;
            }
            path += names[i] + "/";
        }
        return false;
    }

    private static String line(Random random) {
        StringBuilder line = new StringBuilder();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            line.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return line.toString();
    }

    private static String path(Random random) {
        String[] names = new String[1 + random.nextInt(4)];
        Arrays.setAll(names, i -> NAMES.get(random.nextInt(NAMES.size())));
        return String.join("/", names);
    }
}
