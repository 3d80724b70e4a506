package io.github.stripekeys.project;

import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.content.VisibleText;
import io.github.stripekeys.report.json.NamedReport;
import io.github.stripekeys.source.Glob;
import io.github.stripekeys.source.IoFailure;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The {@code report.json} files of several projects, and the rows of a fleet's units.
 *
 * @param root what references are relative to; absolute
 * @param output where the merged report goes, which is never one of its own parts; absolute
 */
record ReportFiles(Path root, Path output) {
    /** What the files of a fleet's units end with. */
    private static final String ROWS = ".jsonl";

    private static final String USUAL_FOLDER = "/target/stripe-keys";

    /**
     * Reads what these name: a file or a glob relative to the root, with a name of the project and {@code =} before it if the
     * folder's is not to be it.
     *
     * @throws ScanException if a file is missing or is no such report, or two have the same name; says which
     */
    List<NamedReport> read(List<String> references) throws ScanException {
        List<NamedReport> reports = new ArrayList<>();
        Map<String, Path> named = new HashMap<>();
        for (String reference : references) {
            int end = reference.indexOf('=');
            for (Path file : files(reference.substring(end + 1).strip())) {
                @Nullable
                String name = end < 0 ? null : reference.substring(0, end).strip();
                NamedReport report = read(name, file);
                @Nullable Path other = named.put(report.name(), file);
                if (other != null && !other.equals(file)) {
                    throw new ScanException("Two reports would be named '" + report.name() + "': " + other + " and "
                            + file + "; write name=path for one of them in stripe-keys.reports");
                }
                if (other == null) {
                    reports.add(report);
                }
            }
        }
        return reports;
    }

    private NamedReport read(@Nullable String name, Path file) throws ScanException {
        if (file.toString().endsWith(ROWS)) {
            return readRows(name, file);
        }
        try (Reader report = Files.newBufferedReader(file)) {
            return NamedReport.read(name == null ? name(file) : name, report);
        } catch (IOException e) {
            throw new ScanException(file + " cannot be merged: " + VisibleText.of(IoFailure.of(e)), e);
        }
    }

    private static NamedReport readRows(@Nullable String name, Path file) throws ScanException {
        try {
            return NamedReport.readRows(name, Files.readAllLines(file));
        } catch (IOException e) {
            throw new ScanException(file + " cannot be merged: " + VisibleText.of(IoFailure.of(e)), e);
        }
    }

    private List<Path> files(String reference) throws ScanException {
        if (!reference.matches(".*[*?{].*")) {
            return List.of(root.resolve(reference).normalize());
        }
        int end = reference.replaceFirst("[*?{].*", "").lastIndexOf('/') + 1;
        Path folder = root.resolve(reference.substring(0, end)).normalize();
        Glob glob = Glob.of(reference.substring(end));
        try (Stream<Path> all = Files.isDirectory(folder) ? Files.walk(folder) : Stream.empty()) {
            List<Path> found = all.filter(file -> glob.matches(relative(folder, file)) && !file.startsWith(output))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new ScanException("No report matches '" + reference + "' in " + root);
            }
            return found;
        } catch (IOException | UncheckedIOException e) {
            throw new ScanException(root + " cannot be searched for reports: " + e.getMessage(), e);
        }
    }

    /** The folder of a project with its report in the usual place; else the file without what says that it is a report. */
    private String name(Path file) {
        String path = "/" + relative(file);
        String folder = path.endsWith("/" + ReportFormat.JSON.fileName())
                ? path.substring(0, path.lastIndexOf('/'))
                : path.replaceFirst("\\.json$", "");
        String project =
                folder.endsWith(USUAL_FOLDER) ? folder.substring(0, folder.length() - USUAL_FOLDER.length()) : folder;
        String name = project.replaceAll("/(\\.\\./)*", "/").replaceFirst("^/", "");
        return name.isEmpty() ? String.valueOf(root.getFileName()) : name;
    }

    private String relative(Path file) {
        return relative(root, file);
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
