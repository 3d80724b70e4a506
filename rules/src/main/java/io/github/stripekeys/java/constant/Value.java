package io.github.stripekeys.java.constant;

import io.github.stripekeys.text.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of the value of an expression without running the program. Immutable. */
public sealed interface Value {
    /** Stands for what is not known within a text; no credential has it. */
    char UNKNOWN_CHAR = '\ufffc';

    /** Characters of the longest text that is made; a longer one is no constant. */
    int LONGEST = 1 << 18;

    /** Stops at a text that would become too long. */
    static void check(long length) {
        if (length > LONGEST) {
            throw new IllegalArgumentException("too long a text");
        }
    }

    /** A text, also one that is kept as characters or bytes. */
    record StringValue(List<TextPart> pieces) implements Value {
        public StringValue {
            pieces = List.copyOf(pieces);
        }

        static StringValue of(String text, Step origin, boolean isVerbatim) {
            return new StringValue(List.of(new TextPart(text, List.of(origin), isVerbatim)));
        }

        String text() {
            return pieces.stream().map(TextPart::text).collect(Collectors.joining());
        }

        int length() {
            return pieces.stream().mapToInt(piece -> piece.text().length()).sum();
        }

        StringValue plus(StringValue other) {
            return new StringValue(
                    Stream.concat(pieces.stream(), other.pieces.stream()).toList());
        }

        /** Another text that was made of all of this one. */
        StringValue made(String text) {
            return new StringValue(List.of(new TextPart(text, origins(), false)));
        }

        /** The same as one piece, which stands like this elsewhere. */
        StringValue asOne() {
            return new StringValue(List.of(new TextPart(text(), origins(), true)));
        }

        List<Step> origins() {
            return pieces.stream()
                    .flatMap(piece -> piece.origins().stream())
                    .distinct()
                    .toList();
        }
    }

    /** An array or a collection. */
    record ListValue(List<Value> values) implements Value {
        public ListValue {
            values = List.copyOf(values);
        }

        ListValue plus(Value value) {
            List<Value> all = new ArrayList<>(values);
            all.add(value);
            return new ListValue(all);
        }
    }

    /** A whole number or a character's number. */
    record IntValue(long value, Step origin) implements Value {}

    /** An object of which the fields are known. */
    record ObjectValue(Map<String, Value> values) implements Value {
        public ObjectValue {
            values = Map.copyOf(values);
        }
    }

    /** One of these. */
    record Alternatives(List<Value> values) implements Value {
        private static final int MOST = 6;

        static Value of(Value first, Value second) {
            List<Value> all = Stream.concat(flat(first), flat(second))
                    .distinct()
                    .limit(MOST)
                    .toList();
            return all.size() == 1 ? all.get(0) : new Alternatives(all);
        }

        private static Stream<Value> flat(Value value) {
            return value instanceof Alternatives choice ? choice.values.stream() : Stream.of(value);
        }
    }

    /** Anything. */
    enum Unknown implements Value {
        VALUE
    }

    /** All values that this may be. */
    default List<Value> choices() {
        return this instanceof Alternatives choice ? choice.values() : List.of(this);
    }

    /** As text, with a gap for what is not known. */
    default StringValue asText() {
        if (this instanceof StringValue text) {
            return text;
        }
        if (this instanceof IntValue number) {
            return StringValue.of(Character.toString((char) number.value()), number.origin(), false);
        }
        if (this instanceof ListValue items) {
            return items.values().stream().map(Value::asText).reduce(new StringValue(List.of()), StringValue::plus);
        }
        return new StringValue(List.of(new TextPart(String.valueOf(UNKNOWN_CHAR), List.of(), false)));
    }

    /** The text, if all of it is known. */
    default Optional<String> known() {
        String text = asText().text();
        return text.indexOf(UNKNOWN_CHAR) >= 0 || this instanceof ListValue ? Optional.empty() : Optional.of(text);
    }
}
