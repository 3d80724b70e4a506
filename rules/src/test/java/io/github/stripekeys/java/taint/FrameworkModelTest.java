package io.github.stripekeys.java.taint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.java.syntax.JavaCode;
import io.github.stripekeys.java.taint.FrameworkModel.Role;
import io.github.stripekeys.java.taint.FrameworkModel.Row;
import io.github.stripekeys.source.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the frameworks' tables does what it says, and nothing else does it. */
final class FrameworkModelTest {
    static Stream<Row> rows() {
        return FrameworkModel.BUILT_IN.rows().stream();
    }

    /** The program shows a secret, or hides it, because of this row; without the row it is the other way round. */
    @ParameterizedTest
    @MethodSource("rows")
    void isNeeded(Row row) {
        for (String owner : row.owners()) {
            String program = program(row, owner);
            List<String> with = flows(program, FrameworkModel.BUILT_IN);
            List<String> without = flows(program, FrameworkModel.BUILT_IN.without(row));
            boolean isSanitizer = row.role() == Role.SANITIZER || row.role() == Role.HIDES;
            assertEquals(isSanitizer ? 0 : 1, with.size(), () -> program + with);
            assertNotEquals(with.size(), without.size(), () -> "no test needs " + row + "\n" + program);
        }
    }

    @Test
    void everyTableNamesItsDocumentation() throws IOException {
        for (String table : FrameworkModel.TABLES) {
            try (InputStream file = FrameworkModel.class.getResourceAsStream(table + ".model")) {
                String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(text.startsWith("# https://"), table);
                assertTrue(text.lines().noneMatch(line -> line.endsWith(" ")), table);
            }
        }
    }

    private static String program(Row row, String owner) {
        String type = owner.substring(owner.lastIndexOf('.') + 1);
        String member = row.member();
        return switch (row.role()) {
            case LOOKUP -> endpoint("", type + " owner;", "owner." + member + "(\"STRIPE_SECRET_KEY\")");
            case INJECT -> endpoint("", "@" + member + "(\"${stripe.secret.key}\") String injected;", "injected");
            case RECEIVER -> endpoint("", "", "key." + member + "(1)");
            case ARGUMENT, SERIALIZER -> endpoint("", type + " make() { return null; }", "make()." + member + "(key)");
            case FUNCTION -> endpoint("", type + " owner;", "owner." + member + "(each -> key)");
            case CARRIER -> endpoint("", "", "new " + member + "(key)");
            case ADDS ->
                method(
                        "@RestController",
                        "",
                        "@GetMapping Object a() { " + type + " made = null; made." + member + "(key); return made; }");
            case SANITIZER ->
                method(
                        "@RestController",
                        "",
                        "String " + member + "Text(String text) { return text; }" + " @GetMapping Object a() { return "
                                + member + "Text(key); }");
            case HIDES -> "record Dto(@" + member + " String secret) {}\n" + endpoint("", "", "new Dto(key)");
            case LOG -> method("", "", "void a(" + type + " owner) { owner." + member + "(key); }");
            case SEND -> method("", "", "void a(" + type + " owner) { owner." + member + "(key); }");
            case WRITER ->
                method(
                        "",
                        "",
                        "void a(" + type + " owner) { owner." + member + "()."
                                + (member.endsWith("Headers") ? "add(\"k\", key)" : "write(key)") + "; }");
            case ENDPOINT, RESOURCE -> method("", "", "@" + member + " String a() { return key; }");
            case HANDLER -> method("@RestController", "", "@" + member + " String a() { return key; }");
            case ERROR -> method("", "", "void a() { throw new " + member + "(key); }");
            case LAMBDA -> lambda(row, owner);
            case ANSWER ->
                "import " + owner + ".Api;\n"
                        + method("", "", "void a(Api api) { api." + member + "(\"/a\", (one, two) -> key); }");
        };
    }

    /** The last of the function's parameters sends the key by any method that its type has for that. */
    private static String lambda(Row row, String owner) {
        String type = row.types().get(row.types().size() - 1);
        String send = FrameworkModel.BUILT_IN.rows().stream()
                .filter(each -> each.role() == Role.SEND && each.owners().contains(type))
                .map(Row::member)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is sent by " + type));
        String parameters = row.types().size() == 1 ? "one" : "(zero, one)";
        return "import " + owner + ".Api;\n"
                + method(
                        "",
                        "",
                        "void a(Api api) { api." + row.member() + "(\"/a\", " + parameters + " -> one." + send
                                + "(key)); }");
    }

    private static String endpoint(String annotation, String field, String result) {
        return method("@RestController " + annotation, field, "@GetMapping Object a() { return " + result + "; }");
    }

    private static String method(String annotation, String field, String method) {
        return annotation + " class C {\n  String key = System.getenv(\"STRIPE_SECRET_KEY\");\n  " + field + "\n  "
                + method + "\n}\n";
    }

    private static List<String> flows(String program, FrameworkModel model) {
        JavaCode code = JavaCode.parse(Location.file("C.java"), program).orElseThrow();
        return new ModuleFlows(List.of(code), model)
                .flows().stream()
                        .map(flow -> flow.secret() + " is " + flow.sink())
                        .filter(flow -> !flow.endsWith("in the message of an exception"))
                        .toList();
    }
}
