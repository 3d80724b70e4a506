package io.github.stripekeys.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.testing.Keys;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InlineSuppressionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final String TERMS = "until=2027-01-31 owner=payments reason=\"wiped every night\"";
    private static final String ALLOW = "stripe-keys:allow webhook-secret " + TERMS;

    private static ScanResult scan(String path, String text) {
        return AcceptedProject.of(path, text).scan(policy(false, TODAY));
    }

    private static Policy policy(boolean denies, LocalDate today) {
        return new Policy(Baseline.NONE, Suppressions.NONE, denies, today);
    }

    private static List<Status> statuses(String path, String text) {
        return scan(path, text).findings().stream().map(Finding::status).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key: @whsec@ # ALLOW",
                "# ALLOW\nkey: @whsec@",
                "// ALLOW\nString key = \"@whsec@\";",
                "String key = \"@whsec@\"; /* ALLOW */",
                "<!-- ALLOW -->\n<key>@whsec@</key>",
                "-- ALLOW\nINSERT INTO keys VALUES ('@whsec@');",
                "REM ALLOW\nset KEY=@whsec@",
                "{\n\"//\": \"stripe-keys:allow webhook-secret until=2027-01-31 owner='payments' reason='wiped every night'\",\n\"key\": \"@whsec@\"}",
                "/*\n * ALLOW */\nString key = \"@whsec@\";",
                "// ALLOW\nString text = \"\"\"\n  one\n  two @whsec@\n  \"\"\";",
                "# ALLOW ticket=PAY-42\r\nkey: @whsec@\r\n",
            })
    void countInAnySyntax(String text) {
        assertEquals(List.of(Status.SUPPRESSED), statuses("a.txt", text.replace("ALLOW", ALLOW)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# ALLOW\n\nkey: @whsec@",
                "key: @whsec@\n# ALLOW",
                "other: x # ALLOW\nkey: @whsec@",
                "# stripe-keys:allow oauth-token TERMS\nkey: @whsec@",
                "// ALLOW\nString text = \"\"\"\n  one\n  \"\"\";\nString key = \"@whsec@\";",
            })
    void countOnlyForWhatTheyStandBeside(String text) {
        ScanResult result = scan("a.txt", text.replace("ALLOW", ALLOW).replace("TERMS", TERMS));
        assertTrue(result.findings().get(0).isOpen(), text);
        assertEquals(List.of(), result.problems());
    }

    @Test
    void standByTheLinesOfWhatIsPutTogether() {
        String java = """
                class A {
                  // %s
                  String key = "whsec_"
                      + "@whsec.body@";
                  String other = "whsec_" + "@whsec:2.body@"; // %s
                  String third = "whsec_" + "@whsec:3.body@";
                }
                """.formatted(ALLOW, ALLOW);
        assertEquals(List.of(Status.SUPPRESSED, Status.SUPPRESSED, Status.OPEN), statuses("A.java", java));
    }

    @Test
    void countForWhatCodeDoesWithASecretElsewhere() {
        String allow = "// stripe-keys:allow secret-reaches-client " + TERMS;
        String java = """
                @RestController
                class KeyController {
                    @Value("${stripe.secret-key}")
                    private String key;

                    @GetMapping("/key")
                    Map<String, String> key() {
                        return Map.of("key", key); %s
                    }
                }
                """;
        String path = "src/main/java/shop/KeyController.java";
        assertEquals(List.of(Status.OPEN), statuses(path, java.formatted("")));
        assertEquals(List.of(Status.SUPPRESSED), statuses(path, java.formatted(allow)));
        String named = "# stripe-keys:allow secret-named-public " + TERMS + "\nARG REACT_APP_STRIPE_SECRET\n";
        assertEquals(List.of(Status.SUPPRESSED), statuses("Dockerfile", named));
    }

    /** A key may be accepted where it stands, without accepting that it is sent to everybody. */
    @Test
    void forAKeyDoNotCountForWhereItGoes() {
        String java = """
                @RestController
                class KeyController {
                    @GetMapping("/key")
                    Map<String, String> key() {
                        return Map.of("key", "@rk_live@"); %s
                    }
                }
                """;
        String path = "src/main/java/shop/KeyController.java";
        assertEquals(List.of(Status.OPEN), statuses(path, java.formatted("")), "both are one finding");
        String allow = "// stripe-keys:allow restricted-key-live " + TERMS;
        assertEquals(List.of(Status.OPEN, Status.SUPPRESSED), statuses(path, java.formatted(allow)));
    }

    @Test
    void expire() {
        AcceptedProject project = AcceptedProject.of("a.yml", "key: @whsec@ # " + ALLOW);
        assertEquals(
                Outcome.CLEAN,
                project.scan(policy(false, LocalDate.of(2027, 1, 31))).outcome());
        ScanResult after = project.scan(policy(false, LocalDate.of(2027, 2, 1)));
        assertEquals(Outcome.FINDINGS, after.outcome());
        String message = after.findings().get(0).message();
        assertTrue(message.endsWith("; suppression expired on 2027-01-31 (owner: payments)"), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "webhook-secret  | webhook-secrets | there is no rule \"webhook-secrets\"; did you mean \"webhook-secret\"?",
                "owner=          | ownr=           | unknown \"ownr\"; did you mean \"owner\"?",
                "' owner=payments' | ''            | \"owner\" is missing; all of a comment is on one line",
                "2027-01-31      | tomorrow        | \"expires\" is not a date, such as 2027-01-31",
                "2027-01-31      | 2027-12-31      | 2027-12-31 is 398 days ahead; at most 365 are allowed",
                "wiped every night | test          | the reason must have 10 characters or more",
                "'\"wiped every night\"' | wiped every night | values with spaces must be quoted",
                "owner=payments  | owner=a owner=b | \"owner\" is there twice",
            })
    void sayWhatIsWrong(String right, String wrong, String fault) {
        ScanResult result = scan("a.yml", "key: @whsec@ # " + ALLOW.replace(right, wrong));
        assertTrue(result.findings().get(0).isOpen());
        assertEquals(
                List.of(new Problem("a.yml", Problem.Kind.INVALID_SUPPRESSION, "line 1: " + fault)), result.problems());
    }

    @ParameterizedTest
    @CsvSource({"secret-key-live, sk_live", "organization-key, sk_org"})
    void cannotAllowWhatOpensEverything(String rule, String name) {
        String text = "key: " + Keys.key(name) + " # " + ALLOW.replace("webhook-secret", rule);
        ScanResult result = scan("a.yml", text);
        assertEquals(Outcome.FINDINGS, result.outcome());
        assertTrue(result.problems().get(0).message().contains("a comment cannot suppress a live secret key"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# stripe-keys: allow %s ¶key: @whsec@ | line 1 looks like a suppression: \"stripe-keys: allow\" does not count",
                "# Stripe-Keys:Allow %s ¶key: @whsec@ | \"Stripe-Keys:Allow\" does not count; write stripe-keys:allow",
                "# stripe-keys:alow %s ¶key: @whsec@ | \"stripe-keys:alow\" does not count",
                "# stripe-key:allow %s ¶key: @whsec@ | \"stripe-key:allow\" does not count",
                "key: @whsec@ # stripe_keys:ignore %s | \"stripe_keys:ignore\" does not count",
                "# stripe-keys:allow %s ¶¶key: @whsec@ | line 1 looks like a suppression: it is not on the line above",
                "# stripe-keys:allow %s ¶@Value¶key: @whsec@ | it is not on the line above",
            })
    void areNamedIfTheyMissByOneStep(String text, String message) {
        String filled = text.replace("¶", "\n").formatted("webhook-secret " + TERMS);
        Finding finding = scan("a.yml", filled).findings().get(0);
        assertTrue(finding.isOpen());
        assertTrue(finding.message().contains(message), finding::message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# stripe keys are allowed here\nkey: @whsec@",
                "# stripe-keys:allow webhook-secret %s\nkey: @whsec@",
                "# about stripe-keys\n\n\n\n\nkey: @whsec@"
            })
    void areNotNamedIfNothingIsMissed(String text) {
        Finding finding = scan("a.yml", text.formatted(TERMS)).findings().get(0);
        assertFalse(finding.message().contains("looks like"), finding::message);
    }

    @Test
    void canBeDenied() {
        ScanResult result =
                AcceptedProject.of("a.yml", "key: @whsec@ # " + ALLOW).scan(policy(true, TODAY));
        assertEquals(Outcome.FINDINGS, result.outcome());
        assertTrue(result.problems().get(0).message().contains("inline suppressions are disabled"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gitleaks:allow", "trufflehog:ignore", "pragma: allowlist secret", "NOSONAR"})
    void ofOtherToolsDoNotCountAndTheFindingSaysSo(String marker) {
        Finding finding =
                scan("a.yml", "# " + marker + "\nkey: @whsec@\n").findings().get(0);
        assertTrue(finding.isOpen());
        assertTrue(finding.message().contains("the marker of another tool beside it ("), finding::message);
        assertFalse(scan("a.yml", "# none\nkey: @whsec@\n")
                .findings()
                .get(0)
                .message()
                .contains("marker"));
    }

    @Test
    void showNoKey() {
        String text = "key: @whsec@ # stripe-keys:allow " + Keys.key("sk_live") + " owner=" + Keys.key("sk_test");
        assertFalse(scan("a.yml", text).toString().contains(Keys.key("sk_live").substring(40, 60)));
    }
}
