package io.github.stripekeys.prefilter;

/** Whether bytes could hold a credential. */
public enum KeySign {
    NONE,
    /** Only one that means nothing where Stripe is not named, and these bytes do not name it near. */
    NEAR_STRIPE,
    ANYWHERE;

    /** The stronger of both. */
    KeySign or(KeySign other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
