package io.github.stripekeys.policy.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.policy.Baseline;
import io.github.stripekeys.policy.Baseline.Entry;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.testing.Keys;
import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BaselineFileTest {
    private static final Entry A = new Entry("v1:aa", Rule.SECRET_KEY_LIVE, "shop/a \"b\".yml");
    private static final Entry B = new Entry("v1:bb", Rule.WEBHOOK_SECRET, "lib/a.jar!/é.yml");
    private static final String TEXT = """
            {
              "version": 1,
              "fingerprints": "v1",
              "entries": [
                {"fingerprint": "v1:aa", "ruleId": "secret-key-live", "path": "shop/a \\"b\\".yml"},
                {"fingerprint": "v1:bb", "ruleId": "webhook-secret", "path": "lib/a.jar!/é.yml"}
              ]
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\": \"@sk_live@\"}",
                "{\"version\": 1, \"fingerprints\": \"@sk_live@\"}",
                "{\"version\": 1, \"fingerprints\": \"v1\", \"entries\": [{\"ruleId\": \"@sk_live@\"}]}",
                "{\"version\": @sk_live@ x}",
                "{\"@sk_live@\"",
                "@sk_live@ @sk_live@"
            })
    void errorShowsNoKey(String text) {
        StringWriter trace = new StringWriter();
        assertThrows(IOException.class, () -> BaselineFile.read(Tokens.fill(text)))
                .printStackTrace(new PrintWriter(trace));
        String key = Keys.key("sk_live");
        assertFalse(trace.toString().contains(key.substring(20, key.length() - 4)), trace::toString);
    }

    @Test
    void entriesShowNoKey() throws IOException {
        String text = "{\"version\": 1, \"fingerprints\": \"v1\", \"entries\": [{\"fingerprint\": \"@sk_live@\","
                + " \"ruleId\": \"secret-key-live\", \"path\": \"@sk_live@.txt\"}]}";
        String key = Keys.key("sk_live");
        String read = BaselineFile.read(Tokens.fill(text)).toString();
        assertFalse(read.contains(key.substring(20, key.length() - 4)), read);
    }

    @Test
    void hasOneEntryOnALineInTheirOrder() {
        assertEquals(TEXT, BaselineFile.write(new Baseline(List.of(B, A, B))));
    }

    @Test
    void isReadBack() throws IOException {
        assertEquals(new Baseline(List.of(A, B)), BaselineFile.read(TEXT));
        assertEquals(Baseline.NONE, BaselineFile.read(BaselineFile.write(Baseline.NONE)));
    }

    @Test
    void layoutDoesNotMatter() throws IOException {
        assertEquals(
                new Baseline(List.of(A, B)),
                BaselineFile.read(TEXT.replace(", ", ",\n ").replace("\n", "\r\n")));
    }

    /** What {@code merge=union} makes of two versions that changed the same lines. */
    @ParameterizedTest
    @ValueSource(strings = {"A,B", "A|B", "A,A|B", "A|B,", "A,B|B,", "A|A,B", "B|A", "A,B|A,B"})
    void unionOfTwoVersionsIsRead(String lines) throws IOException {
        String merged = lines.replace("|", "\n")
                .replace(",", ",\n")
                .replace("A", line(4))
                .replace("B", line(5));
        String text = "{\n\"version\": 1,\n\"fingerprints\": \"v1\",\n\"entries\": [\n" + merged + "\n]\n}\n";
        assertEquals(new Baseline(List.of(A, B)), BaselineFile.read(text));
    }

    private static String line(int number) {
        String line = TEXT.lines().toList().get(number).strip();
        return line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\": 1   | \"version\": 2     | \"version\" is \"2\", and this stripe-keys knows \"1\" only",
                "\"fingerprints\": \"v1\" | \"fingerprints\": \"v9\" | \"fingerprints\" is \"v9\"",
                "\"version\": 1,  | '' | \"version\" is missing",
                "webhook-secret   | secret-hook        | there is no rule \"secret-hook\"",
                "\"path\": \"lib  | \"file\": \"lib    | \"path\" is missing",
                "\"entries\"      | \"entry\"          | \"entries\" is not a list",
                "\"entries\"      | <<<<<<< \"entries\" | contains unresolved merge conflicts",
            })
    void saysWhatIsWrong(String right, String wrong, String reason) {
        IOException failure =
                assertThrows(IOException.class, () -> BaselineFile.read(TEXT.replace(right.strip(), wrong)));
        assertTrue(failure.toString().contains(reason), failure::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "<html>", "{"})
    void refusesWhatIsNone(String text) {
        assertThrows(IOException.class, () -> BaselineFile.read(text));
    }

    @Test
    void saysThatItIsNestedTooDeeply() {
        for (String text : List.of("[".repeat(100_000), "{\"a\":".repeat(100_000))) {
            IOException failure = assertThrows(IOException.class, () -> BaselineFile.read(text));
            assertTrue(String.valueOf(failure.getMessage()).startsWith("not a baseline of stripe-keys: "));
        }
    }
}
