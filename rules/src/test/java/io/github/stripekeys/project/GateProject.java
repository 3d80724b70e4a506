package io.github.stripekeys.project;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.ci.CiAnnotations;
import io.github.stripekeys.report.console.AnsiColor;
import io.github.stripekeys.report.console.ConsoleReport;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.testing.GitRepository;
import io.github.stripekeys.testing.RecordedLines;
import java.nio.file.Path;
import java.util.List;

/**
 * A project in a repository, scanned as a user asks for it.
 *
 * @param log keeps what was logged
 */
record GateProject(GitRepository repository, RecordedLines log) {
    static GateProject of(GitRepository repository) {
        return new GateProject(repository, new RecordedLines());
    }

    List<String> lines() {
        return log.lines();
    }

    ScanResult scan(ScanMode mode) throws ScanException {
        return scan(mode, false);
    }

    ScanResult scan(ScanMode mode, boolean failOnStale) throws ScanException {
        return scan(mode, failOnStale, ReadOptions.ALL);
    }

    ScanResult scan(ScanMode mode, boolean failOnStale, ReadOptions options) throws ScanException {
        return projectScan(mode, failOnStale, options).run(BuildState.ofOneScan());
    }

    void writeBaseline() throws ScanException {
        new BaselineUpdate(projectScan(ScanMode.TREE, false, ReadOptions.ALL), log).run();
    }

    ProjectScan projectScan(ScanMode mode, boolean failOnStale, ReadOptions options) {
        Path folder = repository.folder();
        ScanRequest request = new ScanRequest(
                mode,
                options,
                PolicyLocations.USUAL,
                List.of(),
                new FailurePolicy(FailOn.MEDIUM, false, failOnStale),
                BlameMode.NEVER,
                new ReportOutput(folder.resolve("target/stripe-keys"), List.of(ReportFormat.JSON)));
        ConsoleReport console = new ConsoleReport(log, new AnsiColor(false));
        return new ProjectScan(new PlainFolder(folder), request, "test", console, CiAnnotations.NONE, false);
    }

    /** The places of what fails the build, sorted. */
    static List<String> blocking(ScanResult result) {
        return result.blocking()
                .map(finding -> finding.place())
                .distinct()
                .sorted()
                .toList();
    }
}
