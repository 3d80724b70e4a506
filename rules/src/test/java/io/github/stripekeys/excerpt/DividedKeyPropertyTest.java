package io.github.stripekeys.excerpt;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import io.github.stripekeys.text.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No excerpt shows more than four characters in a row of a key, but for its last ones, however it is divided. */
class DividedKeyPropertyTest {
    private static final int MOST = 4;
    private static final int KEYS = 12;

    /** A way to divide a key. */
    private record Form(String file, Function<List<String>, String> text) {
        static Form joined(String file, String before, String between, String after) {
            return new Form(file, pieces -> before + String.join(between, pieces) + after);
        }

        static Form lines(String file, String line) {
            return new Form(
                    file,
                    pieces -> IntStream.range(0, pieces.size())
                            .mapToObj(i -> line.replace("#", String.valueOf(i)).replace("@", pieces.get(i)))
                            .collect(Collectors.joining("\n", "", "\n")));
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.joined("a.sql", "SELECT '", "' || '", "';\n"),
            Form.joined("a.lua", "key = \"", "\" .. \"", "\"\n"),
            Form.joined("a.rs", "const KEY: &str = concat!(\"", "\", \"", "\");\n"),
            Form.joined("a.xml", "<key>\n  <part>", "</part>\n  <part>", "</part>\n</key>\n"),
            Form.joined("a.toml", "key = [\"", "\", \"", "\"]\n"),
            Form.joined("b.toml", "key = [\n  \"", "\",\n  \"", "\",\n]\n"),
            Form.joined("a.json", "{\"parts\": [\"", "\", \"", "\"]}\n"),
            Form.joined("a.csv", "stripe,", ",", "\n"),
            Form.joined("a.txt", "the key is ", " ", " as you know\n"),
            Form.joined("b.txt", "the key is ", "\n", " as you know\n"),
            Form.joined("a.md", "the key is `", "-\n", "` as you know\n"),
            Form.joined("c.txt", "", "; ", "\n"),
            Form.joined("a.tex", "\\key{", "}{", "}\n"),
            Form.joined("a.properties", "stripe.key=", ",", "\n"),
            Form.joined("A.java", "/* the key is ", "\n * ", " */ class A {}\n"),
            Form.joined("B.java", "class B { Object k = List.of(\"", "\",\n    \"", "\"); }\n"),
            Form.joined("a.yaml", "key:\n  - ", "\n  - ", "\n"),
            Form.joined("a.clj", "(str \"", "\" \"", "\")\n"),
            Form.joined("a.hs", "key = \"", "\" ++ \"", "\"\n"),
            Form.joined("a.unknown", "<<", ">><<", ">>\n"),
            Form.lines("a.sh", "PART_#=@"),
            Form.lines("a.bat", "set K=%K%@"),
            Form.lines("a.ini", "part# = @"),
            Form.lines("b.properties", "stripe.part.#=@"),
            Form.lines("a.log", "2026-11-30 12:00:0# INFO got @"));

    static Stream<Arguments> forms() {
        return IntStream.range(0, FORMS.size())
                .boxed()
                .flatMap(form -> IntStream.of(3, 4, 5, 6, 9, 16, 24)
                        .mapToObj(length -> Arguments.of(FORMS.get(form).file(), form, length)));
    }

    @ParameterizedTest(name = "{0}, pieces of about {2}")
    @MethodSource("forms")
    void showsNoUsablePart(String file, int index, int length) {
        Form form = FORMS.get(index);
        for (int number = 1; number <= KEYS; number++) {
            Random random = new Random(1000L * index + 10L * number + length);
            String key = Keys.key("sk_live", number, number % 2 == 0 ? "medium" : "");
            String text = "stripe=" + Keys.key("whsec", number, "") + "\n"
                    + form.text().apply(pieces(key, length, random));
            List<String> excerpts = Fixture.scan(file, text).findings().stream()
                    .map(finding -> String.join("\n", finding.excerpt().lines()))
                    .toList();
            assertFalse(excerpts.isEmpty(), text);
            for (String excerpt : excerpts) {
                String shown = longest(withoutRedacted(excerpt), key.substring("sk_live_".length()));
                assertTrue(shown.length() <= MOST, () -> shown.length() + " characters of a key in " + excerpt);
            }
        }
    }

    /** The first has the prefix and enough of a body to be found, or not even the prefix. */
    private static List<String> pieces(String key, int length, Random random) {
        List<String> pieces = new ArrayList<>();
        int at = random.nextBoolean() ? 8 + Math.max(length, 10) : random.nextInt(4, 9);
        pieces.add(key.substring(0, at));
        while (at < key.length()) {
            int end = Math.min(key.length(), at + Math.max(1, length + random.nextInt(3) - 1));
            pieces.add(key.substring(at, end));
            at = end;
        }
        return pieces;
    }

    /** Letters and digits only, with a mark in place of what is hidden. */
    private static String withoutRedacted(String excerpt) {
        return excerpt.replaceAll("…[A-Za-z0-9]{4}", "~")
                .replace(Excerpt.BAR, "~")
                .replaceAll("[^A-Za-z0-9~]", "");
    }

    /** The longest stretch that both have. */
    private static String longest(String shown, String body) {
        String best = "";
        for (int from = 0; from < body.length(); from++) {
            while (from + best.length() < body.length()
                    && shown.contains(body.substring(from, from + best.length() + 1))) {
                best = body.substring(from, from + best.length() + 1);
            }
        }
        return best;
    }
}
