package io.github.stripekeys.detect.sink;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Tells from the first bytes of a file whether it uses Stripe's libraries, or configures something for Stripe. A key without a
 * prefix is only found where it is given to them, so such a file is worth a look although nothing in it looks like a key.
 */
public final class SinkSigns {
    private static final Set<String> JVM = Set.of("java", "kt", "kts", "groovy", "scala");
    private static final Set<String> OTHERS =
            Set.of("js", "ts", "mjs", "cjs", "properties", "yml", "yaml", "env", "conf");

    /** Imports stand before this. */
    private static final int START = 8 << 10;

    /** More of what is no Java is not looked through. */
    private static final int OTHER_START = 2 << 10;

    private SinkSigns() {}

    /** Whether there is a sign in the first bytes of a file of this name. */
    public static boolean areIn(String name, byte[] bytes, int length) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (JVM.contains(ending)) {
            return isImported(new String(bytes, 0, Math.min(START, length), StandardCharsets.ISO_8859_1));
        }
        return OTHERS.contains(ending)
                && isNamed(new String(bytes, 0, Math.min(OTHER_START, length), StandardCharsets.ISO_8859_1));
    }

    /** Whether a line before the first brace imports something of Stripe's. */
    private static boolean isImported(String text) {
        int brace = text.indexOf('{');
        int end = brace < 0 ? text.length() : brace;
        int line = 0;
        while (line < end && !isImport(text, line)) {
            int next = text.indexOf('\n', line);
            line = next < 0 ? end : next + 1;
        }
        return line < end;
    }

    private static boolean isImport(String text, int line) {
        return text.startsWith("import com.stripe", line) || text.startsWith("import static com.stripe", line);
    }

    private static boolean isNamed(String text) {
        return text.contains("stripe") || text.contains("STRIPE_");
    }
}
