package io.github.stripekeys.detect;

import java.util.Locale;

/** How a credential was found; the identifiers are part of the report's contract. */
public enum Evidence {
    /** Written out in text. */
    LITERAL,
    /** Written out in a comment. */
    COMMENT;

    /** The identifier used in reports, such as {@code literal}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
