package io.github.stripekeys.cli;

import io.github.stripekeys.project.BlameMode;
import io.github.stripekeys.project.BuildFailure;
import io.github.stripekeys.project.BuildOutcome;
import io.github.stripekeys.project.BuildState;
import io.github.stripekeys.project.CleanFiles;
import io.github.stripekeys.project.DependencyScan;
import io.github.stripekeys.project.FailurePolicy;
import io.github.stripekeys.project.FreshReports;
import io.github.stripekeys.project.JarFiles;
import io.github.stripekeys.project.Parameters;
import io.github.stripekeys.project.PlainFolder;
import io.github.stripekeys.project.PolicyLocations;
import io.github.stripekeys.project.ReportOutput;
import io.github.stripekeys.project.ScanException;
import io.github.stripekeys.project.ScanMode;
import io.github.stripekeys.project.ScanRequest;
import io.github.stripekeys.source.ReadOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Searches jars that somebody has as files. */
final class DependenciesAction implements Command.Action {
    /** The label of what is searched. */
    static final String JAR = "JAR";

    @Override
    public Optional<BuildFailure> run(CommandValues values, Terminal terminal) throws ScanException {
        BuildState state = BuildState.ofOneScan();
        Path reports = OutputFolder.of(values);
        return new FreshReports(reports, terminal.version(), state).run(() -> {
            ScanRequest request = request(values, reports);
            List<Path> jars = values.arguments(JAR).stream().map(Path::of).toList();
            DependencyScan scan = new DependencyScan(
                    new PlainFolder(values.folder()),
                    JarFiles.in(jars),
                    List.of(),
                    request,
                    terminal.version(),
                    terminal.console(),
                    CleanFiles.none());
            return BuildOutcome.failure(scan.run(state), request);
        });
    }

    private static ScanRequest request(CommandValues values, Path reports) throws ScanException {
        return new ScanRequest(
                ScanMode.TREE,
                new ReadOptions(
                        Parameters.globs("includes", values.list(Option.INCLUDES)),
                        Parameters.globs("excludes", values.list(Option.EXCLUDES)),
                        true,
                        Parameters.threads(values.text(Option.THREADS)),
                        Long.MAX_VALUE),
                new PolicyLocations(null, values.textOrNull(Option.SUPPRESSIONS), true),
                List.of(),
                new FailurePolicy(
                        Parameters.failOn(values.text(Option.FAIL_ON)), values.flag(Option.ALLOW_INCOMPLETE), false),
                BlameMode.NEVER,
                new ReportOutput(reports, Parameters.formats(values.list(Option.FORMATS))));
    }
}
