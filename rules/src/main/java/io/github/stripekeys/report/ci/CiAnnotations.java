package io.github.stripekeys.report.ci;

import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells the CI service that runs this build about its findings, each once.
 *
 * @param service what is told; empty if nothing is
 * @param summary the page of the job, if the service has one
 * @param output where commands go, each as a line of its own
 * @param told the commands and how loud they are, shared by the modules of a build
 */
public record CiAnnotations(
        Optional<CiService> service, Optional<JobSummary> summary, OutputStream output, Map<String, String> told) {
    /** GitHub shows ten of each level for a step. */
    private static final int MOST = 10;

    /** Tells nobody. */
    public static final CiAnnotations NONE =
            new CiAnnotations(Optional.empty(), Optional.empty(), OutputStream.nullOutputStream(), Map.of());

    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(Finding::severity).thenComparing(Comparator.naturalOrder());

    /**
     * What is told to a service.
     *
     * @param environment variables of this process
     * @param output where commands go
     * @param shared gives the memory of this name that all modules of a build share
     */
    public static CiAnnotations of(
            Optional<CiService> service,
            Map<String, String> environment,
            OutputStream output,
            Function<String, Map<String, String>> shared) {
        Optional<JobSummary> summary = Optional.ofNullable(environment.get("GITHUB_STEP_SUMMARY"))
                .filter(file -> service.equals(Optional.of(CiService.GITHUB)))
                .map(file -> new JobSummary(Path.of(file), shared.apply("summary")));
        return new CiAnnotations(service, summary, output, shared.apply("told"));
    }

    /** Tells what is new in the result of an execution. */
    public void tell(ScanResult result) throws IOException {
        if (service.isEmpty()) {
            return;
        }
        for (Finding finding : result.findings().stream()
                .filter(Finding::isOpen)
                .sorted(WORST_FIRST)
                .toList()) {
            Optional<CiService.Command> command = service.get().command(finding, result.failOn());
            if (command.isPresent()) {
                tell(service.get(), command.get());
            }
        }
        for (Problem problem : result.problems()) {
            if (problem.kind() == Problem.Kind.GATE_CHANGED) {
                tell(service.get(), service.get().command(problem));
            }
        }
    }

    /** Writes the page of the job anew. One caller at a time. */
    public void summarize(ScanResult result) throws IOException {
        if (service.isPresent() && summary.isPresent()) {
            summary.get().write(ReportFormat.MARKDOWN.write(result));
        }
    }

    private void tell(CiService ci, CiService.Command command) throws IOException {
        String level = command.level();
        long before;
        synchronized (told) {
            before = told.values().stream().filter(level::equals).count();
            if (told.putIfAbsent(command.line(), level) != null) {
                return;
            }
        }
        if (before < MOST - 1) {
            print(command.line());
        } else if (before == MOST - 1) {
            print(ci.command(level, "More Stripe findings: see the full report"));
        }
    }

    private void print(String line) throws IOException {
        output.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        output.flush();
    }
}
