package io.github.stripekeys.fleet;

import io.github.stripekeys.report.json.UnitRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The three steps that a fleet is scanned in, which threads of one machine or workers of many run: units are divided, parts are
 * scanned, and the rows of a divided unit are put together. Each step leaves a file or nothing, and does not do what has been done
 * before. Only the store can fail.
 */
public record FleetWork(FleetSettings settings, FleetStore store) {
    /** So often whoever scans a part may die: then it is left alone. */
    private static final int ATTEMPTS = 3;

    /** Why a part of a WARC file has no rows: then the file is scanned in one piece. */
    private static final String NO_RECORD = "no record starts where one was expected";

    /** The parts of a unit that have no rows yet; none if the unit has. */
    public List<UnitPart> plan(FleetUnit unit) throws IOException {
        if (store.has(unit.file())) {
            join(unit); // takes away what is left of its parts
            return List.of();
        }
        return parts(unit);
    }

    private List<UnitPart> parts(FleetUnit unit) throws IOException {
        try {
            return new UnitPlanner(settings, store).parts(unit);
        } catch (IOException | IllegalArgumentException e) {
            return List.of(UnitPart.whole(unit, 0)); // its scan will say what is wrong with it
        }
    }

    /** Scans a part. */
    public void scan(UnitPart part) throws IOException {
        if (store.has(part.file())) {
            return;
        }
        int attempt = attempt(part);
        PartScan scan = new PartScan(settings, store);
        UnitRows rows = attempt > ATTEMPTS
                ? scan.failed(part, "whoever scanned it ended " + ATTEMPTS + " times before it was done", 0)
                : scanned(scan, part);
        store.write(part.file(), rows.lines());
        for (int i = 1; i <= Math.min(attempt, ATTEMPTS); i++) {
            store.delete(started(part, i));
        }
    }

    private static UnitRows scanned(PartScan scan, UnitPart part) {
        try {
            return scan.scan(part);
        } catch (WarcSource.BoundaryException e) {
            return scan.failed(part, NO_RECORD, 0);
        }
    }

    /** Notes that a part is begun: how often it has been, this time included. */
    private int attempt(UnitPart part) throws IOException {
        int attempt = 1;
        while (attempt <= ATTEMPTS && store.has(started(part, attempt))) {
            attempt++;
        }
        if (attempt <= ATTEMPTS) {
            store.write(started(part, attempt), List.of());
        }
        return attempt;
    }

    private static String started(UnitPart part, int attempt) {
        return "started/" + part.id() + "." + attempt;
    }

    /** Puts the rows of a unit together, if it was divided and all its parts have theirs. */
    public void join(FleetUnit unit) throws IOException {
        String plan = UnitPlanner.plan(unit);
        if (store.has(plan)) {
            List<UnitPart> parts = new UnitPlanner(settings, store).parts(unit);
            if (!store.has(unit.file())) {
                store.write(unit.file(), joined(unit, parts).lines());
            }
            for (UnitPart part : parts) {
                store.delete(part.file());
                store.delete(part.blobs());
            }
            store.delete(UnitPlanner.preface(unit));
            store.delete(plan);
        }
    }

    private UnitRows joined(FleetUnit unit, List<UnitPart> parts) throws IOException {
        PartScan scan = new PartScan(settings, store);
        List<UnitRows> all = new ArrayList<>();
        if (store.has(UnitPlanner.preface(unit))) {
            all.add(UnitRows.read(store.read(UnitPlanner.preface(unit))));
        }
        for (UnitPart part : parts) {
            UnitRows rows = UnitRows.read(store.read(part.file()));
            if (NO_RECORD.equals(rows.audit().failure())) {
                return scan.scan(UnitPart.whole(unit, 0));
            }
            all.add(rows);
        }
        return scan.joined(unit, parts.size(), all);
    }
}
