package io.github.stripekeys.exposure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Properties or simple YAML as keys and values: as much of both as settings of a framework are written in. */
record FlatConfiguration(List<Entry> entries) {
    private static final Pattern PROPERTY = Pattern.compile("^\\s*([\\w.\\[\\]-]+)\\s*[=:]\\s*(.*?)\\s*$");
    private static final Pattern YAML =
            Pattern.compile("^(\\s*)(?:- +)?[\"']?([\\w.-]+)[\"']?\\s*:(?:\\s+(.*?))?\\s*$");
    private static final Pattern ITEM = Pattern.compile("^(\\s*)-\\s+(.*?)\\s*$");
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]|[-_]");

    /**
     * A setting.
     *
     * @param key in lower case, without dashes and indexes
     * @param line starts at 1
     */
    record Entry(String key, String value, int line) {
        /** The parts of a list that is written in one line. */
        Stream<String> values() {
            return Arrays.stream(value.replaceAll("^\\[|]$", "").split(","))
                    .map(part -> part.strip().replaceAll("^[\"']|[\"']$", ""));
        }
    }

    private record Parent(int indent, String key) {}

    static FlatConfiguration of(String path, String text) {
        List<String> lines = text.lines().toList();
        return new FlatConfiguration(path.endsWith(".properties") ? properties(lines) : yaml(lines));
    }

    private static List<Entry> properties(List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher property = PROPERTY.matcher(lines.get(i));
            if (property.matches()) {
                entries.add(new Entry(normal(property.group(1)), property.group(2), i + 1));
            }
        }
        return entries;
    }

    private static List<Entry> yaml(List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        Deque<Parent> parents = new ArrayDeque<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceAll("(^|\\s)#.*", "");
            Matcher key = YAML.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (key.matches()) {
                leave(parents, key.group(1).length());
                parents.push(new Parent(key.group(1).length(), key.group(2)));
                String value = key.group(3);
                if (value != null && !value.isEmpty()) {
                    entries.add(new Entry(key(parents), value, i + 1));
                }
            } else if (item.matches()) {
                entries.add(new Entry(key(parents), item.group(2), i + 1));
            }
        }
        return entries;
    }

    private static void leave(Deque<Parent> parents, int indent) {
        while (!parents.isEmpty() && parents.element().indent >= indent) {
            parents.pop();
        }
    }

    private static String key(Deque<Parent> parents) {
        List<String> keys = new ArrayList<>();
        parents.descendingIterator().forEachRemaining(parent -> keys.add(parent.key));
        return normal(keys.stream().collect(Collectors.joining(".")));
    }

    private static String normal(String key) {
        return INDEX.matcher(key).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The settings of this key, written without dashes. */
    Stream<Entry> of(String key) {
        return entries.stream().filter(entry -> entry.key.equals(key));
    }
}
