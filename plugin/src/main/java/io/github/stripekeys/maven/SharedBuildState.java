package io.github.stripekeys.maven;

import io.github.stripekeys.project.BuildState;
import io.github.stripekeys.project.ScanRequest;
import io.github.stripekeys.project.WorkUnit;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.json.ReportReader;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.ScanResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import org.apache.maven.execution.MavenSession;

/** What this build has scanned, in all modules. */
final class SharedBuildState implements BuildState {
    private static final String UNFINISHED = "";
    private static final String IN_ANOTHER = "-";
    private static final String END_OF_NAME = "\n";
    private static final String STARTED = WorkUnit.name(Path.of("started")) + END_OF_NAME;
    private static final String FAILED = WorkUnit.name(Path.of("failed")) + END_OF_NAME;

    private final ConcurrentMap<String, String> results;

    private SharedBuildState(ConcurrentMap<String, String> results) {
        this.results = results;
    }

    static SharedBuildState of(MavenSession session, String version) {
        return new SharedBuildState(SharedMap.of(session, version));
    }

    @Override
    public WorkUnit claim(WorkUnit wanted, ScanRequest request) {
        return new WorkUnit(
                wanted.modules().stream()
                        .filter(module -> isFirst(module.toString(), request))
                        .toList(),
                wanted.artifacts().stream()
                        .filter(artifact -> isFirst(WorkUnit.name(artifact), request))
                        .toList());
    }

    private boolean isFirst(String name, ScanRequest request) {
        return results.putIfAbsent(key(name, request), UNFINISHED) == null;
    }

    @Override
    public ScanResult keep(WorkUnit unit, ScanRequest request, ScanResult result, Writer writer) throws IOException {
        synchronized (results) {
            List<String> names = unit.names();
            names.forEach(name -> results.put(key(name, request), IN_ANOTHER));
            results.put(key(names.get(0), request), ReportFormat.JSON.write(result));
            return writer.write(all());
        }
    }

    @Override
    public boolean isFirst() {
        return results.putIfAbsent(STARTED, UNFINISHED) == null;
    }

    @Override
    public void fail(ScanResult error) {
        results.put(FAILED, ReportFormat.JSON.write(error));
    }

    private ScanResult all() throws IOException {
        List<ScanResult> finished = new ArrayList<>();
        for (String report : results.values()) {
            if (!report.equals(UNFINISHED) && !report.equals(IN_ANOTHER)) {
                finished.add(ReportReader.read(report));
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

    private static String key(String name, ScanRequest request) {
        return name + END_OF_NAME + request;
    }
}
