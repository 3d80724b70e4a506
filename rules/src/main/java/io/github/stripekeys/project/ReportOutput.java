package io.github.stripekeys.project;

import io.github.stripekeys.report.ReportFolder;
import io.github.stripekeys.report.ReportFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which reports are written, and where.
 *
 * @param directory where they are, which is not read; absolute
 */
public record ReportOutput(Path directory, List<ReportFormat> formats) {
    public ReportOutput {
        formats = List.copyOf(formats);
    }

    /** The report to look at: that of the first format. */
    Optional<Path> first() {
        return formats.stream().findFirst().map(new ReportFolder(directory)::file);
    }
}
