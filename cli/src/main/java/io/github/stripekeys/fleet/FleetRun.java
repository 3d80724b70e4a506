package io.github.stripekeys.fleet;

import io.github.stripekeys.source.WorkerPool;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** Scans a fleet with the threads of this machine. */
public record FleetRun(FleetWork work, int threads) {
    /**
     * Scans what has no rows yet.
     *
     * @throws IllegalStateException if the store fails
     */
    public void run(List<FleetUnit> units) {
        List<UnitPart> parts = new ArrayList<>(plan(units));
        Map<FleetUnit, AtomicInteger> left = new LinkedHashMap<>();
        parts.forEach(part ->
                left.computeIfAbsent(part.unit(), unit -> new AtomicInteger()).incrementAndGet());
        parts.sort(Comparator.comparing(UnitPart::weight).reversed());
        new WorkerPool(threads)
                .run(parts.stream()
                        .<Callable<Boolean>>map(part -> () -> {
                            work.scan(part);
                            if (Objects.requireNonNull(left.get(part.unit())).decrementAndGet() == 0) {
                                work.join(part.unit());
                            }
                            return true;
                        })
                        .toList());
    }

    private List<UnitPart> plan(List<FleetUnit> units) {
        List<UnitPart> parts = Collections.synchronizedList(new ArrayList<>());
        new WorkerPool(threads)
                .run(units.stream()
                        .<Callable<Boolean>>map(unit -> () -> parts.addAll(work.plan(unit)))
                        .toList());
        return parts;
    }
}
