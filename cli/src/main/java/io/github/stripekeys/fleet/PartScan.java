package io.github.stripekeys.fleet;

import io.github.stripekeys.report.json.UnitAudit;
import io.github.stripekeys.report.json.UnitRows;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.ScanResults;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.scan.Stats;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.SkipCounts;
import io.github.stripekeys.source.git.history.History;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The one function of a fleet: a part of a unit in, its rows out, whatever goes wrong. What units say they accept does not count. */
record PartScan(FleetSettings settings, FleetStore store) {
    /** Scans a part. What cannot be scanned is a row that says why. */
    UnitRows scan(UnitPart part) {
        return scanned(part, TimeLimit.of(settings.seconds()));
    }

    /** The same within this limit. */
    UnitRows scanned(UnitPart part, TimeLimit limit) {
        UnitAudit audit = audit(part, null);
        try {
            ScanResult result = limit.run(() -> units().scan(part, limit));
            return new UnitRows(audit.with(1, limit.elapsed()), result);
        } catch (WarcSource.BoundaryException e) {
            throw e;
        } catch (OutOfMemoryError e) {
            return failed(
                    part,
                    "takes more memory than Java has (" + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB for all units at work)",
                    limit.elapsed());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(part, "interrupted", limit.elapsed());
        } catch (Exception | StackOverflowError | LinkageError e) {
            return failed(part, reason(e), limit.elapsed());
        }
    }

    /** Names of classes tell of code, messages of ours of files; what else libraries say may quote what they read. */
    private static String reason(Throwable failure) {
        boolean isOurs = failure instanceof IOException || failure instanceof TimeoutException;
        return isOurs
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getSimpleName();
    }

    /** The rows of a part that could not be scanned. */
    UnitRows failed(UnitPart part, String reason, double seconds) {
        Problem problem = new Problem(null, Problem.Kind.SCAN_FAILED, "the unit could not be scanned: " + reason);
        UnitAudit audit = audit(part, reason).with(1, seconds);
        Scope.Mode mode = part.unit().knownKind() == UnitKind.HISTORY ? Scope.Mode.HISTORY : Scope.Mode.TREE;
        return new UnitRows(audit, nothing(mode, List.of(problem), SkipCounts.NONE));
    }

    /** The rows of a unit, made of those of its parts. */
    UnitRows joined(FleetUnit unit, int parts, List<UnitRows> rows) {
        @Nullable String failure = null;
        @Nullable String commit = null;
        double seconds = 0;
        for (UnitRows each : rows) {
            failure = failure == null ? each.audit().failure() : failure;
            commit = commit == null ? each.result().scope().commit() : commit;
            seconds += each.audit().seconds();
        }
        ScanResult all = new ScanResults(rows.stream().map(UnitRows::result).toList())
                .merged()
                .orElseThrow();
        ScanResult found = all.with(UnitScan.scope(all.scope().mode(), commit));
        UnitAudit audit = audit(UnitPart.whole(unit, 0), failure).with(parts, seconds);
        return new UnitRows(audit, unit.knownKind() == UnitKind.HISTORY ? traced(unit, found) : found);
    }

    /** Follows what the parts of a history have found. */
    private ScanResult traced(FleetUnit unit, ScanResult found) {
        try {
            History history = Repository.history(unit, settings.options(), new Progress());
            return units().inHistory(history, TimeLimit.of(0), scan -> scan.traced(found, history));
        } catch (IOException | IllegalStateException e) {
            List<Problem> problems = new ArrayList<>(found.problems());
            problems.add(new Problem(
                    null, Problem.Kind.UNREADABLE, "when credentials came is not known: " + e.getMessage()));
            return found.with(found.findings(), problems);
        }
    }

    /**
     * The rows of what a history has beside its blobs.
     *
     * @param met what was met when these were listed
     */
    UnitRows preface(FleetUnit unit, History history, ReadStatistics met) throws IOException {
        TimeLimit limit = TimeLimit.of(settings.seconds());
        ScanResult texts = units().inHistory(history, limit, scan -> scan.texts(history));
        ScanResult beside = nothing(Scope.Mode.HISTORY, met.problems(), met.skipped());
        ScanResult all = new ScanResults(List.of(texts, beside)).merged().orElseThrow();
        return new UnitRows(audit(UnitPart.whole(unit, 0), null).with(1, limit.elapsed()), all);
    }

    private ScanResult nothing(Scope.Mode mode, List<Problem> problems, SkipCounts skipped) {
        Stats stats = new Stats(0, 0, skipped, 0, 0, 0);
        return new ScanResult(
                settings.toolVersion(), settings.failOn(), UnitScan.scope(mode, null), stats, List.of(), problems);
    }

    private static UnitAudit audit(UnitPart part, @Nullable String failure) {
        FleetUnit unit = part.unit();
        return new UnitAudit(unit.name(), unit.knownKind().id(), unit.path(), 1, failure, 0);
    }

    private UnitScan units() {
        return new UnitScan(settings, store);
    }
}
