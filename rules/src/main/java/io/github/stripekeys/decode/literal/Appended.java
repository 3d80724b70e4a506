package io.github.stripekeys.decode.literal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Texts to which statements append, such as {@code s += "a"}. Each is handed on once, when nothing more is appended, and not
 * after each statement, which would take time quadratic in their number. For one thread.
 */
final class Appended {
    private static final int LONGEST = 1 << 12;
    private static final int OVERLAP = 1 << 10;

    private final Consumer<JoinedLiterals> listener;
    private final Map<String, Text> texts = new LinkedHashMap<>();

    Appended(Consumer<JoinedLiterals> listener) {
        this.listener = listener;
    }

    /** What is being appended to one name. */
    private static final class Text {
        private final StringBuilder text;
        private final List<JoinedLiterals.Part> parts = new ArrayList<>();

        Text(String start) {
            this.text = new StringBuilder(start);
        }
    }

    /**
     * Appends to a name.
     *
     * @param known what the name stands for until now
     * @param from where the value starts in the program
     * @param to where the value ends in the program, exclusive
     * @return what the name stands for then
     */
    String append(String name, String known, String value, int from, int to) {
        Text text = texts.computeIfAbsent(name, any -> new Text(known));
        text.text.append(value);
        text.parts.add(new JoinedLiterals.Part(text.text.length(), from, to));
        String whole = text.text.toString();
        if (whole.length() >= LONGEST) {
            end(name);
            texts.put(name, new Text(whole.substring(whole.length() - OVERLAP)));
        }
        return whole;
    }

    /** Hands on what was appended to a name. */
    void end(String name) {
        Text text = texts.remove(name);
        if (text != null && !text.parts.isEmpty()) {
            listener.accept(new JoinedLiterals(text.text.toString(), text.parts));
        }
    }

    /** Hands on what was appended to any name. */
    void endAll() {
        List.copyOf(texts.keySet()).forEach(this::end);
    }
}
