package io.github.stripekeys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command prints what the goal of its name prints, and writes the same bytes. */
final class SameAsMavenIT {
    private static final String[] ALL_FORMATS = {"-Dstripe-keys.formats=html,json,sarif,gitlab,markdown"};

    private static final Pattern FAILURE =
            Pattern.compile("\\[ERROR\\] Failed to execute goal .* on project standalone-pom: (.*) -> \\[Help 1\\]");

    private static final String EMPTY = "{\"version\": 1, \"fingerprints\": \"v1\", \"entries\": []}\n";

    @TempDir
    private Path temporary;

    private GitRepository repository;

    @BeforeEach
    void make() throws IOException {
        repository = GitRepository.init(temporary.resolve("shop"))
                .write(".gitignore", "target/\n")
                .write("src/main/java/shop/Billing.java", """
                    package shop;
                    class Billing {
                        void init() { com.stripe.Stripe.apiKey = "@sk_live@"; }
                        String other = "rk_live_" + "@rk_live.body@";
                    }
                    """)
                .write("web/index.html", "<script>Stripe('@pk_live@'); let k = '@sk_test@';</script>\n")
                .write(
                        "kept.properties",
                        "stripe=@sk_live:3@ # stripe-keys:allow secret-key-live owner=pay until=2027-01-31"
                                + " reason=rolled\n")
                .write("big.bin", "x".repeat(100))
                .write(".stripe-keys/baseline.json", """
                    {"version": 1, "fingerprints": "v1", "entries": [
                    {"fingerprint": "v1:x", "ruleId": "secret-key-live", "path": "gone.properties"}]}
                    """)
                .commit("one");
        repository.write("src/main/resources/application.yml", "stripe: @sk_live:2@\nhook: @whsec@\n");
        repository.git("add", ".");
    }

    @Test
    void scan() throws IOException, InterruptedException {
        assertSame("scan", List.of("scan"), 1, ALL_FORMATS);
    }

    @Test
    void staged() throws IOException, InterruptedException {
        assertSame("scan", List.of("staged"), 1, "-Dstripe-keys.staged");
    }

    @Test
    void since() throws IOException, InterruptedException {
        assertSame("scan", List.of("since", "HEAD"), 1, "-Dstripe-keys.since=HEAD");
    }

    @Test
    void history() throws IOException, InterruptedException {
        repository.commit("two");
        assertSame("history", List.of("history"), 1, ALL_FORMATS);
    }

    @Test
    void incompleteScan() throws IOException, InterruptedException {
        assertSame("scan", List.of("scan"), 2, "-Dstripe-keys.maxFileSize=99", "-Dstripe-keys.failOn=never");
    }

    @Test
    void baselineAndSuppressions() throws IOException, InterruptedException {
        assertSame("suppressions", List.of("suppressions"), 0);
        repository.write(".stripe-keys/baseline.json", EMPTY);
        assertSame("baseline", List.of("baseline"), 0);
    }

    @Test
    void fix() throws IOException, InterruptedException {
        repository.commit("two");
        assertSame("fix", List.of("fix"), 1);
        assertSame("fix", List.of("fix"), 1, "-Dstripe-keys.fix.uncommitted");
    }

    @Test
    void error() throws IOException, InterruptedException {
        assertSame("scan", List.of("scan"), 3, "-Dstripe-keys.formats=pdf");
    }

    private void assertSame(String goal, List<String> command, int exitCode, String... parameters)
            throws IOException, InterruptedException {
        Run maven = Run.goal(repository.folder(), goal, parameters);
        if (goal.equals("baseline")) {
            repository.write(".stripe-keys/baseline.json", EMPTY);
        }
        Map<String, String> written = written();
        List<String> arguments = new ArrayList<>(command);
        boolean isMode = command.size() > 1 || command.get(0).equals("staged");
        arguments.addAll(isMode ? List.of() : List.of(parameters));
        Run jar = Run.jar(repository.folder(), arguments.toArray(String[]::new));
        assertEquals(exitCode, jar.exitCode(), jar.output());
        assertEquals(exitCode == 0, maven.exitCode() == 0, maven.output());
        assertEquals(ofMaven(maven), lines(jar));
        assertEquals(written, written());
        assertEquals(List.of("scan", "history").contains(goal), !written.isEmpty());
        assertFalse(jar.output().isBlank());
    }

    /** What we print of what Maven prints: the lines of the goal, and why it fails, which is within a line of Maven's. */
    private static List<String> ofMaven(Run run) {
        List<String> lines = lines(run);
        int start = 0;
        while (!lines.get(start).startsWith("[INFO] --- stripe-keys-maven-plugin")) {
            start++;
        }
        List<String> ours = new ArrayList<>(lines.subList(start + 1, lines.size()));
        List<String> after = ours.subList(ours.indexOf("[INFO] " + "-".repeat(72)), ours.size());
        List<String> failure = after.stream()
                .map(FAILURE::matcher)
                .filter(Matcher::matches)
                .map(line -> "[ERROR] " + line.group(1))
                .toList();
        after.clear();
        ours.addAll(failure);
        return ours;
    }

    /** Times are never the same. */
    private static List<String> lines(Run run) {
        return run.output()
                .replaceAll(" in (\\d+ min )?\\d+(\\.\\d+)? s", "")
                .lines()
                .toList();
    }

    private Map<String, String> written() throws IOException {
        Map<String, String> reports = new TreeMap<>();
        Path target = repository.folder().resolve("target");
        if (!Files.exists(target)) {
            return reports;
        }
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (Files.isRegularFile(file)) {
                    reports.put(file.getFileName().toString(), Files.readString(file));
                }
                Files.delete(file);
            }
        }
        assertTrue(reports.isEmpty() || reports.containsKey("report.json"), reports.keySet()::toString);
        return reports;
    }
}
