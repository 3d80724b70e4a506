package io.github.stripekeys.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.report.content.Advice;
import io.github.stripekeys.report.content.Card;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Tokens;
import io.github.stripekeys.text.Evidence;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A credential that is given away where it is written out is one finding; other places are others. */
final class FlowMergerTest {
    private static List<Finding> findings(String members) {
        String code = "import com.stripe.Stripe;\n@RestController class Keys {\n" + members + "\n}\n";
        return Fixture.scan("src/main/java/Keys.java", Tokens.fill(code)).findings();
    }

    private static List<List<String>> rules(List<Finding> findings) {
        return findings.stream().sorted().map(Finding::ruleIds).toList();
    }

    @Test
    void returnedWhereItIsWrittenOut() {
        List<Finding> found = findings("@GetMapping(\"/\") String get() { return \"@sk_test@\"; }");
        assertEquals(List.of(List.of("secret-key-test", "secret-reaches-client")), rules(found));
        Finding one = found.get(0);
        assertEquals(Severity.HIGH, one.severity());
        assertEquals(Surface.CLIENT, one.exposure().surface());
        assertEquals(List.of(Evidence.LITERAL, Evidence.FLOW), one.evidence());
        assertEquals(2, one.trace().size());
    }

    @Test
    void asBadAsItIsForThoseWhoGetIt() {
        assertEquals(
                List.of(Severity.CRITICAL),
                severities(findings("@GetMapping(\"/\") String get() { return \"@sk_live@\"; }")));
        assertEquals(List.of(Severity.HIGH), severities(findings("void a() { System.out.println(\"@sk_live@\"); }")));
    }

    private static List<Severity> severities(List<Finding> findings) {
        return findings.stream().map(Finding::severity).toList();
    }

    @Test
    void loggedAmongOthers() {
        List<Finding> found = findings("void a() { System.out.println(\"@sk_live@\" + \"\" + \"@sk_test@\"); }");
        assertEquals(List.of(List.of("secret-key-live", "secret-logged"), List.of("secret-key-test")), rules(found));
        assertEquals(
                Severity.HIGH, found.stream().sorted().findFirst().orElseThrow().severity());
    }

    @Test
    void putTogetherWhereItIsGivenAway() {
        List<Finding> found = findings("@GetMapping(\"/\") String get() { return \"sk_live_\" + \"@sk_live.body@\"; }");
        assertEquals(List.of(List.of("secret-key-live", "secret-reaches-client")), rules(found));
        assertEquals(List.of(Severity.CRITICAL), severities(found));
        String inFields = "static final String HEAD = \"sk_live_\";\nstatic final String REST = \"@sk_live.body@\";\n"
                + "void a() { System.out.println(\"key \" + HEAD + REST); }";
        assertTrue(rules(findings(inFields)).stream().anyMatch(ids -> ids.contains("secret-logged")));
        String apart = "void a() { System.out.println(\"sk_live_\" + b + \"@sk_live.body@\"); }";
        assertEquals(List.of(), findings(apart));
    }

    @Test
    void anotherSecretOnTheLine() {
        List<Finding> found = findings(
                "@GetMapping(\"/\") Object get() { return List.of(System.getenv(\"STRIPE_SECRET_KEY\"), \"@sk_live@\"); }");
        assertEquals(2, found.size());
    }

    /** One fault is one card. */
    @Test
    void ofOneCredentialAtTwoPlaces() {
        List<Finding> found = findings("static final String KEY = \"@sk_live@\";\n"
                + "@GetMapping(\"/\") String get() { return KEY; }\nvoid log() { System.out.println(KEY); }");
        List<Card> cards = Card.of(found.stream());
        assertEquals(1, cards.size(), found::toString);
        assertEquals(3, cards.get(0).places().size());
        assertEquals(Severity.CRITICAL, cards.get(0).severity());
        assertTrue(cards.get(0).worst().message().endsWith(" is returned to the client by get()"));
        assertTrue(Advice.of(cards.get(0)).inCode().startsWith("Do not send the secret: "));
    }

    @Test
    void ofTheKeyThatAScriptSendsItsRequestsWith() {
        for (String key : List.of("const key = '@sk_live@';", "const key = 'sk_live_' +\n'@sk_live.body@';")) {
            List<Card> cards = script(key
                    + "\nfetch('https://api.stripe.com/v1/charges', {headers: {Authorization: 'Bearer ' + key}});\n");
            assertEquals(1, cards.size(), key);
            assertEquals(
                    Set.of("secret-key-live", "secret-reaches-client"),
                    Set.copyOf(cards.get(0).ruleIds()));
        }
        List<Card> unknown = script(
                "fetch('https://api.stripe.com/v1/charges', {headers: {Authorization: 'Bearer ' + window.key}});\n");
        assertEquals(
                "Browser script calls api.stripe.com with a secret key",
                unknown.get(0).worst().message());
        assertEquals(
                "Move this request to your server, and let the page or app call your server.",
                Advice.of(unknown.get(0)).text());
    }

    private static List<Card> script(String text) {
        return Card.of(Fixture.scan("src/main/resources/static/pay.js", Tokens.fill(text)).findings().stream());
    }

    @Test
    void anotherPlace() {
        List<Finding> found = findings("String key = \"@sk_live@\";\n@GetMapping(\"/\") String get() { return key; }");
        assertEquals(List.of(List.of("secret-key-live"), List.of("secret-reaches-client")), rules(found));
    }

    /** Who may see a key is no part of where a secret goes. */
    @Test
    void aPublishableKeyOnTheLine() {
        Finding secret = findings("@GetMapping(\"/\") String get() { return \"@sk_live@\"; }")
                .get(0);
        Finding flow = new Finding(
                List.of(Rule.SECRET_REACHES_CLIENT),
                Severity.HIGH,
                new CredentialIdentity(Kind.SECRET, Mode.UNKNOWN, null, "literal", "literal", "v1:flow", 0),
                secret.exposure(),
                new FindingEvidence(List.of(Evidence.FLOW), secret.trace(), secret.excerpt()),
                secret.where(),
                "sent");
        assertEquals(1, FlowMerger.of(List.of(of(Kind.SECRET, secret), flow)).size());
        assertEquals(
                2, FlowMerger.of(List.of(of(Kind.PUBLISHABLE, secret), flow)).size());
    }

    private static Finding of(Kind kind, Finding finding) {
        CredentialIdentity identity =
                new CredentialIdentity(kind, Mode.LIVE, null, finding.redacted(), finding.prefix(), "v1:a", 32);
        return new Finding(
                List.of(Rule.SECRET_KEY_LIVE),
                Severity.HIGH,
                identity,
                finding.exposure(),
                finding.proof(),
                finding.where(),
                "key");
    }
}
