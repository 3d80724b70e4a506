package io.github.stripekeys.candidate;

import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.credential.CredentialReader;
import io.github.stripekeys.credential.Match;
import io.github.stripekeys.credential.ScannedText;
import io.github.stripekeys.testing.Keys;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Excerpt;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import io.github.stripekeys.text.TextPosition;
import java.util.List;

/** Candidates and uses of one credential, for tests of what is done with them. */
final class SomeCandidate {
    static final Region REGION = new Region(3, 5, 3, 40);

    private SomeCandidate() {}

    static Credential credential(int number) {
        ScannedText text = new ScannedText(Keys.key("sk_live", number, ""), true, true);
        return CredentialReader.read(text).stream()
                .map(match -> ((Match.Found) match).credential())
                .findFirst()
                .orElseThrow();
    }

    static Candidate at(Region region, Evidence... evidence) {
        return new Candidate(
                credential(1),
                region,
                List.of(evidence),
                TextPosition.after("key = "),
                true,
                List.of(),
                List.of(),
                Excerpt.NONE);
    }

    static Candidate of(Evidence... evidence) {
        return at(REGION, evidence);
    }

    static CredentialUse useAt(Region region, Evidence... evidence) {
        return new CredentialUse(
                Use.API_KEY,
                credential(1),
                "",
                "given to Stripe.apiKey",
                region,
                TextPosition.after("Stripe.apiKey = "),
                List.of(evidence),
                List.of());
    }

    static Step step(int line, int column) {
        return new Step("A.java", line, column, "assigned here", "String a;");
    }
}
