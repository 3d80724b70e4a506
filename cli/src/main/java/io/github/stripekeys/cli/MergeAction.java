package io.github.stripekeys.cli;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.project.BuildFailure;
import io.github.stripekeys.project.BuildState;
import io.github.stripekeys.project.FreshReports;
import io.github.stripekeys.project.Parameters;
import io.github.stripekeys.project.ReportMerge;
import io.github.stripekeys.project.ReportOutput;
import io.github.stripekeys.project.ScanException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Merges reports. */
final class MergeAction implements Command.Action {
    private static final String FOLDER = "target/stripe-keys/merged";

    @Override
    public Optional<BuildFailure> run(Values values, Terminal terminal) throws ScanException {
        List<String> references = Parameters.given(values.list(Option.REPORTS));
        if (references.isEmpty()) {
            throw new ScanException("--reports is needed: the report.json files to merge, as files or globs");
        }
        @Nullable FailOn failOn = values.has(Option.FAIL_ON) ? Parameters.failOn(values.text(Option.FAIL_ON)) : null;
        String folder = values.has(Option.OUTPUT_DIRECTORY) ? values.text(Option.OUTPUT_DIRECTORY) : FOLDER;
        ReportOutput reports = new ReportOutput(
                values.folder().resolve(folder).normalize(), Parameters.formats(values.list(Option.FORMATS)));
        return new FreshReports(reports.directory(), terminal.version(), BuildState.ofOneScan())
                .run(() -> new ReportMerge(values.folder(), references, reports, failOn)
                        .run(terminal.version(), terminal.log()));
    }
}
