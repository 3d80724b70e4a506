package io.github.stripekeys.java.constant;

import com.github.javaparser.ast.expr.MethodCallExpr;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Methods that make texts or lists and belong to no object that matters, by the name of their class, if any, and their own. */
@FunctionalInterface
interface StaticMethod {
    /** A form that takes more than 99 characters by itself. */
    Pattern WIDE = Pattern.compile("%[^A-Za-z%]*\\d{3}");

    /** Characters of the shortest form of an argument that is given by its number. */
    int FORM = "%1$s".length();

    /** Its result, or {@link Value.Unknown} if the arguments do not fit. */
    Value apply(List<Value> arguments);

    static Optional<StaticMethod> of(MethodCallExpr call) {
        String owner = call.getScope().map(Object::toString).orElse("");
        String simple = owner.substring(owner.lastIndexOf('.') + 1);
        String name = call.getNameAsString();
        return Optional.ofNullable(Table.METHODS.getOrDefault(simple + "." + name, Table.METHODS.get("." + name)))
                .map(method -> arguments -> orUnknown(method, arguments));
    }

    private static Value orUnknown(StaticMethod method, List<Value> arguments) {
        try {
            return method.apply(arguments);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Value.Unknown.VALUE;
        }
    }

    /** Texts with a separator between them. */
    static Value join(Value separator, List<Value> parts) {
        List<Value> items = parts.size() == 1 && parts.get(0) instanceof Value.ListValue list ? list.values() : parts;
        Value joined = new Value.StringValue(List.of());
        for (int i = 0; i < items.size(); i++) {
            joined = Concatenation.of(i == 0 ? joined : Concatenation.of(joined, separator), items.get(i));
        }
        return joined;
    }

    /** A template filled in; what is not known leaves a gap. */
    static Value format(Value.StringValue template, List<Value> arguments) {
        if (WIDE.matcher(template.text()).find()) {
            return Value.Unknown.VALUE;
        }
        List<Value> values =
                arguments.size() == 1 && arguments.get(0) instanceof Value.ListValue items ? items.values() : arguments;
        Object[] texts = values.stream()
                .map(value -> value instanceof Value.IntValue number
                        ? (Object) number.value()
                        : Concatenation.text(value).text())
                .toArray();
        try {
            Value.StringValue parts =
                    values.stream().map(Concatenation::text).reduce(template, Value.StringValue::plus);
            Value.check((long) template.length() * parts.length() / FORM);
            return parts.made(String.format(Locale.ROOT, template.text(), texts));
        } catch (IllegalArgumentException e) {
            return Value.Unknown.VALUE;
        }
    }

    /** The table of methods. */
    final class Table {
        private static final Map<String, StaticMethod> METHODS = Map.ofEntries(
                Map.entry("String.join", arguments -> join(arguments.get(0), arguments.subList(1, arguments.size()))),
                Map.entry(
                        "String.format",
                        arguments -> format(arguments.get(0).asText(), arguments.subList(1, arguments.size()))),
                Map.entry("String.valueOf", Table::text),
                Map.entry("String.copyValueOf", Table::text),
                Map.entry("Character.toString", arguments -> arguments.get(0).asText()),
                Map.entry("Objects.requireNonNull", arguments -> arguments.get(0)),
                Map.entry("List.of", Value.ListValue::new),
                Map.entry("Arrays.asList", Value.ListValue::new),
                Map.entry("Stream.of", Value.ListValue::new),
                Map.entry("Arrays.stream", arguments -> arguments.get(0)),
                Map.entry(
                        "URLDecoder.decode",
                        arguments -> made(arguments, text -> URLDecoder.decode(text, StandardCharsets.UTF_8))),
                Map.entry(".decode", arguments -> made(arguments, Table::base64)),
                Map.entry(".decodeBase64", arguments -> made(arguments, Table::base64)),
                Map.entry(".parseBase64Binary", arguments -> made(arguments, Table::base64)),
                Map.entry(".parseHex", arguments -> made(arguments, Table::hex)),
                Map.entry(".decodeHex", arguments -> made(arguments, Table::hex)),
                Map.entry(".parseHexBinary", arguments -> made(arguments, Table::hex)));

        private Table() {}

        private static Value text(List<Value> arguments) {
            return arguments.get(0) instanceof Value.ListValue items
                    ? items.asText()
                    : Concatenation.text(arguments.get(0));
        }

        private static Value made(List<Value> arguments, UnaryOperator<String> way) {
            Value.StringValue text = arguments.get(0).asText();
            return text.made(way.apply(text.text()));
        }

        private static String base64(String text) {
            String standard = text.replace('-', '+').replace('_', '/');
            return new String(Base64.getMimeDecoder().decode(standard), StandardCharsets.ISO_8859_1);
        }

        private static String hex(String text) {
            return new String(HexFormat.of().parseHex(text), StandardCharsets.ISO_8859_1);
        }
    }
}
