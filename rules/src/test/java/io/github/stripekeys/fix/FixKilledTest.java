package io.github.stripekeys.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.source.AtomicFile;
import io.github.stripekeys.testing.ChildJvm;
import io.github.stripekeys.testing.FixRun;
import io.github.stripekeys.testing.Keys;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes and is killed at a random moment: each file is the old one or the new one, and no key is anywhere else. */
final class FixKilledTest {
    private static final int FILES = 150;
    private static final int ROUNDS = 3;
    private static final String KEY = Keys.key("sk_live", 1, "");
    private static final String FILLING = "# a line of some length\n".repeat(2000);

    @TempDir
    private Path folder;

    /** Tells when it begins to write. */
    public static final class Writer {
        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            FixRun run = FixRun.planned(folder, files());
            System.out.println("writes");
            System.out.flush();
            run.plan().write(Optional.of(folder.resolve(".git")));
            System.out.println("done");
        }
    }

    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < FILES; i++) {
            String text = FILLING + "stripe.secret-key=" + KEY + "\n" + FILLING;
            files.put("application-" + i + ".properties", text.getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    @Test
    void leavesOldOrNewFilesOnly() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve(".git"));
        Random random = new Random();
        int written = 0;
        for (int i = 0; i < ROUNDS; i++) {
            killWhileWriting(random.nextInt(40));
            written += check();
        }
        assertTrue(written < ROUNDS * FILES, "no process was killed before it was done");
    }

    private void killWhileWriting(int milliseconds) throws IOException, InterruptedException {
        Process process =
                ChildJvm.of(Writer.class, List.of(), folder.toString()).start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            while (line != null && !line.equals("writes")) {
                line = said.readLine();
            }
            assertEquals("writes", line);
            Thread.sleep(milliseconds);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** How many files are the new ones. */
    private int check() throws IOException {
        int written = 0;
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            String before = new String(file.getValue(), StandardCharsets.UTF_8);
            String now = Files.readString(folder.resolve(file.getKey()));
            boolean isNew = now.equals(before.replace(KEY, "${STRIPE_SECRET_KEY}"));
            assertTrue(isNew || now.equals(before), file.getKey());
            written += isNew ? 1 : 0;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> others = all.filter(Files::isRegularFile)
                    .filter(file -> !files().containsKey(folder.relativize(file).toString()))
                    .toList();
            for (Path other : others) {
                assertEquals(folder.resolve(".git"), other.getParent(), "unfinished files are in git's folder");
                assertFalse(Files.readString(other, StandardCharsets.ISO_8859_1).contains(KEY));
            }
            assertEquals(
                    others.size(), AtomicFile.unfinished(folder.resolve(".git")).size(), "the next run knows them");
        }
        return written;
    }
}
