package io.github.stripekeys.cli;

import io.github.stripekeys.project.BuildFailure;
import io.github.stripekeys.project.ScanException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A command.
 *
 * @param options those of the goal of the same name, if there is one
 * @param own options that no goal has
 */
record Command(
        String name,
        String description,
        Set<Option> options,
        List<OptionSpec> own,
        List<PositionalParamSpec> arguments,
        Action action) {
    /** The label of the folder that is scanned. */
    static final String FOLDER = "FOLDER";

    Command {
        own = List.copyOf(own);
        arguments = List.copyOf(arguments);
    }

    /** Does what a command is for. */
    interface Action {
        /** Does it: why it fails, or nothing if it passes. */
        Optional<BuildFailure> run(CommandValues values, Terminal terminal) throws ScanException;
    }

    /** A command that has a folder as its argument. */
    static Command onFolder(String name, String description, Set<Option> options, Action action) {
        return new Command(name, description, options, List.of(), List.of(folder(0)), action);
    }

    /** The folder, which is the argument of this index. */
    static PositionalParamSpec folder(int index) {
        return argument(index, FOLDER, "The folder to scan. Default: this one.", false);
    }

    static PositionalParamSpec argument(int index, String label, String description, boolean isRequired) {
        return PositionalParamSpec.builder()
                .index(String.valueOf(index))
                .paramLabel(label)
                .description(description)
                .type(String.class)
                .arity(isRequired ? "1" : "0..1")
                .required(isRequired)
                .build();
    }

    /** What all commands that scan have, and these. */
    static Set<Option> scanning(Option... others) {
        Set<Option> all = EnumSet.copyOf(Option.SHARED);
        all.addAll(List.of(others));
        return all;
    }

    /** For the parser. */
    CommandSpec spec(Collection<OptionSpec> general) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description).sortOptions(false);
        arguments.forEach(spec::addPositional);
        options.forEach(option -> spec.addOption(option.spec()));
        own.forEach(spec::addOption);
        general.forEach(spec::addOption);
        return spec;
    }
}
