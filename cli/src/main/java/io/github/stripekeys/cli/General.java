package io.github.stripekeys.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;

/** Options that are about the command line itself, under the names that Maven has for them. */
final class General {
    static final String QUIET = "--quiet";
    static final String DETAILS = "--debug";
    static final String BATCH = "--batch-mode";
    static final String COLOR = "--color";

    private General() {}

    /** What every command has. */
    static List<OptionSpec> options() {
        return List.of(
                flag("Prints errors only.", "-q", QUIET),
                flag("Prints also what looked like a credential and why it is none.", "-X", DETAILS),
                flag("Does not tell how far a scan is.", "-B", BATCH),
                OptionSpec.builder(COLOR)
                        .paramLabel("auto|always|never")
                        .type(String.class)
                        .description("Whether severities are colored. Default: auto, which is in a terminal.")
                        .build(),
                help());
    }

    static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .type(boolean.class)
                .description("Prints this help.")
                .build();
    }

    private static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names)
                .type(Boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    /** Whether colors are used: in a terminal, unless the user's environment says that none is wanted. */
    @SuppressWarnings("SystemConsoleNull") // a newer Java has a console without a terminal, which costs only colors
    static boolean hasColor(String choice, Map<String, String> environment) {
        return switch (choice) {
            case "always" -> true;
            case "never" -> false;
            default ->
                System.console() != null
                        && environment.getOrDefault("NO_COLOR", "").isEmpty();
        };
    }
}
