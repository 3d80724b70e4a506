package io.github.stripekeys.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.GitRepository;
import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that says how to scan and cannot be understood ends the scan in one line that names it, soon and without a trace of its text. */
@Timeout(60)
final class OddPolicyFilesTest {
    private static final String BASELINE = "baseline.json";
    private static final String SUPPRESSIONS = "suppressions.yml";
    private static final String SALT = "salt";

    @TempDir
    private Path folder;

    private Path policies;
    private GateProject project;

    @BeforeEach
    void make() throws IOException {
        GitRepository repository = GitRepository.init(folder.resolve("top"))
                .write("a.txt", "nothing")
                .commit("base");
        project = GateProject.of(repository);
        policies = Files.createDirectories(repository.folder().resolve(".stripe-keys"));
    }

    static Stream<Arguments> texts() {
        int deep = 100_000;
        String key = Tokens.fill("@sk_live@");
        String entry = "\"entries\": [], ";
        return Stream.of(
                Arguments.of(BASELINE, "[".repeat(deep)),
                Arguments.of(BASELINE, "{\"version\":".repeat(deep)),
                Arguments.of(
                        "baseline.json",
                        "{\"version\": 1, \"fingerprints\": \"v1\", " + entry + entry + "\"gaps\": []}"),
                Arguments.of(
                        "baseline.json", "{\"version\": 1, \"version\": 1, \"fingerprints\": \"v1\", \"entries\": []}"),
                Arguments.of(BASELINE, "{\"version\": \"" + key + "\"}"),
                Arguments.of(BASELINE, key),
                Arguments.of(BASELINE, "\0\0\0"),
                Arguments.of(BASELINE, ""),
                Arguments.of(BASELINE, " ".repeat(17 << 20)),
                Arguments.of(SUPPRESSIONS, "[".repeat(deep)),
                Arguments.of(SUPPRESSIONS, "{a: ".repeat(deep)),
                Arguments.of(SUPPRESSIONS, "- ".repeat(deep)),
                Arguments.of(SUPPRESSIONS, "? ".repeat(deep)),
                Arguments.of(SUPPRESSIONS, nested(2_000)),
                Arguments.of(SUPPRESSIONS, "a: &a [1]\nb: " + key),
                Arguments.of(SUPPRESSIONS, "- {reason: " + key + ", reason: b}"),
                Arguments.of(SUPPRESSIONS, key),
                Arguments.of(SUPPRESSIONS, "\0\0\0"),
                Arguments.of(SUPPRESSIONS, " ".repeat(17 << 20)),
                Arguments.of(SALT, ""),
                Arguments.of(SALT, " \n\t\n"),
                Arguments.of(SALT, "abc\0def"),
                Arguments.of(SALT, "\u001b[31m"),
                Arguments.of(SALT, "a".repeat(5_000)),
                Arguments.of(SALT, "a".repeat(17 << 20)));
    }

    /** YAML's own way to nest: each line one column deeper. */
    private static String nested(int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textThatIsNoPolicy(String name, String text) throws IOException {
        Files.writeString(policies.resolve(name), text);
        assertRefused(name);
    }

    @Test
    void keyThatStandsTwiceIsNamed() throws IOException {
        Files.writeString(policies.resolve("baseline.json"), """
            {"version": 1, "fingerprints": "v1", "entries": [
              {"fingerprint": "v1:a", "ruleId": "secret-key-live", "path": "a", "path": "b"}
            ]}
            """);
        String message = assertRefused("baseline.json");
        assertTrue(message.endsWith("not a baseline of stripe-keys: \"path\" stands twice in one object"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {BASELINE, SUPPRESSIONS, SALT})
    void bytesThatAreNoText(String name) throws IOException {
        Files.write(policies.resolve(name), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0x80});
        assertRefused(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {BASELINE, SUPPRESSIONS, SALT})
    void linkToAnotherFile(String name) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the text of another file");
        Files.createSymbolicLink(policies.resolve(name), secret);
        assertFalse(assertRefused(name).contains("the text of"));
    }

    @ParameterizedTest
    @ValueSource(strings = {BASELINE, SUPPRESSIONS, SALT})
    @DisabledOnOs(OS.WINDOWS)
    void pipe(String name) throws IOException, InterruptedException {
        Process made = new ProcessBuilder("mkfifo", policies.resolve(name).toString()).start();
        assertTrue(made.waitFor(10, TimeUnit.SECONDS));
        assertRefused(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {BASELINE, SUPPRESSIONS, SALT})
    void folder(String name) throws IOException {
        Files.createDirectories(policies.resolve(name));
        assertRefused(name);
    }

    @Test
    void usualFilesAreRead() throws IOException, ScanException {
        Files.writeString(policies.resolve("salt"), "0123456789abcdef\r\n");
        Files.writeString(policies.resolve("suppressions.yml"), "[]\n");
        Files.writeString(policies.resolve("baseline.json"), """
            {"version": 1, "fingerprints": "v1", "entries": [
            ]}
            """);
        assertEquals("clean", project.scan(ScanMode.TREE).outcome().id());
    }

    private String assertRefused(String name) {
        ScanException refused = assertThrows(ScanException.class, () -> project.scan(ScanMode.TREE));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains(name), message);
        assertEquals(1, message.lines().count(), message);
        assertTrue(message.length() < 400, message);
        assertFalse(message.chars().anyMatch(Character::isISOControl), message);
        return message;
    }
}
