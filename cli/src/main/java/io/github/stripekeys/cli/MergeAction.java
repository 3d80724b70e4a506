package io.github.stripekeys.cli;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.project.BuildFailure;
import io.github.stripekeys.project.BuildState;
import io.github.stripekeys.project.FreshReports;
import io.github.stripekeys.project.Parameters;
import io.github.stripekeys.project.ReportMerge;
import io.github.stripekeys.project.ReportOutput;
import io.github.stripekeys.project.ScanException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Merges reports. */
final class MergeAction implements Command.Action {
    @Override
    public Optional<BuildFailure> run(CommandValues values, Terminal terminal) throws ScanException {
        Path folder = OutputFolder.of(values);
        return new FreshReports(folder, terminal.version(), BuildState.ofOneScan())
                .run(() -> merge(values, folder).run(terminal.version(), terminal.log()));
    }

    private static ReportMerge merge(CommandValues values, Path folder) throws ScanException {
        List<String> references = Parameters.given(values.list(Option.REPORTS));
        if (references.isEmpty()) {
            throw new ScanException("--reports is needed: the report.json files to merge, as files or globs");
        }
        @Nullable FailOn failOn = values.has(Option.FAIL_ON) ? Parameters.failOn(values.text(Option.FAIL_ON)) : null;
        ReportOutput reports = new ReportOutput(folder, Parameters.formats(values.list(Option.FORMATS)));
        return new ReportMerge(values.folder(), references, reports, failOn);
    }
}
