package io.github.stripekeys.fleet;

import io.github.stripekeys.candidate.Rejection;
import io.github.stripekeys.scan.ScanListener;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends a scan that takes too long: between two blobs, so that what was found is kept; and if a single blob takes as long again, by
 * waiting no longer.
 *
 * @param seconds 0 for no limit
 * @param start as {@link System#nanoTime} tells it
 */
record TimeLimit(long seconds, long start) implements ScanListener {
    static TimeLimit of(long seconds) {
        return new TimeLimit(seconds, System.nanoTime());
    }

    @Override
    public void dropped(Rejection dropped) {
        // nobody reads along
    }

    @Override
    public boolean goesOn() {
        return seconds == 0 || elapsed() < seconds;
    }

    double elapsed() {
        return (System.nanoTime() - start) / 1e9;
    }

    /** What this gives, within twice the time. */
    <T> T run(Callable<T> scan) throws Exception {
        if (seconds == 0) {
            return scan.call();
        }
        ExecutorService executor = Executors.newSingleThreadExecutor(TimeLimit::daemon);
        try {
            return executor.submit(scan).get(2 * seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new TimeoutException("over the time limit of " + seconds + " s, within one file");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            executor.shutdownNow();
        }
    }

    /** Does not keep the process from ending. */
    private static Thread daemon(Runnable scan) {
        Thread thread = new Thread(scan, "unit");
        thread.setDaemon(true);
        return thread;
    }
}
