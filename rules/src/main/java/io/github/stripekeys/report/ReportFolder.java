package io.github.stripekeys.report;

import io.github.stripekeys.report.html.HtmlReport;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.AtomicFile;
import io.github.stripekeys.source.IoFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

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
        for (ReportFormat format : smallestFirst(formats)) {
            if (format == ReportFormat.HTML) {
                writeAny(() -> write(format.files(result)), () -> write(ReportFormat.page(result, HtmlReport.FEW)));
            } else {
                write(format.files(result));
            }
        }
    }

    /** Writes something. */
    interface Task {
        void run() throws IOException;
    }

    /** The whole, or a part if the whole takes more memory than there is. */
    static void writeAny(Task whole, Task part) throws IOException {
        try {
            whole.run();
        } catch (OutOfMemoryError e) {
            part.run();
        }
    }

    private void write(SortedMap<String, AtomicFile.Text> files) throws IOException {
        for (Map.Entry<String, AtomicFile.Text> file : files.entrySet()) {
            write(directory.resolve(file.getKey()), file.getValue());
        }
    }

    /** What programs read comes first, so that it is there even if the page takes more memory than there is. */
    private static List<ReportFormat> smallestFirst(Collection<ReportFormat> formats) {
        return formats.stream()
                .sorted(Comparator.comparing(format -> format == ReportFormat.HTML))
                .toList();
    }

    /**
     * Removes the reports in this folder, in any format, and what was left of those that an end of the process has cut off.
     *
     * @throws IOException with a message for people, naming the file
     */
    public void remove() throws IOException {
        for (ReportFormat format : ReportFormat.values()) {
            remove(file(format));
        }
        remove(directory.resolve(ReportFormat.PAGE_IN_FOLDER));
        for (Path folder : List.of(
                directory, directory.resolve(ReportFormat.PAGE_IN_FOLDER).resolveSibling(""))) {
            for (Path unfinished : AtomicFile.unfinished(folder)) {
                remove(unfinished);
            }
        }
    }

    private void remove(Path file) throws IOException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new IOException("The report " + file + " of an earlier run could not be removed: " + reason(e), e);
        }
    }

    /** Where the report of a format is. */
    public Path file(ReportFormat format) {
        return directory.resolve(format.fileName());
    }

    private void write(Path file, AtomicFile.Text text) throws IOException {
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
