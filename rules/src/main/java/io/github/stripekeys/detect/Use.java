package io.github.stripekeys.detect;

/** What a program or a configuration can do with a credential, or with what will be one when it runs. */
public enum Use {
    /** Written where the name of a property belongs, as in <code>${…}</code>. */
    PROPERTY_NAME,
    /** Sent to those who use the application. */
    SENT_TO_CLIENT,
    /** Sent to Stripe as the key of a request; if that is done where clients can see it, they have the key. */
    KEY_OF_REQUEST,
    /** Written to a log, a terminal or the message of an exception. */
    LOGGED
}
