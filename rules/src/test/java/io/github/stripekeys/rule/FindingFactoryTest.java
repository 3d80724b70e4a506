package io.github.stripekeys.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.candidate.CredentialUse;
import io.github.stripekeys.candidate.Use;
import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.exposure.Exposures;
import io.github.stripekeys.exposure.Layout;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Tokens;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import io.github.stripekeys.text.TextPosition;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingFactoryTest {
    private static final String NAME = "${stripe.secret}";

    @Test
    void makesOneFindingOfACredentialAndWhatIsDoneWithIt() {
        List<Finding> findings = Fixture.scan("src/test/java/A.java", Tokens.fill("@Value(\"${@rk_live@}\")"))
                .findings();
        assertEquals(1, findings.size());
        Finding finding = findings.get(0);
        assertEquals(List.of("restricted-key-live", "live-key-in-test", "key-as-property-name"), finding.ruleIds());
        assertEquals(Rule.RESTRICTED_KEY_LIVE, finding.rule());
        assertEquals(Severity.MEDIUM, finding.severity());
    }

    @Test
    void letsTheWorseSeverityCount() {
        String text = Tokens.fill("@sk_test@ @pk_test:2@");
        assertEquals(Severity.LOW, Fixture.scan("a", text).findings().get(0).severity());
    }

    @Test
    void tellsOnceThatKeysOfAFileAreOfOtherAccounts() {
        String pairs = IntStream.range(0, 50)
                .mapToObj(i -> "@pk_live:%d@ @sk_live:%d@\n".formatted(i, 100 + i))
                .collect(Collectors.joining());
        List<Finding> told = Fixture.scan("a.properties", Tokens.fill(pairs)).findings().stream()
                .filter(finding -> finding.rules().contains(Rule.KEY_ACCOUNTS_DIFFER))
                .toList();
        assertEquals(1, told.size());
        String message = told.get(0).message();
        assertTrue(
                message.matches(".*; does not match the publishable key in this file [(](?:acct_\\w+, ){2}acct_\\w+ and"
                        + " 47 more[)]; 50 secret keys in it are of other accounts [(].* and 47 more[)]"),
                message);
        assertEquals(10, told.get(0).trace().size());
        assertEquals(2, told.get(0).trace().get(0).line());
        assertTrue(told.get(0).trace().get(0).message().startsWith("Secret key of acct_"));
    }

    @Test
    void namesASecretThatIsNotThere() {
        Finding finding = judged("A.java", NAME, "printed");
        assertEquals(Kind.SECRET, finding.kind());
        assertEquals(Mode.UNKNOWN, finding.mode());
        assertNull(finding.account());
        assertEquals(NAME, finding.redacted());
        assertEquals(0, finding.length());
        assertEquals("Key used as a property name: printed", finding.message());
    }

    @Test
    void fingerprintsASecretThatIsNotThereByWhatIsDoneWithIt() {
        String fingerprint = judged("A.java", NAME, "printed").fingerprint();
        assertEquals(fingerprint, judged("elsewhere/B.java", NAME, "printed").fingerprint());
        assertNotEquals(
                fingerprint, judged("A.java", "${stripe.other}", "printed").fingerprint());
        assertNotEquals(fingerprint, judged("A.java", NAME, "logged").fingerprint());
    }

    @Test
    void takesAKeyOutOfAName() {
        String name = Tokens.fill("@sk_live@");
        assertEquals(
                Tokens.fill("@sk_live.redacted@"),
                judged("A.java", name, "printed").redacted());
    }

    private static Finding judged(String path, String name, String description) {
        Region region = new Region(path.length(), 1, path.length(), 9);
        CredentialUse usage = new CredentialUse(
                Use.PROPERTY_NAME,
                null,
                name,
                description,
                region,
                TextPosition.NOWHERE,
                List.of(Evidence.FLOW),
                List.of(new Step(path, path.length(), 1, "read here")));
        return new FindingFactory(Salt.DEFAULT, new Exposures(Layout.UNKNOWN))
                .judge(Location.file(path), List.of(), List.of(usage))
                .get(0);
    }
}
