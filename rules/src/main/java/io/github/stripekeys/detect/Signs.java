package io.github.stripekeys.detect;

/**
 * What bytes alone say of a file.
 *
 * @param ofKey whether a credential, or a part of one, could be in it, in any encoding
 * @param ofStripe whether it names Stripe, in small or capital letters
 */
public record Signs(boolean ofKey, boolean ofStripe) {}
