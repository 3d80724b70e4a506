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

    private SinkSigns() {}

    /** Whether there is a sign in a file of this name. */
    public static boolean areIn(String name, byte[] bytes, int length) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return JVM.contains(ending)
                ? isImported(new String(bytes, 0, length, StandardCharsets.ISO_8859_1))
                : OTHERS.contains(ending);
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
}
