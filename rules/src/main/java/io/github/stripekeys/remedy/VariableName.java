package io.github.stripekeys.remedy;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name that a credential has in the environment: the one that the place gives it, if that names Stripe, or the usual one of its kind. */
final class VariableName {
    private static final Pattern ASSIGNED =
            Pattern.compile("([A-Za-z][\\w.-]{2,60})[\"'\\]]{0,2}\\s{0,8}(?:[=:,(>]|=>|:=)[\\s\"'`]{0,8}(?:Bearer )?$");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern PUBLIC =
            Pattern.compile("^(?:VITE|NEXT_PUBLIC|NUXT_PUBLIC|REACT_APP|VUE_APP|PUBLIC|GATSBY|EXPO_PUBLIC|NG_APP)_");

    /** A setting of Stripe's own library, which is no name of the project's. */
    private static final Pattern LIBRARY = Pattern.compile(
            "(?:Stripe[.]apiKey|[Ss]tripe[.]api_key|stripe[.]Key|Stripe::setApiKey|Stripe[.]configure)\\b");

    private VariableName() {}

    /** Such as {@code STRIPE_SECRET_KEY}. */
    static String of(SecretPlace place) {
        if (!place.variable().isEmpty()) {
            return place.variable();
        }
        String given = PUBLIC.matcher(constant(assigned(place))).replaceFirst("");
        boolean isLibrary = LIBRARY.matcher(place.before()).find();
        return !isLibrary && given.startsWith("STRIPE_") && !given.equals("STRIPE_")
                ? given
                : place.kind().variable();
    }

    /** The property that frameworks fill in from the variable, such as {@code stripe.secret-key}. */
    static String propertyOf(SecretPlace place) {
        return of(place).toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }

    private static String assigned(SecretPlace place) {
        Matcher name = ASSIGNED.matcher(place.before());
        return name.find() ? name.group(1) : "";
    }

    private static String constant(String name) {
        return HUMP.matcher(name).replaceAll("_").replaceAll("[.-]+", "_").toUpperCase(Locale.ROOT);
    }
}
