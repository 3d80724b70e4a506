package io.github.stripekeys.fix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.stripekeys.testing.FixRun;
import io.github.stripekeys.testing.Keys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random trees: nothing but what stands in place of the key is another byte afterwards, and a second run has nothing to do. */
final class FixTreePropertyTest {
    private static final int FILES = 40;

    /** Names of files, a line before and after, the mark of a comment, and what surrounds all lines. */
    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "application-%d.properties",
                    "stripe.secret-key=KEY", "stripe.secret-key=${STRIPE_SECRET_KEY}", "#", "", ""),
            new Kind("application-%d.yml", "stripe-key: \"KEY\"", "stripe-key: \"${STRIPE_KEY}\"", "#", "", ""),
            new Kind(
                    "A%d.java",
                    "String k = \"KEY\";", "String k = System.getenv(\"STRIPE_SECRET_KEY\");", "//", "class A {", "}"),
            new Kind("A%d.kt", "val k = \"KEY\"", "val k = System.getenv(\"STRIPE_SECRET_KEY\")", "//", "", ""),
            new Kind("a%d.rb", "k = 'KEY'", "k = ENV.fetch(\"STRIPE_SECRET_KEY\")", "#", "", ""),
            new Kind("a%d.sh", "k='KEY'", "k=\"$STRIPE_SECRET_KEY\"", "#", "", ""),
            new Kind("logback%d.xml", "<p v='KEY'/>", "<p v='${STRIPE_SECRET_KEY}'/>", "", "<c>", "</c>"));

    @TempDir
    private Path folder;

    private record Kind(String name, String before, String after, String comment, String first, String last) {}

    @SuppressWarnings("ArrayRecordComponent") // never changed
    private record Encoding(Charset charset, byte[] mark) {
        static final List<Encoding> ALL = List.of(
                new Encoding(StandardCharsets.UTF_8, new byte[0]),
                new Encoding(StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}),
                new Encoding(StandardCharsets.ISO_8859_1, new byte[0]),
                new Encoding(StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE}),
                new Encoding(StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF}));

        byte[] bytes(String text) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(mark);
            out.writeBytes(text.getBytes(charset));
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void keepsAllOtherBytes(long seed) throws IOException {
        Random random = new Random(seed);
        String key = Keys.key("sk_live", (int) seed, "");
        Map<String, byte[]> before = new TreeMap<>();
        Map<String, byte[]> expected = new TreeMap<>();
        for (int i = 0; i < FILES; i++) {
            Kind kind = KINDS.get(random.nextInt(KINDS.size()));
            Encoding encoding = Encoding.ALL.get(random.nextInt(Encoding.ALL.size()));
            List<String> lines = lines(kind, encoding, random);
            String text = joined(lines, random);
            String path = "d" + i % 3 + "/" + kind.name().formatted(i);
            before.put(
                    path,
                    encoding.bytes(text.replace(kind.after(), kind.before().replace("KEY", key))));
            expected.put(path, encoding.bytes(text));
        }
        FixRun run = FixRun.written(folder, before);
        assertEquals(List.of(), run.refused(), "nothing is refused");
        Map<String, byte[]> after = run.after();
        expected.forEach((path, bytes) -> assertArrayEquals(bytes, after.get(path), path));
        assertFalse(run.fixed().isEmpty());
        assertEquals(List.of(), FixRun.planned(folder, after).plan().fixes());
    }

    private static List<String> lines(Kind kind, Encoding encoding, Random random) {
        List<String> lines = new ArrayList<>();
        lines.add(kind.first());
        String words = encoding.charset().equals(StandardCharsets.ISO_8859_1)
                ? "caf\u00e9 \u00fcber"
                : "caf\u00e9 \ud83d\ude00 \u4e2d";
        for (int i = random.nextInt(5); i >= 0; i--) {
            lines.add(kind.comment().isEmpty() ? "<!-- " + words + "\t-->" : kind.comment() + "\t" + words + "  ");
        }
        lines.add(kind.after());
        for (int i = random.nextInt(3); i > 0; i--) {
            lines.add(random.nextBoolean() || kind.comment().isEmpty() ? "" : kind.comment() + " " + words);
        }
        lines.add(kind.last());
        return lines;
    }

    /** With line ends of one kind or several, and with or without one at the end. */
    private static String joined(List<String> lines, Random random) {
        int kind = random.nextInt(3);
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            boolean isWindows = kind == 0 || (kind == 1 && random.nextBoolean());
            text.append(line).append(isWindows ? "\r\n" : "\n");
        }
        return random.nextBoolean() ? text.toString() : text.toString().stripTrailing();
    }
}
