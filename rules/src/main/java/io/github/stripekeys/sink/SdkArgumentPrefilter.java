package io.github.stripekeys.sink;

import java.nio.charset.StandardCharsets;

/**
 * Tells of a file that names Stripe whether it gives something to Stripe's libraries, or configures something for Stripe. A key without a
 * prefix is only found where it is given to them, so such a file is worth a look although nothing in it looks like a key.
 */
public final class SdkArgumentPrefilter {
    private static final String LIBRARY = "com.stripe.";

    private SdkArgumentPrefilter() {}

    /** Whether there is a sign in a file of this name: the library's own name in Java, else a text that is given to a sink. */
    public static boolean areIn(String name, byte[] bytes, int length) {
        String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        return name.endsWith(".java")
                ? text.contains(LIBRARY)
                : !RegexSinkMatch.in(name, text).isEmpty();
    }
}
