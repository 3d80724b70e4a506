package io.github.stripekeys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.stripekeys.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The reports that a run left. */
record WrittenReports(Path folder) {
    Path file(String name) {
        return folder.resolve(name);
    }

    /** The outcome in report.json, which is always a whole one; {@code none} if there is no report. */
    String outcome() throws IOException {
        return Files.isRegularFile(file("report.json")) ? json().get("outcome").getAsString() : "none";
    }

    JsonArray findings() throws IOException {
        return json().getAsJsonArray("findings");
    }

    private JsonObject json() throws IOException {
        return JsonParser.parseString(Files.readString(file("report.json"))).getAsJsonObject();
    }

    /** Reports that were not written completely. */
    List<Path> unfinished() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("."))
                    .toList();
        }
    }

    void remove() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** No report says that all is well, and none is unfinished. */
    void assertNothingIsClean() throws IOException {
        assertNotEquals("clean", outcome());
        for (ReportFormat format : ReportFormat.values()) {
            Path file = file(format.fileName());
            if (Files.isRegularFile(file)) {
                String text = Files.readString(file);
                assertFalse(text.contains("Clean: ") || text.contains("no Stripe secrets found"), format.id());
                assertFalse(text.contains("\"executionSuccessful\": true"), format.id());
            }
        }
        assertEquals(List.of(), unfinished());
    }
}
