package io.github.stripekeys.report;

import io.github.stripekeys.scan.ScanResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.UUID;

/**
 * A folder that reports are written to. A reader sees the old report or the new one, never half of one: each is written
 * under another name and moved.
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
        }
    }

    /** Where the report of a format is. */
    public Path file(ReportFormat format) {
        return directory.resolve(format.fileName());
    }

    private void write(Path file, String text) throws IOException {
        try {
            Files.createDirectories(directory);
            replace(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IOException("The report " + file + " could not be written: " + reason(e), e);
        }
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
        try {
            Files.write(unfinished, content, StandardOpenOption.CREATE_NEW);
            move(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** With the exception's name, because the message of many is a path only. */
    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + ", " + e.getMessage();
    }
}
