package io.github.stripekeys.exposure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables that a bundler copies into what browsers load, because of how their name starts. */
final class PublicVariable {
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?<![A-Za-z0-9_])((?:VITE|NEXT_PUBLIC|REACT_APP|VUE_APP|NUXT_PUBLIC|EXPO_PUBLIC|GATSBY|PUBLIC|NG_APP)_\\w+)"
                    + "[\"']?\\s*[:=]");

    private PublicVariable() {}

    /** The name of such a variable that this text gives a value to. */
    static Optional<String> assignedIn(String text) {
        Matcher matcher = ASSIGNED.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
