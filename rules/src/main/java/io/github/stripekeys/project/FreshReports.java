package io.github.stripekeys.project;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.report.ReportFolder;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.scan.Stats;
import io.github.stripekeys.source.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Sees to it that the reports in a folder are those of this build and no earlier one's: those are removed before anything else is
 * done, and if that fails, in whatever way, the reports say so.
 *
 * @param directory where reports are; absolute
 * @param toolVersion version of stripe-keys
 * @param state of the build, whose first execution removes what there is
 */
public record FreshReports(Path directory, String toolVersion, BuildState state) {
    private static final List<ReportFormat> FORMATS = List.of(ReportFormat.JSON, ReportFormat.SARIF, ReportFormat.HTML);

    /** Something that writes reports. */
    public interface Task {
        /** Does it: why the build fails, or nothing if it passes. */
        Optional<BuildFailure> run() throws ScanException;
    }

    /**
     * Does something that writes reports.
     *
     * @return why the build fails, or nothing if it passes
     * @throws ScanException if it cannot be done, or earlier reports cannot be removed
     */
    public Optional<BuildFailure> run(Task task) throws ScanException {
        boolean isDone = false;
        String failure = "it ended in a failure of the program";
        try {
            removeEarlier();
            Optional<BuildFailure> outcome = task.run();
            isDone = true;
            return outcome;
        } catch (ScanException e) {
            failure = String.valueOf(e.getMessage());
            throw e;
        } catch (OutOfMemoryError e) {
            failure = "it took more memory than Java has: give it more with MAVEN_OPTS=-Xmx2g";
            throw new ScanException("The scan could not run: " + failure, e);
        } finally {
            if (!isDone) {
                reportError(failure);
            }
        }
    }

    private void removeEarlier() throws ScanException {
        try {
            if (state.isFirst()) {
                new ReportFolder(directory).remove();
            }
        } catch (IOException e) {
            throw new ScanException(String.valueOf(e.getMessage()), e);
        }
    }

    /** A report that says nothing is better than one that says what is not so. */
    private void reportError(String message) {
        Problem problem = new Problem(null, Problem.Kind.SCAN_FAILED, message);
        Scope scope = new Scope(Scope.Mode.TREE, ".", null, 0, 1);
        ScanResult error = new ScanResult(toolVersion, FailOn.MEDIUM, scope, Stats.NONE, List.of(), List.of(problem));
        state.fail(error);
        ReportFolder reports = new ReportFolder(directory);
        try {
            reports.remove();
            reports.write(error, FORMATS);
        } catch (IOException e) {
            removeQuietly(reports);
        }
    }

    private static void removeQuietly(ReportFolder reports) {
        try {
            reports.remove();
        } catch (IOException e) {
            // the build fails anyway, and says why
        }
    }
}
