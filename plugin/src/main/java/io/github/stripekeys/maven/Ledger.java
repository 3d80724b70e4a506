package io.github.stripekeys.maven;

import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.ReportReader;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.ScanResults;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/**
 * What this build has scanned, shared by all modules and threads. It is kept with the build's repository session, the one
 * place that works in every Maven, and as text, because modules may load this plugin twice.
 */
final class Ledger {
    private static final String UNFINISHED = "";

    private final ConcurrentMap<String, String> results;

    private Ledger(ConcurrentMap<String, String> results) {
        this.results = results;
    }

    static Ledger of(MavenSession session, String version) {
        @Nullable RepositorySystemSession repositories = session.getRepositorySession();
        return new Ledger(repositories == null ? new ConcurrentHashMap<>() : shared(repositories, version));
    }

    @SuppressWarnings("unchecked") // nobody else uses this key
    private static ConcurrentMap<String, String> shared(RepositorySystemSession session, String version) {
        SessionData data = session.getData();
        String key = "io.github.stripekeys:" + version;
        data.set(key, null, new ConcurrentHashMap<String, String>());
        return (ConcurrentMap<String, String>) data.get(key);
    }

    /** Whether the caller is the first to scan what this name stands for. */
    boolean claim(String name) {
        return results.putIfAbsent(name, UNFINISHED) == null;
    }

    /** Keeps a result, then passes all results so far, as one, to the writer; one caller at a time. */
    void keep(String name, ScanResult result, Writer writer) throws IOException {
        synchronized (results) {
            results.put(name, ReportFormat.JSON.write(result));
            List<ScanResult> finished = new ArrayList<>();
            for (String report : results.values()) {
                if (!report.equals(UNFINISHED)) {
                    finished.add(ReportReader.read(report));
                }
            }
            writer.write(new ScanResults(finished).merged().orElse(result));
        }
    }

    /** Writes a result somewhere. */
    interface Writer {
        void write(ScanResult result) throws IOException;
    }
}
