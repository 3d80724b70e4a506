package io.github.stripekeys.source.archive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What stands in a JSON text (RFC 8259), as a list: each string, number and word with the way to it, such as {@code layers/2/digest}. Takes
 * what it can of a text that is none.
 *
 * @param all by the way to them
 * @param places by where they start
 */
record JsonLeaves(Map<String, Leaf> all, NavigableMap<Integer, Leaf> places) {
    static final JsonLeaves NONE = of("");

    /**
     * A value.
     *
     * @param way names and indexes, with slashes
     * @param start where it stands in the text
     */
    record Leaf(String way, String value, int start, int end) {}

    /** An object or an array that is open. */
    private static final class Level {
        private final boolean isArray;
        private int index;
        private String name = "";

        Level(boolean isArray) {
            this.isArray = isArray;
        }

        String step() {
            return isArray ? String.valueOf(index) : name;
        }
    }

    private static final int DEEPEST = 64;

    static JsonLeaves of(String text) {
        Map<String, Leaf> leaves = new HashMap<>();
        NavigableMap<Integer, Leaf> places = new TreeMap<>();
        Deque<Level> open = new ArrayDeque<>();
        int at = 0;
        while (at < text.length() && open.size() <= DEEPEST) {
            char c = text.charAt(at);
            int next = at + 1;
            if (c == '{' || c == '[') {
                open.addLast(new Level(c == '['));
            } else if (c == '}' || c == ']') {
                open.pollLast();
            } else if (c == ',' && !open.isEmpty()) {
                open.getLast().index++;
            } else if (c == '"' || Character.isLetterOrDigit(c) || c == '-') {
                next = c == '"' ? endOfString(text, at) : endOfWord(text, at);
                String value = c == '"' ? unescaped(text, at + 1, next - 1) : text.substring(at, next);
                if (c == '"' && isName(open, text, next)) {
                    open.getLast().name = value;
                } else {
                    Leaf leaf = new Leaf(way(open), value, at, next);
                    leaves.putIfAbsent(leaf.way, leaf);
                    places.put(at, leaf);
                }
            }
            at = next;
        }
        return new JsonLeaves(leaves, places);
    }

    private static boolean isName(Deque<Level> open, String text, int from) {
        if (open.isEmpty() || open.getLast().isArray) {
            return false;
        }
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == ':';
    }

    private static String way(Deque<Level> open) {
        StringBuilder way = new StringBuilder();
        open.forEach(level -> way.append(way.isEmpty() ? "" : "/").append(level.step()));
        return way.toString();
    }

    private static int endOfString(String text, int start) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), at + 1);
    }

    private static int endOfWord(String text, int start) {
        int at = start + 1;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    /** Escapes of controls and of Unicode are of no use here. */
    private static String unescaped(String text, int start, int end) {
        StringBuilder plain = new StringBuilder();
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < end) {
                at++;
                plain.append(text.charAt(at));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** The value at the end of this way. */
    Optional<String> value(String way) {
        return Optional.ofNullable(all.get(way)).map(Leaf::value);
    }

    /** The first values of an array, or those of this name in its objects: up to the first that is not there. */
    List<String> values(String array, String name, int most) {
        List<String> values = new ArrayList<>();
        String end = name.isEmpty() ? "" : "/" + name;
        Optional<String> value = value(array + "/0" + end);
        while (value.isPresent() && values.size() < most) {
            values.add(value.get());
            value = value(array + "/" + values.size() + end);
        }
        return values;
    }

    /** The value that stands at this place of the text. */
    Optional<Leaf> at(int place) {
        return Optional.ofNullable(places.floorEntry(place))
                .map(Map.Entry::getValue)
                .filter(leaf -> place < leaf.end);
    }
}
