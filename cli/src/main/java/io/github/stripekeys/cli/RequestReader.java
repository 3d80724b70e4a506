package io.github.stripekeys.cli;

import io.github.stripekeys.exposure.Overrides;
import io.github.stripekeys.project.BlameMode;
import io.github.stripekeys.project.FailurePolicy;
import io.github.stripekeys.project.Parameters;
import io.github.stripekeys.project.PolicyLocations;
import io.github.stripekeys.project.ReportOutput;
import io.github.stripekeys.project.ScanException;
import io.github.stripekeys.project.ScanMode;
import io.github.stripekeys.project.ScanRequest;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.source.ReadOptions;
import java.util.ArrayList;
import java.util.List;

/** Makes a request of what a user has given. */
record RequestReader(CommandValues values) {
    /** For a command that scans this, judges and writes reports. */
    ScanRequest judging(ScanMode mode, List<ReportFormat> formats) throws ScanException {
        FailurePolicy failure = new FailurePolicy(
                Parameters.failOn(values.text(Option.FAIL_ON)),
                values.flag(Option.ALLOW_INCOMPLETE),
                values.flag(Option.FAIL_ON_STALE));
        BlameMode blame = values.result().commandSpec().findOption(Option.BLAME.flag()) == null
                ? BlameMode.NEVER
                : Parameters.blame(values.text(Option.BLAME));
        return request(mode, failure, blame, formats);
    }

    /** The formats that are asked for. */
    List<ReportFormat> formats() throws ScanException {
        return Parameters.formats(values.list(Option.FORMATS));
    }

    /** For a command that looks at all files, writes none of the reports and fails nothing. */
    ScanRequest looking() throws ScanException {
        return request(ScanMode.TREE, FailurePolicy.OPEN, BlameMode.NEVER, List.of());
    }

    private ScanRequest request(ScanMode mode, FailurePolicy failure, BlameMode blame, List<ReportFormat> formats)
            throws ScanException {
        return new ScanRequest(
                mode,
                new ReadOptions(
                        Parameters.globs("includes", values.list(Option.INCLUDES)),
                        Parameters.globs("excludes", values.list(Option.EXCLUDES)),
                        values.flag(Option.ARCHIVES),
                        Parameters.threads(values.text(Option.THREADS)),
                        Parameters.maxFileSize(values.text(Option.MAX_FILE_SIZE))),
                new PolicyLocations(
                        values.textOrNull(Option.BASELINE),
                        values.textOrNull(Option.SUPPRESSIONS),
                        Parameters.denies(values.text(Option.INLINE_SUPPRESSIONS))),
                surfaces(),
                failure,
                blame,
                reports(formats));
    }

    /** Where reports go, and which. */
    ReportOutput reports(List<ReportFormat> formats) {
        return new ReportOutput(OutputFolder.of(values), formats);
    }

    private List<Overrides.Claim> surfaces() throws ScanException {
        List<Overrides.Claim> claims = new ArrayList<>();
        for (String surface : values.list(Option.SURFACES)) {
            claims.add(Parameters.surface(surface));
        }
        return claims;
    }
}
