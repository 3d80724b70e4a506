package io.github.stripekeys.source;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * How many files and folders were not read on purpose; a folder counts once.
 *
 * @param byReason those that are not 0, in the order of the reasons
 */
public record SkipCounts(Map<SkipReason, Long> byReason) {
    /** Nothing was skipped. */
    public static final SkipCounts NONE = new SkipCounts(Map.of());

    public SkipCounts {
        Map<SkipReason, Long> sorted = new EnumMap<>(SkipReason.class);
        sorted.putAll(byReason);
        sorted.values().removeIf(count -> count == 0);
        byReason = Collections.unmodifiableMap(sorted);
    }

    /** As many as this gives for each reason. */
    public static SkipCounts of(ToLongFunction<SkipReason> counts) {
        Map<SkipReason, Long> all = new EnumMap<>(SkipReason.class);
        for (SkipReason reason : SkipReason.values()) {
            all.put(reason, counts.applyAsLong(reason));
        }
        return new SkipCounts(all);
    }

    public long count(SkipReason reason) {
        return byReason.getOrDefault(reason, 0L);
    }

    /** For whatever reason. */
    public long total() {
        return byReason.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The reasons there are. */
    public List<SkipReason> reasons() {
        return List.copyOf(byReason.keySet());
    }

    /** Both together. */
    public SkipCounts plus(SkipCounts other) {
        return of(reason -> count(reason) + other.count(reason));
    }

    /** The same with so many more. */
    public SkipCounts plus(SkipReason more, long count) {
        return of(reason -> count(reason) + (reason == more ? count : 0));
    }
}
