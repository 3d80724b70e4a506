package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys in a real dump of this program's heap, and in what the machine's Python compiles. */
final class HeapDumpTest {
    private static final int AROUND = 1 << 12;

    @TempDir
    private Path folder;

    /** Lives as long as this test. */
    private final Map<String, String> settings = new HashMap<>();

    @Test
    void keysInAHeapDumpAreFoundWhole() throws IOException {
        String plain = Keys.key("sk_live", 777, "short");
        String webhook = Keys.key("whsec", 777, "");
        settings.put("stripe.key", new String(plain.toCharArray()));
        settings.put("stripe.hook", new String(webhook.toCharArray()));
        byte[] dump = dump();
        assertEquals(List.of(plain.length()), lengths("heap.hprof", around(dump, plain), "secret"));
        assertEquals(List.of(webhook.length()), lengths("heap.hprof", around(dump, webhook), "webhook"));
    }

    private byte[] dump() throws IOException {
        Path file = folder.resolve("heap.hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
        return Files.readAllBytes(file);
    }

    /** The start of the dump, and what is around a key in it: the whole takes seconds to read. */
    private static byte[] around(byte[] dump, String key) {
        byte[] wanted = key.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at + wanted.length < dump.length; at++) {
            if (Arrays.equals(dump, at, at + wanted.length, wanted, 0, wanted.length)) {
                byte[] start = Arrays.copyOf(dump, AROUND);
                byte[] part = Arrays.copyOfRange(dump, Math.max(0, at - AROUND), Math.min(dump.length, at + AROUND));
                byte[] both = Arrays.copyOf(start, start.length + part.length);
                System.arraycopy(part, 0, both, start.length, part.length);
                return both;
            }
        }
        throw new AssertionError("the dump has no such text");
    }

    private static List<Integer> lengths(String file, byte[] bytes, String kind) {
        return Fixture.scan(file, bytes).findings().stream()
                .filter(finding -> finding.kind().id().equals(kind))
                .map(Finding::length)
                .distinct()
                .toList();
    }

    @Test
    void keysInCompiledPythonAreFoundWhole() throws IOException, InterruptedException {
        String plain = Keys.key("sk_live", 778, "short");
        String webhook = Keys.key("whsec", 778, "hex");
        Path source = folder.resolve("keys.py");
        Path compiled = folder.resolve("keys.pyc");
        Files.writeString(source, "STRIPE = '" + plain + "'\nHOOK = '" + webhook + "'\nNAME = 'shop'\n");
        assumeTrue(runs(
                "python3",
                "-c",
                "import py_compile,sys; py_compile.compile(sys.argv[1], sys.argv[2])",
                source.toString(),
                compiled.toString()));
        List<Integer> found = new ArrayList<>(lengths("keys.pyc", Files.readAllBytes(compiled), "secret"));
        found.addAll(lengths("keys.pyc", Files.readAllBytes(compiled), "webhook"));
        assertEquals(List.of(plain.length(), webhook.length()), found);
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (InputStream output = process.getInputStream()) {
                output.readAllBytes();
            }
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
