package io.github.stripekeys.detect;

/** What a program or a configuration can do with a credential, or with what will be one when it runs. */
public enum Use {
    /** Written where the name of a property belongs, as in <code>${…}</code>. */
    PROPERTY_NAME
}
