package io.github.stripekeys.decode.literal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the names of a program stand for: the text that each was last given. For one thread. */
final class Constants {
    /** What is not known; no credential has this character. */
    static final String UNKNOWN = "\ufffc";

    /** Longer values are kept by their ends: a credential that starts or ends in one is not longer than that. */
    static final int LONGEST = 1 << 12;

    private static final int END = LONGEST / 4;

    private static final int MOST_ELEMENTS = 128;

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();

    /** The value of a name; null if it is not known. */
    @Nullable
    String find(String name) {
        return values.get(name);
    }

    /** The value of a name, or what stands for one that is not known. */
    String valueOf(String name) {
        return values.getOrDefault(name, UNKNOWN);
    }

    void put(String name, String value) {
        if (value.equals(UNKNOWN)) {
            values.remove(name);
        } else {
            values.put(name, shortened(value, LONGEST, END));
        }
    }

    /** The texts of the list that a name stands for; none if it stands for no list. */
    List<String> findList(String name) {
        return lists.getOrDefault(name, List.of());
    }

    boolean isList(String name) {
        return lists.containsKey(name);
    }

    void putList(String name, List<String> texts) {
        if (texts.size() <= MOST_ELEMENTS) {
            lists.put(
                    name,
                    texts.stream().map(text -> shortened(text, LONGEST, END)).toList());
        }
    }

    /** A value, or both its ends if it is longer than this. */
    static String shortened(String value, int longest, int end) {
        return value.length() < longest
                ? value
                : value.substring(0, end) + UNKNOWN + value.substring(value.length() - end);
    }
}
