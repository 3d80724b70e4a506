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
                "\u001b[38;2;255;100;255mKEY\u001b[0m",
                "\u001b[1;31m\u001b[KKEY\u001b[m",
                "\u001b(BKEY",
                "printf '\\033[0;32mKEY\\033[0m'",
                "\"\\x1b[32mKEY\\x1b[0m\"",
                "\"\\x1B[38;5;208mKEY\\x1B[m\"",
                "\"\\u001b[1mKEY\\u001b[0m\"",
                "\"\\\\u001b[1mKEY\\\\u001b[0m\"",
                "\"\\u{1b}[48;2;10;20;30mKEY\"",
                "echo -e \"\\e[2KKEY\\e[0m\"",
                "\"\\33[mKEY\"",
                "\"`e[32mKEY`e[0m\"",
                "\"$([char]27)[32mKEY\"",
                "^[[32mKEY^[[0m",
                "\u241b[32mKEY",
                "##[36;1mKEY[0m",
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
    @ValueSource(
            strings = {
                "mKEY",
                "32mKEY",
                "[mKEY",
                "[32maKEY",
                "[a2mKEY",
                "[KKEY",
                "[HKEY",
                "\\x1b[32maKEY",
                "\\x1b[32;mxKEY",
                "\\x1b[aKEY",
                "\\x1c[KKEY",
                "\\e[colormKEY",
                "\u001b[32 mKEY",
                "033[KKEY",
                "list[3]mKEY",
                "[12345678901234567890123456789012345678mKEY"
            })
    void endsOfOtherWordsAreNoEscapes(String text) {
        for (int i = 0; i < 5; i++) {
            for (String key :
                    List.of(Keys.key("sk_live", i, "short"), Keys.key("whsec", i, ""), Keys.key("absec", i, ""))) {
                assertEquals(
                        List.of(),
                        Fixture.scan("a.txt", text.replace("KEY", key)).findings(),
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
