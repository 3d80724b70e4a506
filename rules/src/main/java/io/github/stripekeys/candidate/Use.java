package io.github.stripekeys.candidate;

/** What a program or a configuration can do with a credential, or with what will be one when it runs. */
public enum Use {
    /** Written where the name of a property belongs, as in <code>${…}</code>. */
    PROPERTY_NAME,
    /** Sent to those who use the application. */
    SENT_TO_CLIENT,
    /** Sent to Stripe as the key of a request; if that is done where clients can see it, they have the key. */
    KEY_OF_REQUEST,
    /** Written to a log, a terminal or the message of an exception. */
    LOGGED,
    /** Given to a library for servers as the key for requests. */
    API_KEY,
    /** Sent with a request that is made without Stripe's library. */
    REQUEST,
    /** Given to what checks the signatures of events. */
    SIGNING_SECRET,
    /** Given to a library for browsers or phones, which needs a publishable key. */
    CLIENT_KEY,
    /** Given to a setting that is named after Stripe and a key. */
    SETTING,
    /** For test mode, in a part of a file that is only for production. */
    PRODUCTION,
    /** Given to Stripe's library as what it is: a token, or the secret of one payment. */
    TOKEN,
    /** Given to, or read from, a variable that bundlers publish because of how its name starts. */
    NAMED_PUBLIC,
    /** Copied into what browsers load by the configuration of a bundler. */
    INLINED,
    /** Put in place of a reference by the build. */
    FILLED_IN
}
