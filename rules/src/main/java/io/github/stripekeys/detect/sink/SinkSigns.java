package io.github.stripekeys.detect.sink;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Tells of a file that names Stripe whether it uses Stripe's libraries, or configures something for Stripe. A key without a
 * prefix is only found where it is given to them, so such a file is worth a look although nothing in it looks like a key.
 */
public final class SinkSigns {
    private static final Set<String> JVM = Set.of("java", "kt", "kts", "groovy", "scala");
    private static final Set<String> OTHERS =
            Set.of("js", "ts", "mjs", "cjs", "properties", "yml", "yaml", "env", "conf");

    private static final String LIBRARY = "com.stripe.";

    private SinkSigns() {}

    /** Whether there is a sign in a file of this name. */
    public static boolean areIn(String name, byte[] bytes, int length) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return JVM.contains(ending)
                ? new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(LIBRARY)
                : OTHERS.contains(ending);
    }
}
