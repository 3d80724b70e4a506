package io.github.stripekeys.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What was read, by path. */
public record Gathered(Queue<Map.Entry<String, String>> blobs) implements BlobReader {
    public Gathered() {
        this(new ConcurrentLinkedQueue<>());
    }

    @Override
    public boolean wants(byte[] bytes, int length) {
        return true;
    }

    @Override
    public void read(Blob blob) {
        blobs.add(
                Map.entry(blob.location().path(), new String(blob.bytes(), 0, blob.length(), StandardCharsets.UTF_8)));
    }

    /** Sorted; one that was read twice is there twice. */
    public List<String> paths() {
        return blobs.stream().map(Map.Entry::getKey).sorted().toList();
    }

    Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        blobs.forEach(blob -> contents.put(blob.getKey(), blob.getValue()));
        return contents;
    }
}
