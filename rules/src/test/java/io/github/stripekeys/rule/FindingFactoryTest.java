package io.github.stripekeys.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

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
