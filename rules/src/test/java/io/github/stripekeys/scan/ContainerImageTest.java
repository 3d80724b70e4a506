package io.github.stripekeys.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.tree.FileSetRequest;
import io.github.stripekeys.source.tree.TreeSource;
import io.github.stripekeys.testing.Archives;
import io.github.stripekeys.testing.Archives.Entry;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Packings;
import io.github.stripekeys.testing.Sentinel;
import io.github.stripekeys.testing.TestImage;
import io.github.stripekeys.testing.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Container images, in each form that tools write: a finding says the layer, what made it, and what becomes of the file later. */
final class ContainerImageTest {
    private static final String KEY = "stripe.key=@sk_live@\n";
    private static final Entry SECRET = new Entry("app/app.properties", Tokens.fill(KEY));
    private static final Entry OTHER = new Entry("app/other.txt", "nothing");

    @TempDir
    private Path folder;

    @Test
    void savedTarSaysTheLayerAndWhatMadeIt() throws IOException {
        write("image.tar", saved(layer(OTHER), layer(SECRET)));
        assertEquals(List.of("image.tar!/layer-2!/app/app.properties:1"), places());
        assertMessage("in layer 2 of 2 (COPY target/app.properties /app/)");
    }

    @Test
    void compressedLayersAreRead() throws IOException {
        for (UnaryOperator<byte[]> packing : List.<UnaryOperator<byte[]>>of(Archives::gzip, Packings::zstd)) {
            write(
                    "image.tar",
                    TestImage.of(layer(OTHER), layer(SECRET)).packed(packing).saved());
            assertEquals(List.of("image.tar!/layer-2!/app/app.properties:1"), places());
        }
    }

    @Test
    void compressedTarIsAnImageToo() throws IOException {
        write("image.tar.gz", Archives.gzip(saved(layer(SECRET), layer(OTHER))));
        assertEquals(List.of("image.tar.gz!/layer-1!/app/app.properties:1"), places());
    }

    @Test
    void layoutIsAnImageAsFolderAndAsTar() throws IOException {
        List<Entry> files = TestImage.of(layer(OTHER), layer(SECRET)).layout();
        for (Entry file : files) {
            write("target/oci/" + file.name(), file.bytes());
        }
        assertEquals(List.of("target/oci!/layer-2!/app/app.properties:1"), places());
        assertMessage("in layer 2 of 2 (COPY target/app.properties /app/)");
        try (Stream<Path> all = Files.walk(folder.resolve("target"))) {
            all.sorted(Comparator.reverseOrder()).forEach(ContainerImageTest::delete);
        }
        write("oci.tar", Archives.tar(files.toArray(Entry[]::new)));
        assertEquals(List.of("oci.tar!/layer-2!/app/app.properties:1"), places());
    }

    @Test
    void removedFileIsStillThere() throws IOException {
        write("image.tar", saved(layer(SECRET), layer(OTHER), layer(new Entry("app/.wh.app.properties", ""))));
        assertMessage("; removed in layer 3, still in layer 1");
    }

    @Test
    void removedFolderHidesWhatItHad() throws IOException {
        write("image.tar", saved(layer(SECRET), layer(new Entry(".wh.app", ""))));
        assertMessage("; removed in layer 2, still in layer 1");
        write("image.tar", saved(layer(SECRET), layer(new Entry("app/.wh..wh..opq", ""), OTHER)));
        assertMessage("; removed in layer 2, still in layer 1");
    }

    @Test
    void replacedFileIsStillThere() throws IOException {
        write("image.tar", saved(layer(SECRET), layer(new Entry("./app/app.properties", "stripe.key=\n"))));
        assertMessage("; replaced in layer 2, still in layer 1");
    }

    @Test
    void whatIsHiddenBesideItIsNotIt() throws IOException {
        write("image.tar", saved(layer(SECRET), layer(new Entry("app/.wh.app", ""), new Entry(".wh.application", ""))));
        assertFalse(message().contains("removed"), message());
    }

    @Test
    void jarInALayerIsLookedInto() throws IOException {
        byte[] jar = Archives.zip(new Entry("BOOT-INF/classes/a.properties", Tokens.fill(KEY)));
        write(
                "image.tar",
                TestImage.of(layer(new Entry("app/app.jar", jar)), layer(new Entry("app/.wh.app.jar", "")))
                        .packed(Archives::gzip)
                        .saved());
        assertEquals(List.of("image.tar!/layer-1!/app/app.jar!/BOOT-INF/classes/a.properties:1"), places());
        assertMessage("; removed in layer 2, still in layer 1");
    }

    @Test
    void variablesAndLabelsOfTheConfigurationAreTold() throws IOException {
        String config = """
            {"config":{"Env":["PATH=/bin","STRIPE_SECRET_KEY=@sk_live@"],"Labels":{"com.acme.key":"@sk_live:2@"}},
             "history":[{"created_by":"ENV STRIPE_SECRET_KEY=@sk_live@","empty_layer":true},
                        {"created_by":"|1 KEY=@sk_live:3@ /bin/sh -c make all"}]}
            """;
        write("image.tar", TestImage.of(layer(OTHER)).with(Tokens.fill(config)).saved());
        List<Finding> findings = scan().findings();
        List<String> remarks = findings.stream()
                .map(finding -> finding.message().replaceFirst(".*; in", "in"))
                .toList();
        assertEquals(
                List.of(
                        "in the image's configuration: ENV STRIPE_SECRET_KEY",
                        "in the image's configuration: LABEL com.acme.key",
                        "in the image's configuration: step 1 of its history (ENV STRIPE_SECRET_KEY)",
                        "in the image's configuration: step 2 of its history (RUN make)"),
                remarks);
        assertTrue(
                findings.stream().allMatch(each -> each.location().displayPath().equals("image.tar!/config")));
        new Sentinel(Tokens.bodies(config)).check("messages", remarks.toString());
    }

    @Test
    void otherTarsAreNoImages() throws IOException {
        write(
                "site.tar",
                Archives.tar(
                        new Entry("manifest.json", "[{\"name\":\"site\"}]"), new Entry("a.tar", Archives.tar(SECRET))));
        assertEquals(List.of("site.tar!/a.tar!/app/app.properties:1"), places());
        assertFalse(message().contains("layer"), message());
    }

    @Test
    void brokenDescriptionsHurtNobody() throws IOException {
        for (String manifest : List.of(
                "[",
                "[{\"Config\":\"x\",\"Layers\":[\"a.tar\"",
                "[{\"Config\":{}}]",
                "{\"manifests\":[{\"digest\":\"::\"}]}")) {
            write(
                    "image.tar",
                    Archives.tar(
                            new Entry("manifest.json", manifest),
                            new Entry("index.json", manifest),
                            new Entry("a.tar", Archives.tar(SECRET))));
            assertEquals(1, scan().findings().size(), manifest);
        }
    }

    @Test
    void hugeDescriptionsCostNoMoreThanTheirSize() throws IOException {
        String layers = "\"a.tar\",".repeat(400_000);
        String manifest = "[{\"Config\":\"config.json\",\"Layers\":[" + layers + "\"a.tar\"]}]";
        String history = "{\"created_by\":\"x\"},".repeat(150_000);
        String config = "{\"history\":[" + history + "{}]}";
        Entry many = new Entry("app/a.properties", Tokens.fill(KEY).repeat(200));
        write(
                "image.tar",
                Archives.tar(
                        new Entry("manifest.json", manifest),
                        new Entry("config.json", config),
                        new Entry("a.tar", Archives.tar(many))));
        assertTimeout(
                Duration.ofSeconds(30), () -> assertEquals("image.tar!/layer-1!/app/a.properties:1", places().get(0)));
    }

    @Test
    void layerOfManyMegabytesIsStreamed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream layer = new GZIPOutputStream(packed)) {
            layer.write(Archives.tarHeader("data.bin", '0', 80L << 20));
            byte[] noise = new byte[1 << 20];
            new Random(1).nextBytes(noise);
            Arrays.fill(noise, 0, noise.length / 4 * 3, (byte) 'a');
            for (int i = 0; i < 80; i++) {
                layer.write(noise);
            }
            layer.write(layer(SECRET));
        }
        write("image.tar", saved(packed.toByteArray()));
        assertEquals(List.of(), scan().problems());
        assertEquals(List.of("image.tar!/layer-1!/app/app.properties:1"), places());
    }

    private static byte[] layer(Entry... files) {
        return Archives.tar(files);
    }

    private static byte[] saved(byte[]... layers) {
        return TestImage.of(layers).saved();
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static void delete(Path path) {
        assertTrue(path.toFile().delete());
    }

    private List<String> places() {
        return scan().findings().stream().map(Finding::place).toList();
    }

    private String message() {
        return scan().findings().get(0).message();
    }

    private void assertMessage(String part) {
        assertTrue(message().contains(part), this::message);
    }

    private ScanResult scan() {
        Source files = new TreeSource(
                new FileSetRequest(
                        folder,
                        List.of(folder.resolve("target").toFile().exists() ? folder.resolve("target") : folder),
                        Set.of(),
                        Set.of(),
                        List.of(),
                        folder,
                        ReadOptions.ALL),
                new Progress());
        return Fixture.scan(files);
    }
}
