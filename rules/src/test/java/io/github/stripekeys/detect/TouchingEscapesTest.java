package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys without a structure of their own, right behind an escape that ends in a letter or digit, or escaped themselves. */
class TouchingEscapesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "k=3DKEY",
                "a=3D=22KEY=22",
                "?key%3DKEY%26b",
                "?to=%3Fkey%253DKEY%2526b",
                "?to=%25253DKEY",
                "{\"a\": \"b\\u003dKEY\"}",
                "{\"a\": \"b\\\\u003dKEY\"}",
                "\"b\\x3dKEY\"",
                "\"b\\075KEY\"",
                "\"b\\nKEY\\n\"",
                "\"b\\\\nKEY\\\\n\"",
                "a&#61KEY&",
                "a&#x3dKEY&",
                "a&#x3D;KEY&",
                "a&amp;#61KEY;",
                "\u001b[31mKEY\u001b[0m",
                "k_x003D_KEY",
                "escape('k%u003DKEY')"
            })
    void areNoPartOfAKey(String text) {
        for (int i = 0; i < 5; i++) {
            for (String key :
                    List.of(Keys.key("sk_live", i, "short"), Keys.key("whsec", i, ""), Keys.key("absec", i, ""))) {
                assertEquals(
                        List.of(key.length()),
                        Fixture.scan("a.txt", text.replace("KEY", key)).findings().stream()
                                .map(Finding::length)
                                .toList(),
                        text);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '!',
            value = {
                "README.md, STRIPE\\_KEY=#, \\_",
                "a.sql, select * from t where k like '#' escape '\\', \\_",
                "a.tex, \\texttt{#}, \\_",
                "a.json, {\"text\": \"STRIPE\\\\_KEY=#\"}, \\\\_",
                "a.ipynb, {\"text\": \"#\"}, \\\\_",
                "a.eml, X: =?UTF-8?Q?key=20#?=, =5F",
                "a.eml, Content-Transfer-Encoding: quoted-printable #, =5f",
                "a.js, unescape('#'), %u005F",
                "a.py, '#', \\u005f"
            })
    void mayHideItsUnderscores(String path, String text, String underscore) {
        for (int i = 0; i < 5; i++) {
            for (String name : List.of("sk_live", "whsec", "rk_test", "pst_live")) {
                String key = Keys.key(name, i, "");
                String content = text.replace("#", key.replace("_", underscore)) + "\n";
                assertEquals(
                        List.of(key.length()),
                        Fixture.scan(path, content).findings().stream()
                                .map(Finding::length)
                                .toList(),
                        text);
            }
        }
    }
}
