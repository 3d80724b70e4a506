package io.github.stripekeys.prefilter;

/**
 * What bytes alone say of a file.
 *
 * @param key whether a credential, or a part of one, could be in it, in any encoding
 * @param namesStripe whether it names Stripe, in small or capital letters
 */
public record Signs(KeySign key, boolean namesStripe) {
    /**
     * Whether there could be a credential.
     *
     * @param isOfStripe whether what the file is part of names Stripe, such as its path
     */
    public boolean mayContainKey(boolean isOfStripe) {
        return key == KeySign.ANYWHERE || (key == KeySign.NEAR_STRIPE && isOfStripe);
    }
}
