package io.github.stripekeys.detect.sink;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Tells from the bytes of a program whether it uses Stripe's libraries or API. A key without a prefix is only found where it
 * is given to them, so such a program is worth a look although nothing in it looks like a key.
 */
public final class SinkSigns {
    private static final Set<String> PROGRAMS =
            Set.of("java", "kt", "kts", "groovy", "scala", "gradle", "js", "ts", "mjs", "cjs");
    private static final Set<String> SETTINGS = Set.of("properties", "yml", "yaml", "env", "conf");
    private static final String SIGN = "stripe";

    private SinkSigns() {}

    /** Whether there is a sign in the first bytes of a file of this name. */
    public static boolean areIn(String name, byte[] bytes, int length) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (SETTINGS.contains(ending)) {
            return isInSettings(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        }
        return PROGRAMS.contains(ending) && isInProgram(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    }

    private static boolean isInSettings(String text) {
        return text.contains(SIGN) || text.contains("STRIPE") || text.contains("Stripe");
    }

    private static boolean isInProgram(String text) {
        for (int at = text.indexOf(SIGN); at >= 0; at = text.indexOf(SIGN, at + 1)) {
            if (text.startsWith("com.", at - 4) || text.startsWith(".com", at + SIGN.length()) || isQuoted(text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQuoted(String text, int at) {
        return at > 0
                && "'\"".indexOf(text.charAt(at - 1)) >= 0
                && text.startsWith(text.substring(at - 1, at), at + SIGN.length());
    }
}
