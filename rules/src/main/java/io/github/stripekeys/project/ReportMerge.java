package io.github.stripekeys.project;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.report.ReportFolder;
import io.github.stripekeys.report.console.ConsoleLog;
import io.github.stripekeys.report.console.SafeLogText;
import io.github.stripekeys.report.console.Summary;
import io.github.stripekeys.report.json.NamedReport;
import io.github.stripekeys.scan.MergedResults;
import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ScanResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes one report of those of many projects.
 *
 * @param root what references are relative to; absolute
 * @param references what to merge, see {@link ReportFiles#read}
 * @param failOn the severity from which a finding fails the build, or null if nothing does: then findings are judged as the
 *     strictest of the reports does
 */
public record ReportMerge(
        Path root,
        List<String> references,
        ReportOutput reports,
        @Nullable FailOn failOn) {
    /**
     * Reads the reports, writes the merged one and prints what it says.
     *
     * @return why the build fails; empty if it passes
     * @throws ScanException if a report cannot be read or written
     */
    public Optional<BuildFailure> run(String toolVersion, ConsoleLog log) throws ScanException {
        if (references.isEmpty()) {
            throw new ScanException("stripe-keys.reports names no report. For example:"
                    + " -Dstripe-keys.reports=shop=shop/report.json,web=web/target/stripe-keys/report.json");
        }
        List<NamedReport> parts = new ReportFiles(root, reports.directory()).read(references);
        MergedResults fleet =
                new MergedResults(parts.stream().map(NamedReport::result).toList());
        ScanResult merged = failOn == null ? fleet.merged(toolVersion) : fleet.merged(toolVersion, failOn);
        write(merged);
        log.info(Summary.count(parts.size(), "report") + ": "
                + parts.stream().map(part -> SafeLogText.of(part.name())).collect(Collectors.joining(", ")));
        log.info(Summary.of(merged));
        log.info("Run: " + merged.runId());
        log.info("Report: " + reports.first().orElse(reports.directory()));
        return failOn == null || merged.outcome() == Outcome.CLEAN
                ? Optional.empty()
                : Optional.of(new BuildFailure(
                        merged.outcome(),
                        Summary.of(merged) + "; see " + reports.first().orElse(reports.directory())));
    }

    private void write(ScanResult merged) throws ScanException {
        try {
            new ReportFolder(reports.directory()).write(merged, reports.formats());
        } catch (IOException e) {
            throw new ScanException(String.valueOf(e.getMessage()), e);
        }
    }
}
