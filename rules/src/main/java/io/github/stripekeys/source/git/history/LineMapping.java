package io.github.stripekeys.source.git.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which lines of a text are in a later version of it: those of the common start and end, and between them, those that are the
 * same wherever they are now. Line ends may differ.
 *
 * @param lines for each line now, the index of what it was before, or -1
 */
record LineMapping(List<Integer> lines) {
    private static final int NEW = -1;

    LineMapping {
        lines = List.copyOf(lines);
    }

    static LineMapping of(List<String> before, List<String> now) {
        List<String> old = before.stream().map(LineMapping::text).toList();
        List<String> young = now.stream().map(LineMapping::text).toList();
        int most = Math.min(old.size(), young.size());
        int start = 0;
        while (start < most && old.get(start).equals(young.get(start))) {
            start++;
        }
        int shift = old.size() - young.size();
        int end = young.size();
        while (end > start && end + shift > start && old.get(end + shift - 1).equals(young.get(end - 1))) {
            end--;
        }
        Map<String, List<Integer>> between = places(old, start, end + shift);
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < young.size(); i++) {
            boolean isBetween = i >= start && i < end;
            lines.add(
                    isBetween ? nearest(between.getOrDefault(young.get(i), List.of()), i) : i < start ? i : i + shift);
        }
        return new LineMapping(lines);
    }

    private static String text(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private static Map<String, List<Integer>> places(List<String> lines, int from, int to) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = from; i < to; i++) {
            places.computeIfAbsent(lines.get(i), unseen -> new ArrayList<>()).add(i);
        }
        return places;
    }

    private static int nearest(List<Integer> places, int to) {
        int nearest = NEW;
        for (int place : places) {
            nearest = nearest == NEW || Math.abs(place - to) < Math.abs(nearest - to) ? place : nearest;
        }
        return nearest;
    }

    /** What a line was before, both counted from 0. */
    Optional<Integer> before(int line) {
        return line < 0 || line >= lines.size() || lines.get(line) == NEW
                ? Optional.empty()
                : Optional.of(lines.get(line));
    }
}
