package io.github.stripekeys.prefilter;

/**
 * What bytes alone say of a file.
 *
 * @param mayContainKey whether a credential, or a part of one, could be in it, in any encoding
 * @param namesStripe whether it names Stripe, in small or capital letters
 */
public record Signs(boolean mayContainKey, boolean namesStripe) {}
