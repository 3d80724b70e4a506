package io.github.stripekeys.maven;

import io.github.stripekeys.project.BuildState;
import io.github.stripekeys.project.ScanRequest;
import io.github.stripekeys.project.WorkUnit;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.ScanResults;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import org.apache.maven.execution.MavenSession;

/** What this build has scanned, in all modules. */
final class SharedBuildState implements BuildState {
    private static final String UNFINISHED = "";
    private static final String IN_ANOTHER = "-";
    private static final String END_OF_NAME = "\n";
    private static final String STARTED = WorkUnit.name(Path.of("started")) + END_OF_NAME;
    private static final String FAILED = WorkUnit.name(Path.of("failed")) + END_OF_NAME;

    /** Reports that say nothing new are written at most that often, and take at most one part in so many of the time. */
    private static final Duration OFTEN = Duration.ofSeconds(2);

    private static final int SHARE = 20;
    private static final String NEXT = "next";
    private static final String WAITED = "waited";

    /** Modules and characters of a small build. */
    private static final int FEW = 30;

    private static final int SHORT = 50_000;

    private final ConcurrentMap<String, String> results;
    private final ConcurrentMap<String, String> times;

    private SharedBuildState(ConcurrentMap<String, String> results, ConcurrentMap<String, String> times) {
        this.results = results;
        this.times = times;
    }

    static SharedBuildState of(MavenSession session, String version) {
        return new SharedBuildState(SharedMap.of(session, version), SharedMap.of(session, version + " times"));
    }

    @Override
    public WorkUnit claim(WorkUnit wanted, ScanRequest request) {
        String settings = request.key();
        return new WorkUnit(
                wanted.modules().stream()
                        .filter(module -> isFirst(module.toString(), settings))
                        .toList(),
                wanted.artifacts().stream()
                        .filter(artifact -> isFirst(WorkUnit.name(artifact), settings))
                        .toList());
    }

    private boolean isFirst(String name, String settings) {
        return results.putIfAbsent(key(name, settings), UNFINISHED) == null;
    }

    @Override
    public ScanResult keep(WorkUnit unit, ScanRequest request, ScanResult result, List<Path> expected, Writer writer)
            throws IOException {
        synchronized (results) {
            List<String> names = unit.names();
            String settings = request.key();
            names.forEach(name -> results.put(key(name, settings), IN_ANOTHER));
            String own = key(names.get(0), settings);
            results.put(own, StoredResult.of(result));
            int pending = (int) expected.stream()
                    .filter(module -> !isDone(module, settings))
                    .count();
            return pending == 0 || isNews(result) || isCheap(expected.size()) || isTime()
                    ? write(all(own, result), pending, writer)
                    : result;
        }
    }

    @Override
    public boolean isFirst() {
        return results.putIfAbsent(STARTED, UNFINISHED) == null;
    }

    @Override
    public Duration waited(Duration more) {
        String nanos = times.merge(
                WAITED,
                String.valueOf(more.toNanos()),
                (a, b) -> String.valueOf(Long.parseLong(a) + Long.parseLong(b)));
        return Duration.ofNanos(Long.parseLong(nanos));
    }

    @Override
    public void fail(ScanResult error) {
        results.put(FAILED, StoredResult.of(error));
    }

    private boolean isDone(Path module, String settings) {
        return !results.getOrDefault(key(module.toString(), settings), UNFINISHED)
                .equals(UNFINISHED);
    }

    /** Whether somebody may have to act on it, so that it must be on disk whatever becomes of the build. */
    private static boolean isNews(ScanResult result) {
        return !result.problems().isEmpty() || result.findings().stream().anyMatch(Finding::isOpen);
    }

    /** Whether a build is so small that its report may as well be exact after each module. */
    private boolean isCheap(int modules) {
        return modules <= FEW
                && results.values().stream().mapToInt(String::length).sum() < SHORT;
    }

    private boolean isTime() {
        long now = System.nanoTime();
        return now - Long.parseLong(times.getOrDefault(NEXT, String.valueOf(now))) >= 0;
    }

    private ScanResult write(ScanResult all, int pending, Writer writer) throws IOException {
        long start = System.nanoTime();
        ScanResult written = writer.write(all, pending);
        long end = System.nanoTime();
        times.put(NEXT, String.valueOf(end + Math.max(OFTEN.toNanos(), SHARE * (end - start))));
        return written;
    }

    /** What this execution has found, which need not be read, with what others have. */
    private ScanResult all(String own, ScanResult result) throws IOException {
        List<ScanResult> finished = new ArrayList<>(List.of(result));
        for (Map.Entry<String, String> other : results.entrySet()) {
            String stored = other.getValue();
            if (!other.getKey().equals(own) && !stored.equals(UNFINISHED) && !stored.equals(IN_ANOTHER)) {
                finished.add(StoredResult.read(stored));
            }
        }
        ScanResult all = new ScanResults(finished).merged().orElseThrow();
        return all.with(all.scope().withModules(modules()));
    }

    /** How many have been scanned; one that was scanned with two settings counts once. */
    private int modules() {
        return (int) results.entrySet().stream()
                .filter(result -> !result.getValue().equals(UNFINISHED))
                .map(result -> result.getKey().substring(0, result.getKey().indexOf(END_OF_NAME)))
                .filter(WorkUnit::isModule)
                .distinct()
                .count();
    }

    private static String key(String name, String settings) {
        return name + END_OF_NAME + settings;
    }
}
