package io.github.stripekeys.cli;

import io.github.stripekeys.project.BuildFailure;
import io.github.stripekeys.project.BuildOutcome;
import io.github.stripekeys.project.PushGate;
import io.github.stripekeys.project.ScanException;
import io.github.stripekeys.project.ScanMode;
import io.github.stripekeys.project.ScanRequest;
import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ScanResult;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What git's {@code pre-receive} hook runs: refuses a push that brings a credential, and never keeps it waiting for long. */
final class PreReceiveAction implements Command.Action {
    static final String TIMEOUT = "--timeout";
    static final long USUAL_SECONDS = 30;

    @Override
    public Optional<BuildFailure> run(CommandValues values, Terminal terminal) throws ScanException {
        return ScanAction.reporting(values, terminal, () -> scan(values, terminal));
    }

    private static Optional<BuildFailure> scan(CommandValues values, Terminal terminal) throws ScanException {
        RequestReader reader = new RequestReader(values);
        ScanRequest request = reader.judging(
                ScanMode.history(null, true), values.has(Option.OUTPUT_DIRECTORY) ? reader.formats() : List.of());
        List<String> lines = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8))
                .lines()
                .toList();
        PushGate gate = new PushGate(ScanAction.scan(request, values, terminal));
        long seconds = values.result().matchedOptionValue(TIMEOUT, USUAL_SECONDS);
        ExecutorService executor = Executors.newSingleThreadExecutor(PreReceiveAction::daemon);
        try {
            Future<ScanResult> scan = executor.submit(() -> gate.run(lines));
            return refusal(BuildOutcome.failure(scan.get(seconds, TimeUnit.SECONDS), request));
        } catch (TimeoutException e) {
            return late(seconds, request, terminal);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ScanException failure
                    ? failure
                    : new ScanException("The push could not be scanned: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScanException("The scan was interrupted", e);
        } finally {
            executor.shutdownNow();
        }
    }

    /** The process ends although it still runs. */
    private static Thread daemon(Runnable scan) {
        Thread thread = new Thread(scan, "scan");
        thread.setDaemon(true);
        return thread;
    }

    private static Optional<BuildFailure> refusal(Optional<BuildFailure> failure) {
        return failure.map(why -> why.outcome() == Outcome.FINDINGS
                ? new BuildFailure(
                        why.outcome(),
                        why.message()
                                + "; the push is refused: roll the key, take it out of every commit that has it (git"
                                + " rebase -i), and push again")
                : why);
    }

    private static Optional<BuildFailure> late(long seconds, ScanRequest request, Terminal terminal) {
        String what = "The push was not scanned to its end within " + seconds + " s";
        if (request.failure().allowIncomplete()) {
            terminal.log().warn(what + ", and is accepted");
            return Optional.empty();
        }
        return Optional.of(new BuildFailure(
                Outcome.INCOMPLETE,
                what + ", and is refused: push fewer commits at once, or have whoever runs the server give it more "
                        + TIMEOUT + ", or " + Option.ALLOW_INCOMPLETE.flag()));
    }
}
