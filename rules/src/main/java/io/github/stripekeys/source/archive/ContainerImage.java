package io.github.stripekeys.source.archive;

import io.github.stripekeys.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A container image.
 *
 * @param root what the paths of its files start with
 * @param config the path of its configuration
 * @param layers their paths, the lowest first
 * @param text of the configuration; empty if it was not read
 * @param leaves what stands in that text
 */
record ContainerImage(String root, String config, List<String> layers, String text, JsonLeaves leaves) {
    private static final String INSIDE = "!/";

    /** The place of a file in the layer of this index. */
    ImagePlace inLayer(int index, String rest, Location place, Function<String, Optional<TarNames>> names) {
        int end = rest.indexOf(INSIDE);
        String file = TarNames.plain(end < 0 ? rest : rest.substring(0, end));
        String made = instruction(index).isEmpty() ? "" : " (" + instruction(index) + ")";
        String remark = "in layer " + (index + 1) + " of " + layers.size() + made;
        return new ImagePlace(at("layer-" + (index + 1) + INSIDE + rest, place), remark + fate(index, file, names));
    }

    private String fate(int index, String file, Function<String, Optional<TarNames>> names) {
        for (int later = index + 1; later < layers.size(); later++) {
            Optional<TarNames> layer = names.apply(layers.get(later));
            boolean isReplaced = layer.isPresent() && layer.get().has(file);
            if (isReplaced || (layer.isPresent() && layer.get().hides(file))) {
                return "; %s in layer %s, still in layer %s"
                        .formatted(isReplaced ? "replaced" : "removed", later + 1, index + 1);
            }
        }
        return "";
    }

    /** What made a layer: the history has an entry for each, and others for what makes none. */
    private String instruction(int index) {
        int layer = -1;
        for (int entry = 0; leaves.value("history/" + entry + "/created").isPresent() || isTold(entry); entry++) {
            String step = "history/" + entry + "/";
            boolean isLayer = !leaves.value(step + "empty_layer").orElse("").equals("true");
            layer += isLayer ? 1 : 0;
            if (isLayer && layer == index) {
                return Instruction.of(
                        leaves.value(step + "created_by").orElse(""),
                        leaves.value(step + "comment").orElse(""));
            }
        }
        return "";
    }

    private boolean isTold(int entry) {
        return leaves.value("history/" + entry + "/created_by").isPresent();
    }

    /** The place in the configuration that has this line and column, both from 1. */
    ImagePlace inConfig(Location place, int line, int column) {
        int offset = 0;
        for (int i = 1; i < line && offset >= 0; i++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        String what = leaves.at(offset + Math.max(0, column - 1))
                .map(ContainerImage::words)
                .orElse("");
        return new ImagePlace(at("config", place), "in the image's configuration" + what);
    }

    private static String words(JsonLeaves.Leaf leaf) {
        String[] way = leaf.way().split("/", -1);
        String section =
                way.length > 1 && (way[0].equals("config") || way[0].equals("container_config")) ? way[1] : way[0];
        return switch (section) {
            case "Env" -> named(": ENV ", leaf.value().split("=", 2)[0]);
            case "Labels" -> named(": LABEL ", leaf.way().substring(leaf.way().indexOf("Labels/") + 7));
            case "Cmd", "Entrypoint", "Healthcheck" -> ": its " + section;
            case "history" -> ": step " + (Integer.parseInt(way[1]) + 1) + " of its history" + step(way, leaf.value());
            default -> "";
        };
    }

    private static String step(String[] way, String value) {
        String instruction = way[way.length - 1].equals("created_by") ? Instruction.of(value, "") : "";
        return instruction.isEmpty() ? "" : " (" + instruction + ")";
    }

    private static String named(String what, String name) {
        return name.matches("[\\w./-]{1,80}") ? what + name : what.stripTrailing();
    }

    private Location at(String entry, Location place) {
        Location image = Location.parse(root.substring(0, root.length() - (root.endsWith(INSIDE) ? 2 : 1)));
        String way = image.entry() == null ? entry : image.entry() + INSIDE + entry;
        return new Location(image.path(), way, place.isArtifact(), place.version());
    }
}
