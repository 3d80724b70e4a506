package io.github.stripekeys.report;

import io.github.stripekeys.report.content.AtomicFile;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.IoFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * A folder that reports are written to. A reader sees the old report or the new one, never half of one.
 *
 * @param directory made when the first report is written
 */
public record ReportFolder(Path directory) {
    /**
     * Writes a result in these formats.
     *
     * @throws IOException with a message for people, naming the file
     */
    public void write(ScanResult result, Collection<ReportFormat> formats) throws IOException {
        for (ReportFormat format : formats) {
            write(file(format), format.write(result));
            for (Map.Entry<String, String> other : new TreeMap<>(format.besides(result)).entrySet()) {
                write(directory.resolve(other.getKey()), other.getValue());
            }
        }
    }

    /** Where the report of a format is. */
    public Path file(ReportFormat format) {
        return directory.resolve(format.fileName());
    }

    private void write(Path file, String text) throws IOException {
        try {
            AtomicFile.write(file, text);
        } catch (IOException e) {
            throw new IOException("The report " + file + " could not be written: " + reason(e), e);
        }
    }

    private String reason(IOException e) {
        return Files.exists(directory) && !Files.isDirectory(directory)
                ? directory + " is a file, not a folder"
                : IoFailure.of(e);
    }
}
