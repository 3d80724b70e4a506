package io.github.stripekeys.source.git;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What a process reads on its standard input and says on its standard error, passed on beside its output so that nobody waits for
 * the other. Nothing of it is on disk, where it would stay if we were killed.
 */
final class OtherStreams {
    private static final int MOST = 64 << 10;

    private final CompletableFuture<String> error;

    private OtherStreams(CompletableFuture<String> error) {
        this.error = error;
    }

    /**
     * Starts to pass them on.
     *
     * @param lines what it reads
     */
    static OtherStreams of(Process process, List<String> lines) {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CompletableFuture<String> error = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()), threads);
        if (lines.isEmpty()) {
            write(process.getOutputStream(), lines);
        } else {
            threads.execute(() -> write(process.getOutputStream(), lines));
        }
        threads.shutdown();
        return new OtherStreams(error);
    }

    private static String read(InputStream errors) {
        try (errors) {
            String first = new String(errors.readNBytes(MOST), StandardCharsets.ISO_8859_1);
            errors.transferTo(OutputStream.nullOutputStream());
            return first;
        } catch (IOException e) {
            return "";
        }
    }

    private static void write(OutputStream input, List<String> lines) {
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(input, StandardCharsets.UTF_8))) {
            for (String line : lines) {
                writer.write(line);
                writer.write('\n');
            }
        } catch (IOException e) {
            return; // it has ended, and tells why
        }
    }

    /** The beginning of what it says on its standard error, once it has ended. */
    String error() {
        return error.join().strip();
    }
}
