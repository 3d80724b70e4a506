package io.github.stripekeys.excerpt;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is hidden in a text; no two masks overlap. Immutable. */
final class RedactedRanges {
    private final NavigableMap<Integer, RedactedRange> byStart = new TreeMap<>();

    /**
     * All of these. Redacted forms are shown wherever they do not overlap each other, the longer of those that start at one place; bars
     * cover what is left of the stretches that they are meant for.
     */
    RedactedRanges(Stream<RedactedRange> masks) {
        List<RedactedRange> bars = new ArrayList<>();
        masks.sorted(RedactedRange.ORDER).forEach(mask -> {
            if (mask.isBar()) {
                bars.add(mask);
            } else if (isFree(mask.start())) {
                byStart.put(mask.start(), mask);
            } else {
                bars.add(RedactedRange.bar(mask.start(), mask.end()));
            }
        });
        bars.stream().sorted(RedactedRange.ORDER).forEach(this::addUncovered);
    }

    private boolean isFree(int place) {
        var before = byStart.floorEntry(place);
        return before == null || before.getValue().end() <= place;
    }

    /** Adds what no other mask covers of a bar. */
    private void addUncovered(RedactedRange bar) {
        int at = bar.start();
        while (at < bar.end()) {
            if (isFree(at)) {
                Integer next = byStart.ceilingKey(at);
                int end = next == null ? bar.end() : Math.min(bar.end(), next);
                byStart.put(at, RedactedRange.bar(at, end));
            }
            at = byStart.floorEntry(at).getValue().end();
        }
    }

    /** Those that hide something between these places. */
    List<RedactedRange> between(int from, int to) {
        NavigableMap<Integer, RedactedRange> started = byStart.headMap(to, false);
        Integer first = started.floorKey(from);
        return (first == null ? started : started.tailMap(first, true))
                .values().stream().filter(mask -> mask.overlaps(from, to)).toList();
    }

    /** A stretch of the text with the masks on; bars that touch are one. */
    String over(String text, int from, int to) {
        StringBuilder shown = new StringBuilder();
        int at = from;
        boolean isBehindBar = false;
        for (RedactedRange mask : between(from, to)) {
            shown.append(text, at, Math.max(at, mask.start()));
            boolean isSameBar = isBehindBar && mask.isBar() && mask.start() == at;
            shown.append(isSameBar ? "" : mask.shown());
            isBehindBar = mask.isBar();
            at = mask.end();
        }
        return shown.append(text, Math.min(at, to), to).toString();
    }
}
