package io.github.stripekeys.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** What a user has given in a command. */
record CommandValues(ParseResult result) {
    /** The name of the command. */
    String command() {
        return result.commandSpec().name();
    }

    /** The value of an option, or what it usually is. */
    String text(Option option) {
        return result.matchedOptionValue(option.flag(), option.usual());
    }

    /** The same, or null for nothing. */
    @Nullable
    String textOrNull(Option option) {
        String text = text(option);
        return text.isEmpty() ? null : text;
    }

    boolean flag(Option option) {
        return result.matchedOptionValue(option.flag(), Boolean.valueOf(option.usual()));
    }

    List<String> list(Option option) {
        List<String> usual = option.usual().isEmpty()
                ? List.of()
                : Arrays.asList(option.usual().split(",", -1));
        return result.matchedOptionValue(option.flag(), usual);
    }

    boolean has(Option option) {
        return result.hasMatchedOption(option.flag());
    }

    /** The arguments that are no options. */
    List<String> arguments(String label) {
        return result.matchedPositionals().stream()
                .filter(positional -> positional.paramLabel().equals(label))
                .flatMap(positional -> positional.stringValues().stream())
                .toList();
    }

    /** The folder that is scanned; absolute and normal. */
    Path folder() {
        List<String> given = arguments(Command.FOLDER);
        return Path.of(given.isEmpty() ? "" : given.get(0)).toAbsolutePath().normalize();
    }
}
