package io.github.stripekeys.source.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.ByteSource;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.SkipCounts;
import io.github.stripekeys.testing.Archives;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runtime that jlink makes of an application: what is in its modules is read, compressed or not, also from a layer of an image. */
final class JimageReaderTest {
    private static final String TEXT = "some text of the application\n";

    @TempDir
    private Path folder;

    @Test
    void resourcesOfTheApplicationAreRead() throws IOException {
        for (String compression : List.of("0", "2")) {
            Path modules = link(compression).resolve("lib/modules");
            Found found = new Found(new ConcurrentHashMap<>());
            ExpandingReader reader = new ExpandingReader(found, true);
            try (SeekableByteChannel channel = Files.newByteChannel(modules)) {
                reader.read(Location.file("lib/modules"), ByteSource.of(channel, channel.size()));
            }
            ReadStatistics end = reader.complete(new ReadStatistics(1, 0, SkipCounts.NONE, List.of()));
            assertEquals(List.of(), end.problems());
            assertEquals(TEXT, found.texts.get("lib/modules!/shop/shop/shop.properties"));
            assertTrue(
                    found.texts.containsKey("lib/modules!/java.base/java/lang/Object.class"),
                    "of " + found.texts.size());
        }
    }

    @Test
    void damagedOneIsAProblem() {
        Found found = new Found(new ConcurrentHashMap<>());
        ExpandingReader reader = new ExpandingReader(found, true);
        byte[] bytes = Archives.joined(
                new byte[] {(byte) 0xda, (byte) 0xda, (byte) 0xfe, (byte) 0xca},
                new byte[24],
                "x".getBytes(StandardCharsets.US_ASCII));
        bytes[19] = 0x7f;
        reader.read(new Blob(Location.file("lib/modules"), bytes, bytes.length));
        assertEquals(
                1,
                reader.complete(new ReadStatistics(1, 0, SkipCounts.NONE, List.of()))
                        .problems()
                        .size());
    }

    private Path link(String compression) throws IOException {
        Path source = Files.createDirectories(folder.resolve("source/shop"));
        Path classes = folder.resolve("classes");
        Files.writeString(folder.resolve("source/module-info.java"), "module shop { }");
        Files.writeString(source.resolve("Shop.java"), "package shop; public class Shop { }");
        run(
                "javac",
                "-d",
                classes.toString(),
                folder.resolve("source/module-info.java").toString(),
                source.resolve("Shop.java").toString());
        Files.writeString(classes.resolve("shop/shop.properties"), TEXT);
        Path runtime = folder.resolve("runtime-" + compression);
        run(
                "jlink",
                "--module-path",
                classes.toString(),
                "--add-modules",
                "shop",
                "--compress=" + compression,
                "--output",
                runtime.toString());
        return runtime;
    }

    private static void run(String tool, String... arguments) {
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        int exitCode = ToolProvider.findFirst(tool).orElseThrow().run(writer, writer, arguments);
        assertEquals(0, exitCode, output::toString);
    }

    private record Found(Map<String, String> texts) implements BlobReader {
        @Override
        public boolean wants(byte[] bytes, int length) {
            return true;
        }

        @Override
        public void read(Blob blob) {
            texts.put(
                    blob.location().displayPath(),
                    new String(blob.bytes(), 0, Math.min(blob.length(), 100), StandardCharsets.ISO_8859_1));
        }
    }
}
