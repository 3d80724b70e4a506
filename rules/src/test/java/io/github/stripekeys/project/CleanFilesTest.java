package io.github.stripekeys.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.scan.Stats;
import io.github.stripekeys.source.Sha256;
import io.github.stripekeys.source.SkipCounts;
import io.github.stripekeys.source.WorkerPool;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache of clean contents: whatever happens to it costs time only. */
final class CleanFilesTest {
    private static final String RULES = "0123456789abcdef";
    private static final Stats COUNTED = new Stats(1, 10, SkipCounts.NONE, 2, 3, 4);

    @TempDir
    private Path folder;

    @Test
    void remembersWhatWasCounted() {
        save("a");
        assertEquals(
                new Stats(1, 0, SkipCounts.NONE, 2, 3, 4),
                CleanFiles.in(folder, RULES).counted(hash("a")).orElseThrow());
        assertTrue(CleanFiles.in(folder, RULES).counted(hash("b")).isEmpty());
    }

    @Test
    void buildsAtTheSameTimeLoseNothing() {
        List<Callable<Boolean>> builds = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String name = "file " + i;
            builds.add(() -> {
                save(name);
                return true;
            });
        }
        new WorkerPool(8).run(builds);
        CleanFiles all = CleanFiles.in(folder, RULES);
        for (int i = 0; i < 200; i++) {
            assertTrue(all.counted(hash("file " + i)).isPresent(), "file " + i);
        }
    }

    @Test
    void brokenLinesAreNone() throws Exception {
        save("a");
        Path file = folder.resolve("clean-" + RULES + ".txt");
        Files.writeString(
                file, Files.readString(file) + hash("b").substring(0, 40) + "\n" + hash("c") + "\n\0\0\u00ff");
        CleanFiles read = CleanFiles.in(folder, RULES);
        assertTrue(read.counted(hash("a")).isPresent());
        assertTrue(read.counted(hash("b")).isEmpty());
        assertTrue(read.counted(hash("c")).isEmpty());
        save("d");
        assertTrue(CleanFiles.in(folder, RULES).counted(hash("d")).isPresent(), "what comes next is whole");
    }

    @Test
    void isBounded() throws Exception {
        CleanFiles many = CleanFiles.in(folder, RULES);
        for (int i = 0; i < 60_000; i++) {
            many.add(hash("old " + i), COUNTED);
        }
        many.save();
        CleanFiles more = CleanFiles.in(folder, RULES);
        for (int i = 0; i < 10_000; i++) {
            more.add(hash("new " + i), COUNTED);
        }
        more.save();
        assertTrue(Files.size(folder.resolve("clean-" + RULES + ".txt")) < 4_000_000);
        assertTrue(CleanFiles.in(folder, RULES).counted(hash("new 1")).isPresent());
    }

    @Test
    void otherRulesAreForgottenInTime() throws Exception {
        for (int i = 1; i <= 7; i++) {
            CleanFiles rules = CleanFiles.in(folder, RULES.substring(0, 15) + i);
            rules.add(hash("a"), COUNTED);
            rules.save();
            Files.setLastModifiedTime(
                    folder.resolve("clean-" + RULES.substring(0, 15) + i + ".txt"),
                    java.nio.file.attribute.FileTime.fromMillis(1_000_000L * i));
        }
        save("a");
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(4, files.count());
        }
    }

    @Test
    void placeThatCannotBeWrittenIsPassedOver() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        CleanFiles none = CleanFiles.in(file.resolve("below"), RULES);
        none.add(hash("a"), COUNTED);
        none.save();
        assertTrue(
                CleanFiles.in(file.resolve("below"), RULES).counted(hash("a")).isEmpty());
    }

    private void save(String content) {
        CleanFiles files = CleanFiles.in(folder, RULES);
        files.add(hash(content), COUNTED);
        files.save();
    }

    private static String hash(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return Sha256.of(bytes, bytes.length);
    }
}
