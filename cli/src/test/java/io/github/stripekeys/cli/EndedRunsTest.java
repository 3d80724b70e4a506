package io.github.stripekeys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    private WrittenReports reports;

    @BeforeEach
    void scanOnce() throws IOException {
        reports = new WrittenReports(folder.resolve("target/stripe-keys"));
        write("a.properties", "stripe=none\n");
        assertEquals(0, run("scan", folder.toString(), FORMATS));
        assertEquals("clean", reports.outcome());
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
        reports.assertNothingIsClean();
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseline.json", "suppressions.yml", "salt"})
    void policyThatCannotBeRead(String name) throws IOException {
        write(".stripe-keys/" + name, "[".repeat(20_000) + "\0");
        assertEquals(3, run("scan", folder.toString()));
        reports.assertNothingIsClean();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.html", "report.json", "report.sarif", "report"})
    void reportThatCannotBeWritten(String name) throws IOException {
        reports.remove();
        if (name.equals("report")) {
            write("target/stripe-keys/report", "a file");
        } else {
            Files.createDirectories(reports.file(name).resolve("kept"));
        }
        assertEquals(3, run("scan", folder.toString()));
        reports.assertNothingIsClean();
    }

    @Test
    void standardInputThatIsWrong() throws IOException {
        assertEquals(3, run("scan", "-", "--outputDirectory=" + reports.folder(), "--failOn=some"));
        reports.assertNothingIsClean();
    }

    @Test
    void mergedReportThatIsDamaged() throws IOException {
        Path merged = reports.file("merged");
        assertEquals(0, run("merge", "--reports=a=" + reports.file("report.json"), "--outputDirectory=" + merged));
        write("b.json", "{\"schemaVersion\": \"1\"");
        String[] wrong = {"merge", "--reports=a=" + folder.resolve("b.json"), "--outputDirectory=" + merged};
        assertEquals(3, run(wrong));
        reports = new WrittenReports(merged);
        reports.assertNothingIsClean();
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
            waitFor(process, () -> !Files.exists(reports.file("report.sarif")));
            waitFor(process, () -> milliseconds == 0 || !reports.unfinished().isEmpty());
            Thread.sleep(milliseconds);
            if (isForced) {
                process.destroyForcibly();
            } else {
                process.destroy();
            }
            process.waitFor();
            assertNotEquals("clean", reports.outcome());
            for (Path report : reports.unfinished()) {
                assertTrue(isForced, report::toString);
            }
        }
        assertEquals(1, run("scan", folder.toString()));
        assertEquals("findings", reports.outcome());
        assertEquals(List.of(), reports.unfinished(), "the next run removes what a killed one left");
    }

    @Test
    void tooLittleMemory() throws IOException, InterruptedException {
        writeKeys(8_000);
        assertNotEquals(0, runIn("-Xmx10m"));
        reports.assertNothingIsClean();
    }

    @Test
    void manyKeysInLittleMemory() throws IOException, InterruptedException {
        writeKeys(3_000);
        assertEquals(1, runIn("-Xmx28m"), () -> log());
        assertEquals(3_000, reports.findings().size());
        for (ReportFormat format : ReportFormat.values()) {
            assertTrue(Files.size(reports.file(format.fileName())) > 0, format.id());
        }
    }

    @Test
    void javaFileTooLargeToParse() throws IOException, InterruptedException {
        for (String name : List.of("A.java", "B.java", "C.java")) {
            write(name, "class A { String stripe = \"" + Keys.key("sk_live", 1, "") + "\";" + " ".repeat(1 << 20));
        }
        assertEquals(1, runIn("-Xmx64m"), () -> log());
        assertEquals(3, reports.findings().size());
        assertTrue(Files.readString(reports.file("report.json")).contains("needs more memory to be parsed as Java"));
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
