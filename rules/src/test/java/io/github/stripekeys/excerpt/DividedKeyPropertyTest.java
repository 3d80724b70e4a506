package io.github.stripekeys.excerpt;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.detect.LanguageForms;
import io.github.stripekeys.rule.Finding;
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
            Form.joined("a.rb", "k = %w[", " ", "].join\n"),
            Form.joined("b.rb", "k = %w(\n  ", "\n  ", "\n).join\n"),
            Form.joined("c.rb", "k = %q{", "} + %q{", "}\n"),
            Form.joined("a.pl", "my $k = join('', qw(", " ", "));\n"),
            Form.joined("b.pl", "my $k = qq<", "> . qq<", ">;\n"),
            Form.joined("a.groovy", "def k = /", "/ + /", "/\n"),
            Form.joined("b.groovy", "def k = $/", "/$ + $/", "/$\n"),
            Form.joined("Jenkinsfile", "k = ['", "', '", "'].join('')\n"),
            Form.joined("a.lua", "k = [[", "]] .. [==[", "]==]\n"),
            Form.joined("a.ts", "k = `", "${'", "'}`;\n"),
            Form.joined("a.cpp", "auto k = R\"(", ")\" R\"(", ")\";\n"),
            Form.joined("a.cs", "var k = @\"", "\" + @\"", "\";\n"),
            Form.joined("a.kt", "val k = listOf(\"", "\", \"", "\").joinToString(\"\")\n"),
            Form.joined("b.sql", "SELECT q'[", "]' || q'[", "]';\n"),
            Form.joined("c.sql", "SELECT $$", "$$ || $$", "$$;\n"),
            Form.joined("a.ps1", "$k = '", "','", "' -join ''\n"),
            Form.joined("a.hs", "k = concat [\"", "\",\"", "\"]\n"),
            Form.joined("main.tf", "k = join(\"\", [\"", "\", \"", "\"])\n"),
            Form.joined("a.ex", "k = ~w(", " ", ") |> Enum.join()\n"),
            Form.lines("Makefile", "K := $(K)@"),
            Form.lines("a.mk", "P# = @"),
            Form.lines("b.bat", "set \"P#=@\""),
            Form.lines("application.conf", "p# = @"),
            Form.lines("b.conf", "k = ${k}@"),
            Form.lines("a.kt", "append(\"@\")"),
            Form.lines("a.rs", "k.push_str(\"@\");"),
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

    static Stream<Arguments> languages() {
        return Stream.concat(LanguageForms.JOINED.stream(), LanguageForms.APART.stream())
                .filter(form -> form.contains("<1>"))
                .flatMap(form -> IntStream.of(2, 8, 14, 40).mapToObj(cut -> Arguments.of(form, cut)));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("languages")
    void showsNoUsablePartInAnyLanguage(String form, int cut) {
        String key = Keys.key("sk_live", cut, "medium");
        String text = "stripe=" + Keys.key("whsec", cut, "") + "\n"
                + form.substring(form.indexOf(": ") + 2)
                        .replace("<1>", key.substring(0, cut))
                        .replace("<2>", key.substring(cut));
        for (Finding finding :
                Fixture.scan(form.substring(0, form.indexOf(": ")), text).findings()) {
            String excerpt = String.join("\n", finding.excerpt().lines());
            String shown = longest(withoutRedacted(excerpt), key.substring("sk_live_".length()));
            assertTrue(shown.length() <= MOST, () -> shown.length() + " characters of a key in " + excerpt);
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
