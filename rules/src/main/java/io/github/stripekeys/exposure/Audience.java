package io.github.stripekeys.exposure;

import java.util.regex.Pattern;

/** Who gets to see a place, in words that fit how it reaches them. */
public enum Audience {
    BROWSERS("served to browsers", "Anyone who opens the page can read it."),
    APP_USERS("shipped in an app", "Anyone who unpacks the app can read it."),
    CLIENTS("sent to clients", "Anyone who inspects the traffic can read it."),
    ARTIFACT_USERS("packed in an artifact", "Anyone who gets the artifact can read it."),
    LIBRARY_USERS("packed in a dependency", "Anyone who downloads the library can read it, for ever."),
    /** People who work on the project, and its servers. */
    INSIDERS("", "");

    private static final Pattern APP = Pattern.compile("packed into|shipped|compiled (?:into|for users)");

    private final String words;
    private final String consequence;

    Audience(String words, String consequence) {
        this.words = words;
        this.consequence = consequence;
    }

    /** Whoever a place is exposed to. The reason of an exposure opens with how it reaches them. */
    public static Audience of(Exposure exposure) {
        return switch (exposure.surface()) {
            case CLIENT -> ofClient(exposure.because());
            case ARTIFACT -> ARTIFACT_USERS;
            case DEPENDENCY -> LIBRARY_USERS;
            case SERVER, BUILD, CI, DOCS, TEST, GENERATED -> INSIDERS;
        };
    }

    private static Audience ofClient(String because) {
        if (APP.matcher(because).lookingAt()) {
            return APP_USERS;
        }
        return because.startsWith("sent to clients") || because.startsWith("runs on the client") ? CLIENTS : BROWSERS;
    }

    /** How it reaches them, such as {@code served to browsers}; empty for {@link #INSIDERS}. */
    public String words() {
        return words;
    }

    /** What that means, in a sentence; empty for {@link #INSIDERS}. */
    public String consequence() {
        return consequence;
    }
}
