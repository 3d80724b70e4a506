package io.github.stripekeys.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.scan.ScanResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
    private static final ScanResult RESULT = Results.of();

    @TempDir
    Path directory;

    @Test
    void aPageThatTakesTooMuchMemoryIsWrittenInPart() throws IOException {
        List<String> written = new ArrayList<>();
        ReportFolder.Task whole = () -> {
            throw new OutOfMemoryError("Java heap space");
        };
        ReportFolder.writeAny(whole, () -> written.add("part"));
        assertEquals(List.of("part"), written);
        ReportFolder.writeAny(() -> written.add("whole"), () -> written.add("part"));
        assertEquals(List.of("part", "whole"), written);
    }

    @Test
    void makesTheFolderAndNothingButTheReports() throws IOException {
        ReportFolder folder = new ReportFolder(directory.resolve("target/stripe-keys"));
        folder.write(RESULT, List.of(ReportFormat.JSON, ReportFormat.SARIF));
        assertEquals(List.of("report.json", "report.sarif"), names(folder.directory()));
        assertEquals(ReportFormat.JSON.write(RESULT), Files.readString(folder.file(ReportFormat.JSON), UTF_8));
    }

    @Test
    void addsAFolderForServersWithAPolicy() throws IOException {
        new ReportFolder(directory).write(RESULT, List.of(ReportFormat.HTML));
        assertEquals(List.of("report", "report.html"), names(directory));
        assertEquals(List.of("index.html", "report.css"), names(directory.resolve("report")));
    }

    @Test
    void replacesAnOlderReport() throws IOException {
        ReportFolder folder = new ReportFolder(directory);
        Files.writeString(folder.file(ReportFormat.JSON), "old");
        folder.write(RESULT, List.of(ReportFormat.JSON));
        assertEquals(ReportFormat.JSON.write(RESULT), Files.readString(folder.file(ReportFormat.JSON), UTF_8));
    }

    @Test
    void namesTheReportItCannotWrite() throws IOException {
        Path file = Files.writeString(directory.resolve("taken"), "");
        IOException failure =
                assertThrows(IOException.class, () -> new ReportFolder(file).write(RESULT, List.of(ReportFormat.JSON)));
        assertTrue(failure.toString().contains("The report " + file.resolve("report.json") + " could not be"));
    }

    @Test
    void leavesNothingHalfWritten() throws IOException {
        ReportFolder folder = new ReportFolder(directory);
        Files.createDirectories(folder.file(ReportFormat.JSON).resolve("in-the-way"));
        assertThrows(IOException.class, () -> folder.write(RESULT, List.of(ReportFormat.JSON)));
        assertEquals(List.of("report.json"), names(directory));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
