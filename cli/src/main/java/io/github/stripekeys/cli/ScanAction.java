package io.github.stripekeys.cli;

import io.github.stripekeys.project.BuildFailure;
import io.github.stripekeys.project.BuildOutcome;
import io.github.stripekeys.project.BuildState;
import io.github.stripekeys.project.FreshReports;
import io.github.stripekeys.project.Parameters;
import io.github.stripekeys.project.PlainFolder;
import io.github.stripekeys.project.ProjectScan;
import io.github.stripekeys.project.ScanException;
import io.github.stripekeys.project.ScanMode;
import io.github.stripekeys.project.ScanRequest;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.ci.CiAnnotations;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.StreamSource;
import io.github.stripekeys.source.git.change.CommitMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the commands do that scan and judge. */
final class ScanAction {
    /** The label of the commit that a working tree is compared with. */
    static final String REF = "REF";

    private static final String STANDARD_INPUT = "-";

    private ScanAction() {}

    static Optional<BuildFailure> scan(CommandValues values, Terminal terminal) throws ScanException {
        if (values.has(Option.MESSAGE)) {
            Path file = values.folder().resolve(values.text(Option.MESSAGE));
            return reporting(
                    values, terminal, () -> run(new CommitMessage(file, terminal.environment()), values, terminal));
        }
        return values.arguments(Command.FOLDER).contains(STANDARD_INPUT)
                ? standardInput(values, terminal)
                : run(() -> Parameters.mode(values.text(Option.SINCE), values.flag(Option.STAGED)), values, terminal);
    }

    static Optional<BuildFailure> since(CommandValues values, Terminal terminal) throws ScanException {
        return run(() -> ScanMode.since(values.arguments(REF).get(0)), values, terminal);
    }

    static Optional<BuildFailure> staged(CommandValues values, Terminal terminal) throws ScanException {
        return run(() -> ScanMode.STAGED, values, terminal);
    }

    static Optional<BuildFailure> history(CommandValues values, Terminal terminal) throws ScanException {
        return run(
                () -> ScanMode.history(values.textOrNull(Option.RANGE), values.flag(Option.MESSAGES)),
                values,
                terminal);
    }

    /** Understands what is to be scanned. */
    private interface Mode {
        ScanMode understood() throws ScanException;
    }

    private static Optional<BuildFailure> run(Mode mode, CommandValues values, Terminal terminal) throws ScanException {
        RequestReader reader = new RequestReader(values);
        BuildState state = BuildState.ofOneScan();
        return new FreshReports(reader.reports(List.of()).directory(), terminal.version(), state).run(() -> {
            ScanRequest request = reader.judging(mode.understood(), reader.formats());
            ScanResult result = scan(request, values, terminal).run(state);
            return BuildOutcome.failure(result, request);
        });
    }

    private static Optional<BuildFailure> standardInput(CommandValues values, Terminal terminal) throws ScanException {
        return reporting(values, terminal, () -> standardInputRead(values, terminal));
    }

    /** Something that writes reports if it is told where: there may be no project. */
    static Optional<BuildFailure> reporting(CommandValues values, Terminal terminal, FreshReports.Task task)
            throws ScanException {
        return values.has(Option.OUTPUT_DIRECTORY)
                ? new FreshReports(OutputFolder.of(values), terminal.version(), BuildState.ofOneScan()).run(task)
                : task.run();
    }

    private static Optional<BuildFailure> standardInputRead(CommandValues values, Terminal terminal)
            throws ScanException {
        String path = PathName.ofEntry(values.result().matchedOptionValue("--path", "standard-input"));
        ReadOptions options =
                new RequestReader(values).judging(ScanMode.TREE, List.of()).options();
        return run(new StreamSource(path, terminal.in(), options), values, terminal);
    }

    /** Writes reports only if it is told where: there may be no project. */
    private static Optional<BuildFailure> run(Source source, CommandValues values, Terminal terminal)
            throws ScanException {
        RequestReader reader = new RequestReader(values);
        List<ReportFormat> formats = values.has(Option.OUTPUT_DIRECTORY) ? reader.formats() : List.of();
        ScanRequest request = reader.judging(ScanMode.TREE, formats);
        return BuildOutcome.failure(scan(request, values, terminal).run(source), request);
    }

    /** A scan that writes nothing and fails nothing. */
    static ProjectScan looking(CommandValues values, Terminal terminal) throws ScanException {
        ScanRequest request = new RequestReader(values).looking();
        return new ProjectScan(
                new PlainFolder(values.folder()),
                request,
                terminal.version(),
                terminal.console(),
                CiAnnotations.NONE,
                terminal.isWatched());
    }

    static ProjectScan scan(ScanRequest request, CommandValues values, Terminal terminal) throws ScanException {
        return new ProjectScan(
                new PlainFolder(values.folder()),
                request,
                terminal.version(),
                terminal.console(),
                terminal.annotations(values.text(Option.ANNOTATIONS)),
                terminal.isWatched());
    }
}
