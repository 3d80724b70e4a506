package io.github.stripekeys.settings;

import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Collects the settings of nodes; what is referred to is there at each place that refers to it. */
final class YamlNodes {
    /** More nodes, or deeper ones, are no settings that somebody wrote, but references to references. */
    private static final int MOST = 100_000;

    private static final int DEEPEST = 50;

    /** A key whose value's keys are taken for the mapping's own (yaml.org/type/merge.html). */
    private static final String MERGE = "<<";

    private final int linesBefore;
    private final List<Setting> settings;
    private int nodes;

    /**
     * A collection.
     *
     * @param linesBefore of the file, before the text that is read
     * @param settings where they are added
     */
    YamlNodes(int linesBefore, List<Setting> settings) {
        this.linesBefore = linesBefore;
        this.settings = settings;
    }

    /** Adds those of a document. */
    void addAll(Node root) {
        add("", root, root, 0);
    }

    private void add(String key, Node node, Node place, int depth) {
        if (++nodes > MOST || depth > DEEPEST) {
            return;
        } else if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> addEntry(key, entry, depth));
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> add(key, item, item, depth + 1));
        } else if (node instanceof ScalarNode scalar) {
            settings.add(new Setting(key, scalar.getValue().strip(), line(place), column(place)));
        }
    }

    private void addEntry(String key, NodeTuple entry, int depth) {
        if (entry.getKeyNode() instanceof ScalarNode name) {
            boolean isMerged = name.getValue().equals(MERGE);
            String full = isMerged ? key : key.isEmpty() ? name.getValue() : key + "." + name.getValue();
            add(full, entry.getValueNode(), name, depth + 1);
        }
    }

    private int line(Node node) {
        return linesBefore + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private static int column(Node node) {
        return node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
    }
}
