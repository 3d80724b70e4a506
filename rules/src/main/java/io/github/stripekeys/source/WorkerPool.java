package io.github.stripekeys.source;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many threads that work until all work is done. */
public record WorkerPool(int threads) {
    /**
     * Does all of this.
     *
     * @throws IllegalStateException if some of it failed, or was interrupted
     */
    public void run(List<Callable<Boolean>> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Boolean> part : pool.invokeAll(work)) {
                part.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the scan was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError noMemory) {
                throw noMemory;
            }
            throw new IllegalStateException("the scan could not go on", e);
        } finally {
            pool.shutdownNow();
        }
    }
}
