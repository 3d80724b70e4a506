package io.github.stripekeys.project;

import io.github.stripekeys.scan.ScanResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What a build has scanned so far, in all its executions. */
public interface BuildState {
    /** What of this nobody has scanned yet for such a request; it is the caller's now. */
    WorkUnit claim(WorkUnit wanted, ScanRequest request);

    /**
     * Keeps the result of a unit, then passes all results so far, as one, to the writer; one caller at a time. While modules are still to come and
     * nobody has to act on anything, it may leave writing to the next, so that reports cost what they have to say and not its square.
     *
     * @param expected the folders of the modules that the build is going to scan
     * @return what was written; if nothing was, the result
     */
    ScanResult keep(WorkUnit unit, ScanRequest request, ScanResult result, List<Path> expected, Writer writer)
            throws IOException;

    /** Whether nothing has been done yet in this build; now something is. */
    boolean isFirst();

    /** Keeps that an execution could not run, which no later report of this build conceals. */
    void fail(ScanResult error);

    /** Adds to the time that the build has waited for git to tell who wrote what, and tells how long that is. */
    Duration waited(Duration more);

    /** Writes a result somewhere. */
    interface Writer {
        /**
         * Writes it.
         *
         * @param pending how many modules are still to come
         * @return what was written of it
         */
        ScanResult write(ScanResult result, int pending) throws IOException;
    }

    /** The state of a build that scans once. */
    static BuildState ofOneScan() {
        return new BuildState() {
            @Override
            public WorkUnit claim(WorkUnit wanted, ScanRequest request) {
                return wanted;
            }

            @Override
            public Duration waited(Duration more) {
                return more;
            }

            @Override
            public boolean isFirst() {
                return true;
            }

            @Override
            public void fail(ScanResult error) {
                // no report follows
            }

            @Override
            public ScanResult keep(
                    WorkUnit unit, ScanRequest request, ScanResult result, List<Path> expected, Writer writer)
                    throws IOException {
                return writer.write(result, 0);
            }
        };
    }
}
