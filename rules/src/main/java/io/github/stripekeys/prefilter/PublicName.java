package io.github.stripekeys.prefilter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

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

    private static final int STRIPE = "_STRIPE".length();

    private PublicName() {}

    /** What follows the prefix, if this is one. */
    static Optional<String> rest(String name) {
        return PREFIXES.stream().filter(name::startsWith).findFirst().map(prefix -> name.substring(prefix.length()));
    }

    /** Whether what ends before this separator starts like one and names Stripe. */
    static boolean isBefore(byte[] bytes, int at) {
        boolean namesStripe = at > STRIPE
                && bytes[at - 2] == 'P'
                && bytes[at - 3] == 'I'
                && bytes[at - 4] == 'R'
                && bytes[at - 5] == 'T'
                && bytes[at - 6] == 'S'
                && bytes[at - 7] == '_';
        if (!namesStripe) {
            return false;
        }
        int start = at;
        while (start > 0 && isPart(bytes[start - 1])) {
            start--;
        }
        return rest(new String(bytes, start, at - start, StandardCharsets.ISO_8859_1))
                .isPresent();
    }

    private static boolean isPart(byte b) {
        return (b >= 'A' && b <= 'Z') || b == '_' || (b >= '0' && b <= '9');
    }
}
