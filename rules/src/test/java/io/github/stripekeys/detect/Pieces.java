package io.github.stripekeys.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A text that was cut at random places. */
record Pieces(List<String> parts) {
    /** Cuts behind this many characters, and not within what belongs together. */
    static Pieces cut(String text, int first, Random random) {
        TreeSet<Integer> places = new TreeSet<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            places.add(first + random.nextInt(text.length() - first - 1) + 1);
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int place : places) {
            parts.add(text.substring(from, place));
            from = place;
        }
        parts.add(text.substring(from));
        return new Pieces(parts);
    }

    String whole() {
        return String.join("", parts);
    }

    int size() {
        return parts.size();
    }

    /** Each part in this form, with something between. */
    String each(String format, String between) {
        return map(part -> format.replace("#", part), between);
    }

    /** Each part in this form, {@code #} for the part and {@code @} for its number, with something between. */
    String numbered(String format, String between) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "" : between)
                    .append(format.replace("@", Integer.toString(i)).replace("#", parts.get(i)));
        }
        return text.toString();
    }

    private String map(Function<String, String> form, String between) {
        return parts.stream().map(form).collect(Collectors.joining(between));
    }
}
