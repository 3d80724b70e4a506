package io.github.stripekeys.maven;

import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.json.ReportReader;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.ScanResults;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import org.apache.maven.execution.MavenSession;

/** What this build has scanned, in all modules. */
final class Ledger {
    private static final String UNFINISHED = "";
    private static final String IN_ANOTHER = "-";
    private static final String END_OF_NAME = "\n";

    private final ConcurrentMap<String, String> results;

    private Ledger(ConcurrentMap<String, String> results) {
        this.results = results;
    }

    static Ledger of(MavenSession session, String version) {
        return new Ledger(SharedMap.of(session, version));
    }

    /** What of this nobody has scanned yet with these settings; it is the caller's now. */
    Part claim(Part wanted, Settings settings) {
        return new Part(
                wanted.modules().stream()
                        .filter(module -> isFirst(module.toString(), settings))
                        .toList(),
                wanted.artifacts().stream()
                        .filter(artifact -> isFirst(Part.name(artifact), settings))
                        .toList());
    }

    private boolean isFirst(String name, Settings settings) {
        return results.putIfAbsent(key(name, settings), UNFINISHED) == null;
    }

    /** Keeps the result of a part, then passes all results so far, as one, to the writer; one caller at a time. What was written. */
    ScanResult keep(Part part, Settings settings, ScanResult result, Writer writer) throws IOException {
        synchronized (results) {
            List<String> names = part.names();
            names.forEach(name -> results.put(key(name, settings), IN_ANOTHER));
            results.put(key(names.get(0), settings), ReportFormat.JSON.write(result));
            return writer.write(all());
        }
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
                .filter(Part::isModule)
                .distinct()
                .count();
    }

    private static String key(String name, Settings settings) {
        return name + END_OF_NAME + settings;
    }

    /** Writes a result somewhere. */
    interface Writer {
        /** What was written of it. */
        ScanResult write(ScanResult result) throws IOException;
    }
}
