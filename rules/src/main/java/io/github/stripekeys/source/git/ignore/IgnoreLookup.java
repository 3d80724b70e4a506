package io.github.stripekeys.source.git.ignore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules, of which the last that fits decides. Those for one name, one path or one extension, which are most, are looked up: all
 * files of a tree are asked about.
 */
final class IgnoreLookup {
    private final List<IgnoreRule> rules = new ArrayList<>();

    /** The index of the last rule that is for this name, wherever it is. */
    private final Map<String, Integer> names = new HashMap<>();

    private final Map<String, Integer> paths = new HashMap<>();

    /** The same for what follows the last dot of a name. */
    private final Map<String, Integer> extensions = new HashMap<>();

    /** The indexes of all that are none of these. */
    private final List<Integer> others = new ArrayList<>();

    void add(IgnoreRule rule) {
        int index = rules.size();
        rules.add(rule);
        String pattern = rule.pattern();
        if (rule.shape() == IgnoreRule.Shape.LITERAL) {
            (rule.isAnchored() ? paths : names).put(pattern, index);
        } else if (rule.shape() == IgnoreRule.Shape.SUFFIX && pattern.lastIndexOf('.') == 1) {
            extensions.put(pattern.substring(2), index);
        } else {
            others.add(index);
        }
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    @Nullable
    IgnoreRule last(String path, String name) {
        int found = Math.max(index(names, name), index(paths, path));
        int dot = name.lastIndexOf('.');
        found = dot < 0 ? found : Math.max(found, index(extensions, name.substring(dot + 1)));
        for (int i = others.size() - 1; i >= 0 && others.get(i) > found; i--) {
            if (rules.get(others.get(i)).matches(path, name)) {
                return rules.get(others.get(i));
            }
        }
        return found < 0 ? null : rules.get(found);
    }

    private static int index(Map<String, Integer> indexes, String key) {
        @Nullable Integer index = indexes.isEmpty() ? null : indexes.get(key);
        return index == null ? -1 : index;
    }
}
