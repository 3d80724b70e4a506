package io.github.stripekeys.detect;

import io.github.stripekeys.credential.Credential;

/**
 * A credential at one place of a document, not yet judged.
 *
 * @param evidence how it was found
 * @param lineBefore what stands on its line before it, such as the name of the variable it is given to
 * @param namesStripe whether the text around it or the file's name says Stripe
 */
public record Candidate(
        Credential credential, Region region, Evidence evidence, String lineBefore, boolean namesStripe) {
    Candidate with(Evidence other) {
        return new Candidate(credential, region, other, lineBefore, namesStripe);
    }
}
