package io.github.stripekeys.cli;

import io.github.stripekeys.report.ReportFolder;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Where a command writes its reports. */
final class OutputFolder {
    private static final Map<String, String> USUAL =
            Map.of("merge", "target/stripe-keys/merged", "dependencies", "target/stripe-keys/dependencies");

    private static final Set<String> REPORTING = Set.of("scan", "since", "staged", "history", "dependencies", "merge");

    private OutputFolder() {}

    static Path of(CommandValues values) {
        String usual = USUAL.getOrDefault(values.command(), values.text(Option.OUTPUT_DIRECTORY));
        String folder = values.has(Option.OUTPUT_DIRECTORY) ? values.text(Option.OUTPUT_DIRECTORY) : usual;
        return values.folder().resolve(folder).normalize();
    }

    /** Removes the reports of an earlier run, which must not be taken for those of a command that cannot be understood. */
    static void clear(CommandValues values) {
        boolean isReporting = REPORTING.contains(values.command())
                || (values.command().equals("pre-receive") && values.has(Option.OUTPUT_DIRECTORY));
        if (isReporting) {
            try {
                new ReportFolder(of(values)).remove();
            } catch (IOException | InvalidPathException e) {
                // the command fails anyway, and says why
            }
        }
    }
}
