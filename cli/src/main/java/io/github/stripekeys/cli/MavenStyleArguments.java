package io.github.stripekeys.cli;

import java.util.ArrayList;
import java.util.List;

/** Understands parameters as Maven is given them too: {@code -Dstripe-keys.failOn=high} is {@code --failOn=high}. */
final class MavenStyleArguments {
    private static final String PROPERTY = "-Dstripe-keys.";
    private static final String STANDARD_INPUT = "-";

    private MavenStyleArguments() {}

    /** The arguments as options; a lone {@code -} is a scan of standard input. */
    static String[] of(String... given) {
        List<String> arguments = new ArrayList<>();
        if (given.length > 0 && given[0].equals(STANDARD_INPUT)) {
            arguments.add("scan");
        }
        for (String argument : given) {
            arguments.add(argument.startsWith(PROPERTY) ? "--" + argument.substring(PROPERTY.length()) : argument);
        }
        return arguments.toArray(String[]::new);
    }
}
