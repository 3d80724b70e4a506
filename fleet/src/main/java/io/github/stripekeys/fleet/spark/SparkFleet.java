package io.github.stripekeys.fleet.spark;

import io.github.stripekeys.fleet.FleetUnit;
import io.github.stripekeys.fleet.FleetWork;
import io.github.stripekeys.fleet.UnitPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;

/** The steps of a fleet, each run by all workers. What one of them loses with its machine, another does again. */
record SparkFleet(JavaSparkContext context, WorkerSetup setup) {
    /** So many tasks a driver keeps track of with ease. */
    private static final int TASKS = 10_000;

    /**
     * Scans what has no rows yet.
     *
     * @return how many seconds each task took that scanned, the one with the largest parts first
     */
    List<Double> run(List<FleetUnit> units) {
        WorkerSetup sent = setup;
        List<UnitPart> parts = new ArrayList<>(context.parallelize(units, tasks(units.size()))
                .mapPartitions(some -> {
                    FleetWork work = sent.work();
                    List<UnitPart> planned = new ArrayList<>();
                    while (some.hasNext()) {
                        planned.addAll(work.plan(some.next()));
                    }
                    return planned.iterator();
                })
                .collect());
        List<Double> seconds = scan(parts);
        List<FleetUnit> divided = parts.stream()
                .filter(part -> part.count() > 1)
                .map(UnitPart::unit)
                .distinct()
                .toList();
        if (!divided.isEmpty()) {
            context.parallelize(divided, tasks(divided.size()))
                    .foreach(unit -> sent.work().join(unit));
        }
        return seconds;
    }

    private List<Double> scan(List<UnitPart> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        WorkerSetup sent = setup;
        List<List<UnitPart>> groups = groups(parts);
        return context.parallelize(groups, groups.size())
                .map(group -> {
                    long start = System.nanoTime();
                    FleetWork work = sent.work();
                    for (UnitPart part : group) {
                        work.scan(part);
                    }
                    return (System.nanoTime() - start) / 1e9;
                })
                .collect();
    }

    /** The largest first and dealt out like cards, so that the last tasks to end are short ones. */
    private static List<List<UnitPart>> groups(List<UnitPart> parts) {
        List<UnitPart> sorted = parts.stream()
                .sorted(Comparator.comparing(UnitPart::weight).reversed())
                .toList();
        List<List<UnitPart>> groups = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (i < TASKS) {
                groups.add(new ArrayList<>());
            }
            groups.get(i % TASKS).add(sorted.get(i));
        }
        return groups;
    }

    private int tasks(int count) {
        return Math.max(1, Math.min(count, 4 * context.defaultParallelism()));
    }
}
