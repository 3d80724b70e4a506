package io.github.stripekeys.java.constant;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Methods of texts, builders of texts, and arrays of characters or bytes, by name. */
@FunctionalInterface
interface TextMethod {
    /** Its result, or {@link Value.Unknown} if the arguments do not fit. */
    Value apply(Value.StringValue text, List<Value> arguments);

    static Optional<TextMethod> of(String name) {
        return Optional.ofNullable(Table.METHODS.get(name))
                .map(method -> (text, arguments) -> orUnknown(method, text, arguments));
    }

    private static Value orUnknown(TextMethod method, Value.StringValue text, List<Value> arguments) {
        try {
            return method.apply(text, arguments);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
            return Value.Unknown.VALUE;
        }
    }

    /** The table of methods. */
    final class Table {
        private static final Map<String, TextMethod> METHODS = Map.ofEntries(
                Map.entry("concat", (text, arguments) -> Concatenation.of(text, arguments.get(0))),
                Map.entry("append", Table::append),
                Map.entry("insert", Table::insert),
                Map.entry(
                        "reverse",
                        (text, none) -> text.made(
                                new StringBuilder(text.text()).reverse().toString())),
                Map.entry("replace", Table::replace),
                Map.entry("replaceAll", Table::replace),
                Map.entry("substring", Table::substring),
                Map.entry("repeat", Table::repeat),
                Map.entry("strip", (text, none) -> text.made(text.text().strip())),
                Map.entry("trim", (text, none) -> text.made(text.text().strip())),
                Map.entry("stripLeading", (text, none) -> text.made(text.text().stripLeading())),
                Map.entry("stripTrailing", (text, none) -> text.made(text.text().stripTrailing())),
                Map.entry("stripIndent", (text, none) -> text.made(text.text().stripIndent())),
                Map.entry(
                        "translateEscapes",
                        (text, none) -> text.made(text.text().translateEscapes())),
                Map.entry("toLowerCase", (text, any) -> text.made(text.text().toLowerCase(Locale.ROOT))),
                Map.entry("toUpperCase", (text, any) -> text.made(text.text().toUpperCase(Locale.ROOT))),
                Map.entry("formatted", StaticMethod::format),
                Map.entry("charAt", (text, arguments) -> CallEvaluator.item(text, arguments.get(0))),
                Map.entry("deleteCharAt", Table::deleteCharAt),
                Map.entry("toString", (text, none) -> text),
                Map.entry("intern", (text, none) -> text),
                Map.entry("toCharArray", (text, none) -> text),
                Map.entry("getBytes", (text, any) -> text),
                Map.entry("clone", (text, none) -> text));

        private Table() {}

        private static Value append(Value.StringValue text, List<Value> arguments) {
            Value added = arguments.get(0);
            return Concatenation.of(text, added instanceof Value.ListValue ? added.asText() : added);
        }

        private static Value insert(Value.StringValue text, List<Value> arguments) {
            int at = number(arguments.get(0));
            Value.StringValue added = Concatenation.text(arguments.get(1));
            Value.StringValue start = text.made(text.text().substring(0, at));
            return Concatenation.of(
                    Concatenation.of(start, added), text.made(text.text().substring(at)));
        }

        private static Value repeat(Value.StringValue text, List<Value> arguments) {
            int count = number(arguments.get(0));
            Value.check((long) count * text.length());
            return text.made(text.text().repeat(count));
        }

        private static Value replace(Value.StringValue text, List<Value> arguments) {
            String from = arguments.get(0).asText().text();
            String to = arguments.get(1).asText().text();
            Value.check((long) text.length() * to.length());
            return from.isEmpty() ? text : text.made(text.text().replace(from, to));
        }

        private static Value substring(Value.StringValue text, List<Value> arguments) {
            int end = arguments.size() > 1
                    ? number(arguments.get(1))
                    : text.text().length();
            return text.made(text.text().substring(number(arguments.get(0)), end));
        }

        private static Value deleteCharAt(Value.StringValue text, List<Value> arguments) {
            return text.made(new StringBuilder(text.text())
                    .deleteCharAt(number(arguments.get(0)))
                    .toString());
        }

        private static int number(Value value) {
            if (value instanceof Value.IntValue number) {
                return Math.toIntExact(number.value());
            }
            throw new IllegalArgumentException("not a known number");
        }
    }
}
