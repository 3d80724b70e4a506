package io.github.stripekeys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.testing.ChildJvm;
import io.github.stripekeys.testing.Keys;
import io.github.stripekeys.testing.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a run ends: no report of an earlier one says clean, none is half written, and no unfinished file is left. */
final class EndedRunsTest {
    private static final String FORMATS = "--formats="
            + Arrays.stream(ReportFormat.values()).map(ReportFormat::id).collect(Collectors.joining(","));

    @TempDir
    private Path folder;

    private Path reports;

    @BeforeEach
    void scanOnce() throws IOException {
        reports = folder.resolve("target/stripe-keys");
        write("a.properties", "stripe=none\n");
        assertEquals(0, run("scan", folder.toString(), FORMATS));
        assertEquals("clean", outcome());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scan --failOn=some",
                "scan --threads=many",
                "scan --threads=-1",
                "scan --fialOn=high",
                "scan --formats=pdf",
                "scan --baseline=none.json",
                "scan --suppressions=none.yml",
                "scan --surfaces=kiosk",
                "since nowhere",
                "staged",
                "history --range=a..b"
            })
    void wrongParameters(String command) throws IOException {
        String[] words = command.split(" ");
        Stream<String> all = command.startsWith("since")
                ? Stream.of("since", words[1], folder.toString())
                : Stream.concat(
                        Stream.of(words[0], folder.toString()),
                        Arrays.stream(words).skip(1));
        assertEquals(3, run(all.toArray(String[]::new)));
        assertNothingIsClean();
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseline.json", "suppressions.yml", "salt"})
    void policyThatCannotBeRead(String name) throws IOException {
        write(".stripe-keys/" + name, "[".repeat(20_000) + "\0");
        assertEquals(3, run("scan", folder.toString()));
        assertNothingIsClean();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.html", "report.json", "report.sarif", "report"})
    void reportThatCannotBeWritten(String name) throws IOException {
        new ReportsRemoved(reports).run();
        if (name.equals("report")) {
            write("target/stripe-keys/report", "a file");
        } else {
            Files.createDirectories(reports.resolve(name).resolve("kept"));
        }
        assertEquals(3, run("scan", folder.toString()));
        assertNothingIsClean();
    }

    @Test
    void standardInputThatIsWrong() throws IOException {
        assertEquals(3, run("scan", "-", "--outputDirectory=" + reports, "--failOn=some"));
        assertNothingIsClean();
    }

    @Test
    void mergedReportThatIsDamaged() throws IOException {
        Path merged = reports.resolve("merged");
        assertEquals(0, run("merge", "--reports=a=" + reports.resolve("report.json"), "--outputDirectory=" + merged));
        write("b.json", "{\"schemaVersion\": \"1\"");
        String[] wrong = {"merge", "--reports=a=" + folder.resolve("b.json"), "--outputDirectory=" + merged};
        assertEquals(3, run(wrong));
        reports = merged;
        assertNothingIsClean();
    }

    /** SIGTERM, as by a CI service that cancels a job or by Ctrl-C, and SIGKILL. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void killed(boolean isForced) throws IOException, InterruptedException {
        writeKeys(1_000);
        for (int milliseconds : new int[] {0, 150}) {
            Process process = ChildJvm.of(Main.class, List.of("-Xmx256m"), "scan", folder.toString(), FORMATS)
                    .redirectOutput(folder.resolve("target/log").toFile())
                    .start();
            waitFor(process, () -> !Files.exists(reports.resolve("report.sarif")));
            waitFor(process, () -> milliseconds == 0 || !unfinished().isEmpty());
            Thread.sleep(milliseconds);
            if (isForced) {
                process.destroyForcibly();
            } else {
                process.destroy();
            }
            process.waitFor();
            assertNotEquals("clean", outcome());
            for (Path report : unfinished()) {
                assertTrue(isForced, report::toString);
            }
        }
        assertEquals(1, run("scan", folder.toString()));
        assertEquals("findings", outcome());
        assertEquals(List.of(), unfinished(), "the next run removes what a killed one left");
    }

    @Test
    void tooLittleMemory() throws IOException, InterruptedException {
        writeKeys(8_000);
        assertNotEquals(0, runIn("-Xmx10m"));
        assertNothingIsClean();
    }

    @Test
    void manyKeysInLittleMemory() throws IOException, InterruptedException {
        writeKeys(3_000);
        assertEquals(1, runIn("-Xmx28m"), () -> log());
        assertEquals(
                3_000,
                JsonParser.parseString(Files.readString(reports.resolve("report.json")))
                        .getAsJsonObject()
                        .getAsJsonArray("findings")
                        .size());
        for (ReportFormat format : ReportFormat.values()) {
            assertTrue(Files.size(reports.resolve(format.fileName())) > 0, format.id());
        }
    }

    private void writeKeys(int count) throws IOException {
        write(
                "b.properties",
                IntStream.range(0, count)
                        .mapToObj(i -> "stripe.key." + i + "=" + Keys.key("sk_live", i, "") + "\n")
                        .collect(Collectors.joining()));
    }

    /** The exit code of a scan in a JVM with such a heap. */
    private int runIn(String heap) throws IOException, InterruptedException {
        Process process = ChildJvm.of(Main.class, List.of(heap, "-XX:+UseSerialGC"), "scan", folder.toString(), FORMATS)
                .redirectOutput(folder.resolve("target/log").toFile())
                .start();
        assertTrue(process.waitFor(3, TimeUnit.MINUTES));
        return process.exitValue();
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("target/log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void waitFor(Process process, Condition condition) throws IOException, InterruptedException {
        while (process.isAlive() && !condition.holds()) {
            Thread.sleep(2);
        }
    }

    private record ReportsRemoved(Path folder) {
        void run() throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void assertNothingIsClean() throws IOException {
        assertNotEquals("clean", outcome());
        for (ReportFormat format : ReportFormat.values()) {
            Path file = reports.resolve(format.fileName());
            if (Files.isRegularFile(file)) {
                String text = Files.readString(file);
                assertFalse(text.contains("Clean: ") || text.contains("no Stripe secrets found"), format.id());
                assertFalse(text.contains("\"executionSuccessful\": true"), format.id());
            }
        }
        assertEquals(List.of(), unfinished());
    }

    private List<Path> unfinished() throws IOException {
        if (!Files.isDirectory(reports)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(reports)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("."))
                    .toList();
        }
    }

    /** What report.json says, which is always a whole one; nothing if there is none. */
    private String outcome() throws IOException {
        Path report = reports.resolve("report.json");
        return Files.isRegularFile(report)
                ? JsonParser.parseString(Files.readString(report))
                        .getAsJsonObject()
                        .get("outcome")
                        .getAsString()
                : "none";
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, Tokens.fill(text));
    }

    private static int run(String... arguments) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        ByteArrayInputStream nothing = new ByteArrayInputStream(new byte[0]);
        return new StripeKeys(nothing, nowhere, nowhere, Map.of()).run(arguments);
    }
}
