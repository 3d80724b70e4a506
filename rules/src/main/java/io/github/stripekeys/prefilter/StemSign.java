package io.github.stripekeys.prefilter;

/** How a stem stands in a file without its {@code _}. */
enum StemSign {
    NONE,
    CUT,
    /** With another mark in place of the {@code _}. */
    REWRITTEN;

    /** The stronger of both. */
    StemSign or(StemSign other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
