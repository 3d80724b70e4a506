package io.github.stripekeys.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.report.ReportFolder;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.json.ReportReader;
import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.scan.Stats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report of an earlier run that says clean never survives a run that ended otherwise. */
final class FreshReportsTest {
    private static final Scope SCOPE = new Scope(Scope.Mode.TREE, ".", null, 1, 1);
    private static final ScanResult CLEAN =
            new ScanResult("test", FailOn.MEDIUM, SCOPE, Stats.NONE, List.of(), List.of());

    @TempDir
    private Path folder;

    private FreshReports reports;

    @BeforeEach
    void writeReportsOfAnEarlierRun() throws IOException {
        new ReportFolder(folder).write(CLEAN, List.of(ReportFormat.values()));
        reports = new FreshReports(folder, "test", BuildState.ofOneScan());
    }

    @Test
    void earlierReportsAreGoneBeforeAnythingIsDone() throws ScanException {
        reports.run(() -> {
            assertEquals(List.of(), written());
            return Optional.empty();
        });
        assertEquals(List.of(), written());
    }

    @Test
    void whatAnEndedProcessLeftIsGone() throws ScanException, IOException {
        Path unfinished = folder.resolve(".report.json.0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f");
        Files.writeString(unfinished, "half a rep");
        reports.run(Optional::empty);
        assertFalse(Files.exists(unfinished));
    }

    @Test
    void aScanThatCannotRunIsReportedAsAnError() {
        assertThrows(
                ScanException.class,
                () -> reports.run(() -> {
                    throw new ScanException("the baseline cannot be read");
                }));
        assertError("the baseline cannot be read");
    }

    @Test
    void aFailureOfTheProgramIsReportedAsAnError() {
        assertThrows(
                IllegalStateException.class,
                () -> reports.run(() -> {
                    throw new IllegalStateException("a fault");
                }));
        assertError("it ended in a failure of the program");
    }

    @Test
    void tooLittleMemoryIsReportedAsAnError() {
        ScanException failure = assertThrows(
                ScanException.class,
                () -> reports.run(() -> {
                    throw new OutOfMemoryError("Java heap space");
                }));
        assertEquals(
                "The scan could not run: it took more memory than Java has: give it more with MAVEN_OPTS=-Xmx2g",
                failure.getMessage());
        assertError("it took more memory than Java has: give it more with MAVEN_OPTS=-Xmx2g");
    }

    @Test
    void whatCannotBeRemovedIsAnError() throws IOException {
        Files.delete(folder.resolve("report.json"));
        Files.createDirectories(folder.resolve("report.json/kept"));
        assertThrows(ScanException.class, () -> reports.run(Optional::empty));
        assertFalse(Files.exists(folder.resolve("report.html")));
    }

    private void assertError(String message) {
        assertEquals(List.of("report.html", "report.json", "report.sarif", "report/index.html"), written());
        try {
            ScanResult result = ReportReader.read(Files.readString(folder.resolve("report.json")));
            assertEquals(Outcome.ERROR, result.outcome());
            assertEquals(message, result.problems().get(0).message());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The reports there are; a style sheet is none. */
    private List<String> written() {
        return List.of(
                        "gl-secret-detection-report.json",
                        "report.html",
                        "report.json",
                        "report.md",
                        "report.sarif",
                        "report/index.html")
                .stream()
                .filter(name -> Files.exists(folder.resolve(name)))
                .toList();
    }
}
