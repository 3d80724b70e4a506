package io.github.stripekeys.testing;

import io.github.stripekeys.source.Sha256;
import io.github.stripekeys.testing.Archives.Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A container image in each of the forms that tools write. Its layers are tar files. */
public record TestImage(List<byte[]> layers, String config) {
    private static final String BLOBS = "blobs/sha256/";
    private static final String STEPS =
            "{\"created_by\":\"ENV A=b\",\"empty_layer\":true},{\"created_by\":\"COPY target/app.properties /app/ # buildkit\"}";

    /** An image whose layers were copied into it, each after a variable was set. */
    public static TestImage of(byte[]... layers) {
        String history = Stream.of(layers).map(layer -> STEPS).collect(Collectors.joining(","));
        return new TestImage(List.of(layers), "{\"config\":{\"Env\":[\"A=b\"]},\"history\":[" + history + "]}");
    }

    /** The same with this configuration. */
    public TestImage with(String other) {
        return new TestImage(layers, other);
    }

    /** The same with layers that are packed like this. */
    public TestImage packed(UnaryOperator<byte[]> packing) {
        return new TestImage(layers.stream().map(packing).toList(), config);
    }

    /** The tar that {@code docker save} writes. */
    public byte[] saved() {
        List<Entry> files = new ArrayList<>(blobs());
        String names = files.stream().map(layer -> "\"" + layer.name() + "\"").collect(Collectors.joining(","));
        Entry described = blob(config);
        files.add(described);
        files.add(new Entry("manifest.json", "[{\"Config\":\"" + described.name() + "\",\"Layers\":[" + names + "]}]"));
        return Archives.tar(files.toArray(Entry[]::new));
    }

    /** The files of an OCI image layout, with an index in its index. */
    public List<Entry> layout() {
        List<Entry> files = new ArrayList<>(blobs());
        String digests = files.stream().map(TestImage::descriptor).collect(Collectors.joining(","));
        Entry described = blob(config);
        Entry manifest = blob("{\"config\":" + descriptor(described) + ",\"layers\":[" + digests + "]}");
        Entry nested = blob("{\"manifests\":[" + descriptor(manifest) + "]}");
        files.addAll(List.of(described, manifest, nested));
        files.add(new Entry("index.json", "{\"manifests\":[" + descriptor(nested) + "]}"));
        files.add(new Entry("oci-layout", "{\"imageLayoutVersion\":\"1.0.0\"}"));
        return files;
    }

    private List<Entry> blobs() {
        return layers.stream().map(TestImage::blob).toList();
    }

    private static Entry blob(String text) {
        return blob(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Entry blob(byte[] bytes) {
        return new Entry(BLOBS + Sha256.of(bytes, bytes.length), bytes);
    }

    private static String descriptor(Entry blob) {
        return "{\"digest\":\"sha256:" + blob.name().substring(BLOBS.length()) + "\"}";
    }
}
