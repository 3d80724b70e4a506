package io.github.stripekeys.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells by indentation which mappings of a YAML document a line is in. */
final class YamlKeys {
    private static final Pattern LINE = Pattern.compile(
            "^(?<indent> *+)(?<dashes>(?:- ++)*+)(?:[\"']?(?<key>[\\w.$/-]+)[\"']?\\s*:(?=\\s|$))?.*$", Pattern.DOTALL);

    private final List<String> keys = new ArrayList<>();

    /** Where the mapping starts that is looked at; or if it is an item, the dash. */
    private int column;

    private boolean isItem;

    private YamlKeys() {}

    /** The keys of the line and of what it is in, the innermost first, in lower case. */
    static List<String> of(String above, String line) {
        YamlKeys found = new YamlKeys();
        found.column = Integer.MAX_VALUE;
        found.add(line);
        List<String> lines = above.lines().toList();
        for (int i = lines.size() - 1; i >= 0 && !lines.get(i).startsWith("---"); i--) {
            if (!lines.get(i).isBlank() && !lines.get(i).strip().startsWith("#")) {
                found.add(lines.get(i));
            }
        }
        return List.copyOf(found.keys);
    }

    private void add(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            return;
        }
        int dash = line.group("indent").length();
        int start = dash + line.group("dashes").length();
        @Nullable String key = line.group("key");
        boolean isFirst = column == Integer.MAX_VALUE;
        if (start > dash) {
            addItem(dash, start, key, isFirst);
        } else if ((key != null || isFirst) && (start < column || (isItem && start == column))) {
            enter(key, start, false);
        }
    }

    private void addItem(int dash, int start, @Nullable String key, boolean isFirst) {
        boolean isOwn = !isItem && start == column;
        if (isOwn) {
            enter(null, dash, true);
        } else if (start < column && (key != null || isFirst) && !(isItem && dash == column)) {
            enter(key, dash, true);
        }
    }

    private void enter(@Nullable String key, int at, boolean item) {
        if (key != null) {
            keys.add(key.toLowerCase(Locale.ROOT));
        }
        column = at;
        isItem = item;
    }
}
