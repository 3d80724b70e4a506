package io.github.stripekeys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the documentation, run as they are written there. */
final class ExamplesIT {
    private static final Path PAGE = Path.of(Run.property("pages"), "other-build-tools.md");
    private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("commandLine\\((.*?)\\)");
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"");

    @TempDir
    private Path folder;

    @BeforeEach
    void putTheJarWhereTheExamplesHaveIt() throws IOException {
        Files.createDirectories(folder.resolve("tools"));
        Files.copy(Path.of(Run.property("jar")), folder.resolve("tools/stripe-keys.jar"));
    }

    /** Gradle itself is not here: its {@code Exec} task starts this command and fails if that does. */
    @Test
    void commandOfTheGradleTask() throws IOException, InterruptedException {
        List<String> command = ARGUMENT.matcher(find(COMMAND))
                .results()
                .map(argument -> argument.group(1))
                .toList();
        assertPassesUntilThereIsAKey(command);
    }

    @Test
    @EnabledIf("isNpmHere")
    void scriptOfNpm() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("package.json"), find(JSON));
        assertPassesUntilThereIsAKey(List.of("npm", "test"));
    }

    private void assertPassesUntilThereIsAKey(List<String> command) throws IOException, InterruptedException {
        Run clean = Run.process(folder, Map.of(), command);
        assertEquals(0, clean.exitCode(), clean.output());
        Files.writeString(folder.resolve("pay.js"), Tokens.fill("const key = '@sk_live@';\n"));
        Run leak = Run.process(folder, Map.of(), command);
        assertEquals(1, leak.exitCode(), leak.output());
        assertTrue(leak.output().contains("pay.js:1:14"), leak.output());
    }

    private static String find(Pattern pattern) throws IOException {
        Matcher found = pattern.matcher(Files.readString(PAGE));
        assertTrue(found.find());
        return found.group(1);
    }

    static boolean isNpmHere() throws InterruptedException {
        try {
            return Run.process(Path.of("."), Map.of(), List.of("npm", "--version"))
                            .exitCode()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
