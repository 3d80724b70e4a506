package io.github.stripekeys.prefilter;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Names of variables that a bundler copies into what browsers load, because of how they start. */
public final class PublicName {
    /** How they start. */
    public static final List<String> PREFIXES = List.of(
            "VITE_",
            "NEXT_PUBLIC_",
            "REACT_APP_",
            "VUE_APP_",
            "NUXT_PUBLIC_",
            "EXPO_PUBLIC_",
            "GATSBY_",
            "PUBLIC_",
            "NG_APP_");

    /** Nobody writes longer ones. */
    private static final int LONGEST = 200;

    private PublicName() {}

    /** Whether the name around this place starts like one. */
    static boolean isAround(byte[] bytes, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST && isPart(bytes[start - 1])) {
            start--;
        }
        String name = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
        return PREFIXES.stream().anyMatch(name::startsWith);
    }

    private static boolean isPart(byte b) {
        return (b >= 'A' && b <= 'Z') || b == '_' || (b >= '0' && b <= '9');
    }
}
