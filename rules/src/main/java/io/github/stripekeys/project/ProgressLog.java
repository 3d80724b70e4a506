package io.github.stripekeys.project;

import io.github.stripekeys.report.console.ConsoleReport;
import io.github.stripekeys.source.Progress;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Says every two seconds how far a scan is, if somebody watches. */
final class ProgressLog implements AutoCloseable {
    private static final long SECONDS = 2;

    private final long start = System.nanoTime();
    private final @Nullable ScheduledExecutorService timer;

    private ProgressLog(@Nullable ScheduledExecutorService timer) {
        this.timer = timer;
    }

    static ProgressLog of(boolean isWatched, Progress progress, ConsoleReport console) {
        ProgressLog log =
                new ProgressLog(isWatched && isTerminal() ? Executors.newSingleThreadScheduledExecutor() : null);
        log.start(progress, console);
        return log;
    }

    @SuppressWarnings("SystemConsoleNull") // newer Java asks isTerminal, which older Java does not have
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        try {
            return console != null
                    && (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    private void start(Progress progress, ConsoleReport console) {
        if (timer != null) {
            Runnable report = () -> console.progress(progress.describe(elapsed()));
            var unused = timer.scheduleAtFixedRate(report, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Since this was made. */
    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() {
        if (timer != null) {
            timer.shutdownNow();
        }
    }
}
