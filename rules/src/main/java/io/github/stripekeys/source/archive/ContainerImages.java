package io.github.stripekeys.source.archive;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.Location;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final Map<String, TarNames> tars = new ConcurrentHashMap<>();
    private @Nullable Map<String, ContainerImage> images;

    /** Keeps a file, if it may say something of an image. */
    void read(Blob blob) {
        int length = blob.length();
        if (length > 1
                && length <= LARGEST
                && (blob.bytes()[0] == '{' || blob.bytes()[0] == '[')
                && documents.size() < MOST
                && DOCUMENT.matcher(blob.location().name()).matches()) {
            documents.put(blob.location().displayPath(), new String(blob.bytes(), 0, length, StandardCharsets.UTF_8));
        }
    }

    /** Keeps which files a tar has, which may be a layer. */
    void read(Location tar, TarNames names) {
        tars.put(tar.displayPath(), names);
    }

    /** Where a place is in an image, if it is in one; for when everything has been read. */
    Optional<ImagePlace> place(Location location, int line, int column) {
        Map<String, ContainerImage> known = images();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        String full = location.displayPath();
        ContainerImage whole = known.get(full);
        if (whole != null && whole.config().equals(full)) {
            return Optional.of(whole.inConfig(location, line, column));
        }
        for (int at = full.indexOf(INSIDE); at >= 0; at = full.indexOf(INSIDE, at + 1)) {
            String layer = full.substring(0, at);
            ContainerImage image = known.get(layer);
            if (image != null && image.layers().contains(layer)) {
                String rest = full.substring(at + INSIDE.length());
                return Optional.of(image.inLayer(
                        image.layers().indexOf(layer), rest, location, path -> Optional.ofNullable(tars.get(path))));
            }
        }
        return Optional.empty();
    }

    /** The images, by the path of each of their files. */
    private synchronized Map<String, ContainerImage> images() {
        if (images == null) {
            Map<String, ContainerImage> found = new HashMap<>();
            documents.keySet().stream().sorted().forEach(path -> {
                if (path.endsWith("index.json")) {
                    add(root(path, "index.json"), path, 0, found);
                } else if (path.endsWith("manifest.json")) {
                    addSaved(root(path, "manifest.json"), path, found);
                }
            });
            images = found;
        }
        return images;
    }

    private static String root(String path, String name) {
        return path.substring(0, path.length() - name.length());
    }

    /** What {@code docker save} writes. */
    private void addSaved(String root, String path, Map<String, ContainerImage> found) {
        JsonLeaves leaves = leaves(path);
        for (int i = 0; leaves.value(i + "/Config").isPresent(); i++) {
            List<String> layers = leaves.values(i + "/Layers", "").stream()
                    .map(layer -> root + TarNames.plain(layer))
                    .toList();
            add(root, root + TarNames.plain(leaves.value(i + "/Config").orElse("")), layers, found);
        }
    }

    /** An index of the Open Container Initiative, or a manifest that one leads to. */
    private void add(String root, String path, int depth, Map<String, ContainerImage> found) {
        JsonLeaves leaves = leaves(path);
        Optional<String> config = leaves.value("config/digest");
        if (config.isPresent()) {
            List<String> layers = new ArrayList<>();
            leaves.values("layers", "digest").forEach(digest -> layers.add(blob(root, digest)));
            add(root, blob(root, config.get()), layers, found);
        } else if (depth < DEEPEST) {
            leaves.values("manifests", "digest").forEach(digest -> add(root, blob(root, digest), depth + 1, found));
        }
    }

    private void add(String root, String config, List<String> layers, Map<String, ContainerImage> found) {
        ContainerImage image = new ContainerImage(root, config, List.copyOf(layers), documents.get(config));
        layers.forEach(layer -> found.putIfAbsent(layer, image));
        found.putIfAbsent(config, image);
    }

    private static String blob(String root, String digest) {
        return root + "blobs/" + digest.replace(':', '/');
    }

    private JsonLeaves leaves(String path) {
        return JsonLeaves.of(documents.getOrDefault(path, ""));
    }
}
