package io.github.stripekeys.source.archive;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.Location;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes container images among the files that are read, in whatever order: tars of {@code docker save} and of jib, and layouts of the
 * Open Container Initiative as folders and as tars. Keeps what says which files are layers. Safe for use by many threads at once.
 */
final class ContainerImages {
    private static final String INSIDE = "!/";
    private static final Pattern DOCUMENT =
            Pattern.compile("(?:.*[/:]|)(?:manifest\\.json|index\\.json|config\\.json|[0-9a-f]{64}(?:\\.json)?)");
    private static final int LARGEST = 4 << 20;
    private static final int MOST = 2000;
    private static final int DEEPEST = 3;

    /** Characters of all documents. */
    private static final long MOST_TEXT = 64L << 20;

    /** Docker builds no image of more than 127 layers. */
    private static final int MOST_LAYERS = 1000;

    /** An image's file: a layer of this index, or its configuration. */
    private record Part(ContainerImage image, int layer) {
        static final int CONFIG = -1;
    }

    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final Map<String, TarNames> tars = new ConcurrentHashMap<>();
    private final LongAdder read = new LongAdder();
    private @Nullable Map<String, Part> parts;

    /** Keeps a file, if it may say something of an image. */
    void read(Blob blob) {
        int length = blob.length();
        if (length > 1
                && length <= LARGEST
                && (blob.bytes()[0] == '{' || blob.bytes()[0] == '[')
                && documents.size() < MOST
                && read.sum() < MOST_TEXT
                && DOCUMENT.matcher(blob.location().name()).matches()) {
            read.add(length);
            documents.put(blob.location().displayPath(), new String(blob.bytes(), 0, length, StandardCharsets.UTF_8));
        }
    }

    /** Keeps which files a tar has, which may be a layer. */
    void read(Location tar, TarNames names) {
        tars.put(tar.displayPath(), names);
    }

    /** Where a place is in an image, if it is in one; for when everything has been read. */
    Optional<ImagePlace> place(Location location, int line, int column) {
        Map<String, Part> known = parts();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        String full = location.displayPath();
        Part whole = known.get(full);
        if (whole != null && whole.layer == Part.CONFIG) {
            return Optional.of(whole.image.inConfig(location, line, column));
        }
        for (int at = full.indexOf(INSIDE); at >= 0; at = full.indexOf(INSIDE, at + 1)) {
            Part part = known.get(full.substring(0, at));
            if (part != null && part.layer != Part.CONFIG) {
                String rest = full.substring(at + INSIDE.length());
                return Optional.of(
                        part.image.inLayer(part.layer, rest, location, path -> Optional.ofNullable(tars.get(path))));
            }
        }
        return Optional.empty();
    }

    /** The files of all images, by their paths. */
    private synchronized Map<String, Part> parts() {
        if (parts == null) {
            Map<String, Part> found = new HashMap<>();
            Set<String> seen = new HashSet<>();
            documents.keySet().stream().sorted().forEach(path -> {
                if (path.endsWith("index.json")) {
                    add(root(path, "index.json"), path, 0, found, seen);
                } else if (path.endsWith("manifest.json")) {
                    addSaved(root(path, "manifest.json"), path, found);
                }
            });
            parts = found;
        }
        return parts;
    }

    private static String root(String path, String name) {
        return path.substring(0, path.length() - name.length());
    }

    /** What {@code docker save} writes. */
    private void addSaved(String root, String path, Map<String, Part> found) {
        JsonLeaves leaves = leaves(path);
        for (int i = 0; i < MOST_LAYERS && leaves.value(i + "/Config").isPresent(); i++) {
            List<String> layers = leaves.values(i + "/Layers", "", MOST_LAYERS).stream()
                    .map(layer -> root + TarNames.plain(layer))
                    .toList();
            add(root, root + TarNames.plain(leaves.value(i + "/Config").orElse("")), layers, found);
        }
    }

    /** An index of the Open Container Initiative, or a manifest that one leads to. */
    private void add(String root, String path, int depth, Map<String, Part> found, Set<String> seen) {
        if (!seen.add(path)) {
            return;
        }
        JsonLeaves leaves = leaves(path);
        Optional<String> config = leaves.value("config/digest");
        if (config.isPresent()) {
            List<String> layers = new ArrayList<>();
            leaves.values("layers", "digest", MOST_LAYERS).forEach(digest -> layers.add(blob(root, digest)));
            add(root, blob(root, config.get()), layers, found);
        } else if (depth < DEEPEST) {
            leaves.values("manifests", "digest", MOST_LAYERS)
                    .forEach(digest -> add(root, blob(root, digest), depth + 1, found, seen));
        }
    }

    private void add(String root, String config, List<String> layers, Map<String, Part> found) {
        String text = documents.getOrDefault(config, "");
        ContainerImage image = new ContainerImage(
                root, config, List.copyOf(layers), text, found.containsKey(config) ? JsonLeaves.NONE : leaves(config));
        for (int i = 0; i < layers.size(); i++) {
            found.putIfAbsent(layers.get(i), new Part(image, i));
        }
        found.putIfAbsent(config, new Part(image, Part.CONFIG));
    }

    private static String blob(String root, String digest) {
        return root + "blobs/" + digest.replace(':', '/');
    }

    private JsonLeaves leaves(String path) {
        return JsonLeaves.of(documents.getOrDefault(path, ""));
    }
}
