package io.github.stripekeys.policy.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stripekeys.policy.SuppressionRule;
import io.github.stripekeys.policy.Suppressions;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.testing.Keys;
import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SuppressionFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final String TEXT = """
            # accepted until the gateway has moved
            - rule: webhook-secret
              path: docs/**
              reason: a sandbox that is wiped nightly
              owner: payments
              expires: 2027-01-31
            """;

    @Test
    void readsEntriesWithTheirLines() throws IOException {
        Suppressions suppressions = read(TEXT + TEXT);
        assertEquals(2, suppressions.allowances().size());
        SuppressionRule second = suppressions.allowances().get(1);
        assertEquals("s.yml:8", second.terms().path() + ":" + second.terms().line());
        assertEquals(Rule.WEBHOOK_SECRET, second.rule());
        assertEquals("rule webhook-secret, path docs/**", second.subject());
        assertEquals(LocalDate.of(2027, 1, 31), second.terms().expires());
    }

    @Test
    void readsAListUnderAKey() throws IOException {
        assertEquals(
                1,
                read("suppressions:\n" + TEXT.replaceFirst("#.*\n", ""))
                        .allowances()
                        .size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing yet\n", "[]", "suppressions: []", "---\n"})
    void emptyFileHasNone(String text) throws IOException {
        assertEquals(Suppressions.NONE, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "owner:            | ownr:             | line 5: unknown key \"ownr\"; did you mean \"owner\"?",
                "'  owner: payments\n' | ''            | line 2: \"owner\" is missing",
                "owner: payments   | owner:            | line 5: \"owner\" is missing",
                "a sandbox that is wiped nightly | test | line 4: the reason must have 10 characters or more",
                "2027-01-31        | 31.1.2027         | line 6: \"31.1.2027\" is not a date, such as 2027-01-31",
                "2027-01-31        | 2027-02-30        | line 6: \"2027-02-30\" is not a date, such as 2027-01-31",
                "2027-01-31        | 2027-11-29        | line 6: 2027-11-29 is 366 days ahead; at most 365 are allowed",
                "webhook-secret    | secret-key-live   | line 6: 2027-01-31 is 64 days ahead; at most 30 are allowed for a live secret key",
                "webhook-secret    | webhook-secrets   | line 2: there is no rule \"webhook-secrets\"; did you mean \"webhook-secret\"?",
                "rule: webhook-secret | fingerprint: x | line 2: not a fingerprint: it is v1: and 26 letters and digits",
                "path: docs/**     | rule: oauth-token | line 3: the key \"rule\" is there twice",
                "docs/**           | [docs/**]         | line 3: path must be a text",
                "owner: payments   | owner: @acme/pay  | line 5: not YAML: found character '@' that cannot start any token. (Do not use @ for indentation); put the value in quotation marks",
                "a sandbox that    | a sandbox: that   | line 4: not YAML: mapping values are not allowed here; put the value in quotation marks",
                "'  owner: payments' | '  owner: #payments' | line 5: \"owner\" is missing; put the value in quotation marks",
                "path: docs/**     | path: 'docs       | line 7: not YAML: found unexpected end of stream",
            })
    void saysWhatIsWrongAndWhere(String right, String wrong, String message) {
        IOException failure = assertThrows(IOException.class, () -> read(TEXT.replace(right, wrong)));
        assertEquals(message, failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/**", "./docs/**", "docs/**", " docs/** ", "docs/"})
    void globsStartAtTheTop(String glob) throws IOException {
        SuppressionRule rule =
                read(TEXT.replace("docs/**", "'" + glob + "'")).allowances().get(0);
        assertEquals("docs/**", String.valueOf(rule.path()));
    }

    /** What a report offers to copy, and what union merges of it make. */
    @Test
    void readsOneEntryOnALine() throws IOException {
        String line =
                "- {fingerprint: \"v1:%s\", reason: \"waits for the release\", owner: \"a: b\", expires: 2026-12-28}\n";
        String text = line.formatted("a".repeat(26)) + line.formatted("b".repeat(26));
        assertEquals(2, read(text).allowances().size());
    }

    @Test
    void listsAllRulesIfNoneIsNear() {
        String text = TEXT.replace("webhook-secret", "everything-at-all");
        String message =
                String.valueOf(assertThrows(IOException.class, () -> read(text)).getMessage());
        assertEquals(
                "line 2: there is no rule \"everything-at-all\"; there are secret-key-live, ",
                message.substring(0, 73));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: b | line 1: a list of suppressions was expected",
                "- a  | line 1: an entry with the keys rule, fingerprint, path, sha256, reason, owner, expires, until, rotated, ticket was expected",
                "- reason: anything | line 1: the entry needs a rule, fingerprint, path or sha256",
            })
    void saysWhatWasExpected(String text, String message) {
        assertEquals(message, assertThrows(IOException.class, () -> read(text)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- rule: @sk_live@",
                "- @sk_live@: x",
                "- rule: *@sk_live@",
                "- rule: &@sk_live@ [a, *@sk_live@",
                "- rule: !!@sk_live@ x",
                "- rule: !<@sk_live@ x",
                "%TAG @sk_live@",
                "- {path: x, owner: team, reason: long enough it is, expires: @sk_live@}",
                "- \"@sk_live@",
                "@sk_live@: x\n  y: z",
                "@sk_live@: a: b",
                "- @@sk_live@"
            })
    void errorShowsNoKey(String text) {
        StringWriter trace = new StringWriter();
        assertThrows(IOException.class, () -> read(Tokens.fill(text))).printStackTrace(new PrintWriter(trace));
        String key = Keys.key("sk_live");
        assertFalse(trace.toString().contains(key.substring(20, key.length() - 4)), text);
    }

    @Test
    void nestingCannotEndTheScan() {
        assertThrows(IOException.class, () -> read("[".repeat(100_000)));
        assertThrows(IOException.class, () -> read("- rule: " + "[".repeat(20_000) + "]".repeat(20_000)));
    }

    @Test
    void aliasesCannotFillTheMemory() {
        StringBuilder bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            String last = "*" + (char) (c - 1);
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(last)
                    .append((", " + last).repeat(8))
                    .append("]\n");
        }
        assertThrows(IOException.class, () -> read(bomb.toString()));
        assertThrows(IOException.class, () -> read("- &a [*a]\n"));
    }

    private static Suppressions read(String text) throws IOException {
        return SuppressionFile.read("s.yml", text, TODAY);
    }

    @Test
    void saysThatItIsNestedTooDeeply() {
        for (String text : List.of("[".repeat(20_000), "- ".repeat(20_000), "{a: ".repeat(20_000))) {
            IOException failure =
                    assertThrows(IOException.class, () -> SuppressionFile.read(".stripe-keys/s.yml", text, TODAY));
            assertFalse(String.valueOf(failure.getMessage()).contains("\n"));
        }
    }
}
