package io.github.stripekeys.cli;

import io.github.stripekeys.credential.Redaction;
import io.github.stripekeys.project.BuildFailure;
import io.github.stripekeys.project.ScanException;
import io.github.stripekeys.report.console.AnsiColor;
import io.github.stripekeys.scan.Outcome;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line as a function of its arguments.
 *
 * @param in standard input
 * @param out what commands print
 * @param err what is wrong with a command
 * @param environment variables of the process
 */
record StripeKeys(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
    private static final String NAME = "stripe-keys";
    private static final String COMPLETION = "completion";
    private static final int ERROR = 3;

    /** Runs a command: 0 passed, 1 findings, 2 incomplete, 3 error. */
    int run(String... arguments) {
        CommandLine parser = parser();
        try {
            ParseResult result = parser.parseArgs(MavenStyleArguments.of(arguments));
            @Nullable Integer help = CommandLine.executeHelpRequest(result);
            return help != null ? help : run(parser, result);
        } catch (ParameterException e) {
            clearReports(arguments);
            PrintWriter writer = new PrintWriter(err, true, Charset.defaultCharset());
            writer.println(Redaction.of(String.valueOf(e.getMessage())));
            if (!UnmatchedArgumentException.printSuggestions(e, writer)) {
                e.getCommandLine().usage(writer);
            }
            return ERROR;
        }
    }

    /** Reads what can be understood of a command that is wrong somewhere, for its reports. */
    private void clearReports(String... arguments) {
        CommandLine lenient = parser();
        lenient.getSubcommands()
                .values()
                .forEach(each -> each.getCommandSpec().parser().collectErrors(true));
        lenient.getCommandSpec().parser().collectErrors(true);
        ParseResult result = lenient.parseArgs(MavenStyleArguments.of(arguments));
        if (result.hasSubcommand()) {
            OutputFolder.clear(new CommandValues(result.subcommand()));
        }
    }

    private int run(CommandLine parser, ParseResult whole) {
        if (!whole.hasSubcommand()) {
            parser.usage(err);
            return ERROR;
        }
        ParseResult result = whole.subcommand();
        String name = result.commandSpec().name();
        if (name.equals(COMPLETION)) {
            out.print(AutoComplete.bash(NAME, parser));
            return 0;
        }
        Terminal terminal = terminal(result);
        try {
            Command command = Commands.all().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            return end(command.action().run(new CommandValues(result), terminal), terminal);
        } catch (ScanException e) {
            terminal.log().error(Redaction.of(String.valueOf(e.getMessage())));
            return ERROR;
        } finally {
            out.flush();
        }
    }

    private static int end(Optional<BuildFailure> failure, Terminal terminal) {
        failure.ifPresent(why -> terminal.log().error(why.message()));
        return exitCode(failure.map(BuildFailure::outcome).orElse(Outcome.CLEAN));
    }

    private static int exitCode(Outcome outcome) {
        return switch (outcome) {
            case CLEAN -> 0;
            case FINDINGS -> 1;
            case INCOMPLETE -> 2;
            case ERROR -> ERROR;
        };
    }

    private Terminal terminal(ParseResult result) {
        StreamLog log = new StreamLog(
                out,
                result.matchedOptionValue(General.QUIET, false),
                result.matchedOptionValue(General.DETAILS, false));
        return new Terminal(
                Version.text(),
                in,
                out,
                environment,
                log,
                new AnsiColor(General.hasColor(result.matchedOptionValue(General.COLOR, "auto"), environment)),
                !result.matchedOptionValue(General.BATCH, false));
    }

    private CommandLine parser() {
        CommandSpec spec = CommandSpec.create().name(NAME).version(NAME + " " + Version.text());
        spec.usageMessage()
                .description(
                        "Finds Stripe credentials in files, in what is staged, in changes and in the history of git.")
                .footer("", "Exit codes: 0 passed, 1 findings, 2 incomplete, 3 error.");
        spec.addOption(General.help());
        spec.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .type(boolean.class)
                .description("Prints the version.")
                .build());
        for (Command command : Commands.all()) {
            spec.addSubcommand(command.name(), new CommandLine(command.spec(General.options())));
        }
        CommandSpec completion = CommandSpec.create().name(COMPLETION);
        completion.usageMessage().description("Prints a completion script for bash and zsh.");
        completion.addOption(General.help());
        spec.addSubcommand(COMPLETION, new CommandLine(completion));
        return new CommandLine(spec).setOut(new PrintWriter(out, true, Charset.defaultCharset()));
    }
}
