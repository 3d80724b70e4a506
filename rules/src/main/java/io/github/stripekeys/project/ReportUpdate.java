package io.github.stripekeys.project;

import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.report.ReportFolder;
import io.github.stripekeys.report.ci.CiAnnotations;
import io.github.stripekeys.report.console.ConsoleReport;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.AcceptanceStep;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Brings the reports of a build up to date with what an execution has found, and tells the CI service. What the baseline has and nobody
 * has found is known only here, where all modules are one.
 */
record ReportUpdate(BuildModel build, ScanRequest request, ConsoleReport console, CiAnnotations annotations) {
    /** Writes a result that is no part of another. */
    void write(ScanResult result) throws ScanException {
        try {
            new ReportFolder(request.reports().directory())
                    .write(result, request.reports().formats());
        } catch (IOException e) {
            throw new ScanException(String.valueOf(e.getMessage()), e);
        }
        annotate(result);
        summarize(result);
    }

    /** Writes all that the build has found so far; the result of that. */
    ScanResult write(BuildState state, WorkUnit unit, ScanResult result, Policy policy) throws ScanException {
        try {
            ReportFolder reports = new ReportFolder(request.reports().directory());
            return state.keep(unit, request, result, build.expected(), (all, pending) -> {
                ScanResult settled = identified(withoutPending(settled(all, unit, policy), pending));
                reports.write(settled, request.reports().formats());
                summarize(settled);
                return settled;
            });
        } catch (IOException e) {
            throw new ScanException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The result with the name of the project, which reports tell. */
    ScanResult identified(ScanResult result) {
        Identification identification =
                new Identification(build, new ProjectRoot(build.executionRoot()), System.getenv());
        return result.with(result.scope().with(identification.at(result.scope().commit())));
    }

    /** A build that ends before its last module has not looked at everything. */
    private ScanResult withoutPending(ScanResult result, int pending) {
        if (pending == 0) {
            return result;
        }
        String message = "%s of %s not reached: the build has not come so far, or has ended before"
                .formatted(
                        pending,
                        build.expected().size() == 1
                                ? "1 module was"
                                : build.expected().size() + " modules were");
        List<Problem> problems = new ArrayList<>(result.problems());
        problems.add(new Problem(null, Problem.Kind.NOT_REACHED, message));
        return result.with(result.findings(), problems);
    }

    private ScanResult settled(ScanResult all, WorkUnit unit, Policy policy) {
        ScanResult settled =
                new AcceptanceStep(policy).withAbsent(all, new FilesInScope(build, request).coverageOfAll(unit));
        return request.failure().failOnStale()
                ? settled.failOnStale(PolicyFiles.of(build, request).baselineName())
                : settled;
    }

    /** Tells what is stale, which is known only when all have been scanned. */
    ScanResult withStale(ScanResult result, ScanResult all) {
        Stream<Finding> fixed = all.findings().stream().filter(finding -> finding.status() == Status.FIXED);
        List<Problem> stale = all.problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.STALE_SUPPRESSION
                        || problem.kind() == Problem.Kind.STALE_BASELINE)
                .toList();
        stale.forEach(console::show);
        return result.with(
                Stream.concat(result.findings().stream(), fixed).toList(),
                Stream.concat(result.problems().stream(), stale.stream()).toList());
    }

    /** Tells the CI service what an execution has found. */
    void annotate(ScanResult result) {
        tell(() -> annotations.tell(result));
    }

    private void summarize(ScanResult all) {
        tell(() -> annotations.summarize(all));
    }

    /** Tells a CI service something. */
    private interface Message {
        void send() throws IOException;
    }

    /** A log that cannot be written must not hide what was found. */
    private void tell(Message message) {
        try {
            message.send();
        } catch (IOException e) {
            console.warn("The CI service could not be told: " + e);
        }
    }
}
