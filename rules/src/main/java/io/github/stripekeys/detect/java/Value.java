package io.github.stripekeys.detect.java;

import io.github.stripekeys.detect.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of the value of an expression without running the program. Immutable. */
sealed interface Value {
    /** Stands for what is not known within a text; no credential has it. */
    char GAP = '\ufffc';

    /** Characters of the longest text that is made; a longer one is no constant. */
    int LONGEST = 1 << 18;

    /** Stops at a text that would become too long. */
    static void check(long length) {
        if (length > LONGEST) {
            throw new IllegalArgumentException("too long a text");
        }
    }

    /** A text, also one that is kept as characters or bytes. */
    record Text(List<Piece> pieces) implements Value {
        public Text {
            pieces = List.copyOf(pieces);
        }

        static Text of(String text, Step origin, boolean isVerbatim) {
            return new Text(List.of(new Piece(text, List.of(origin), isVerbatim)));
        }

        String text() {
            return pieces.stream().map(Piece::text).collect(Collectors.joining());
        }

        int length() {
            return pieces.stream().mapToInt(piece -> piece.text().length()).sum();
        }

        Text plus(Text other) {
            return new Text(
                    Stream.concat(pieces.stream(), other.pieces.stream()).toList());
        }

        /** Another text that was made of all of this one. */
        Text made(String text) {
            return new Text(List.of(new Piece(text, origins(), false)));
        }

        /** The same as one piece, which stands like this elsewhere. */
        Text asOne() {
            return new Text(List.of(new Piece(text(), origins(), true)));
        }

        List<Step> origins() {
            return pieces.stream()
                    .flatMap(piece -> piece.origins().stream())
                    .distinct()
                    .toList();
        }
    }

    /** An array or a collection. */
    record Items(List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }

        Items plus(Value value) {
            List<Value> all = new ArrayList<>(values);
            all.add(value);
            return new Items(all);
        }
    }

    /** A whole number or a character's number. */
    record Whole(long value, Step origin) implements Value {}

    /** An object of which the fields are known. */
    record Fields(Map<String, Value> values) implements Value {
        public Fields {
            values = Map.copyOf(values);
        }
    }

    /** One of these. */
    record Choice(List<Value> values) implements Value {
        private static final int MOST = 6;

        static Value of(Value first, Value second) {
            List<Value> all = Stream.concat(flat(first), flat(second))
                    .distinct()
                    .limit(MOST)
                    .toList();
            return all.size() == 1 ? all.get(0) : new Choice(all);
        }

        private static Stream<Value> flat(Value value) {
            return value instanceof Choice choice ? choice.values.stream() : Stream.of(value);
        }
    }

    /** Anything. */
    enum Unknown implements Value {
        VALUE
    }

    /** All values that this may be. */
    default List<Value> choices() {
        return this instanceof Choice choice ? choice.values() : List.of(this);
    }

    /** As text, with a gap for what is not known. */
    default Text asText() {
        if (this instanceof Text text) {
            return text;
        }
        if (this instanceof Whole number) {
            return Text.of(Character.toString((char) number.value()), number.origin(), false);
        }
        if (this instanceof Items items) {
            return items.values().stream().map(Value::asText).reduce(new Text(List.of()), Text::plus);
        }
        return new Text(List.of(new Piece(String.valueOf(GAP), List.of(), false)));
    }

    /** The text, if all of it is known. */
    default Optional<String> known() {
        String text = asText().text();
        return text.indexOf(GAP) >= 0 || this instanceof Items ? Optional.empty() : Optional.of(text);
    }
}
