package io.github.stripekeys.cli;

import static io.github.stripekeys.cli.Option.ALLOW_INCOMPLETE;
import static io.github.stripekeys.cli.Option.ANNOTATIONS;
import static io.github.stripekeys.cli.Option.BLAME;
import static io.github.stripekeys.cli.Option.COMMIT_MSG;
import static io.github.stripekeys.cli.Option.DOTENV;
import static io.github.stripekeys.cli.Option.EXCLUDES;
import static io.github.stripekeys.cli.Option.FAIL_ON;
import static io.github.stripekeys.cli.Option.FAIL_ON_STALE;
import static io.github.stripekeys.cli.Option.FORMATS;
import static io.github.stripekeys.cli.Option.INCLUDES;
import static io.github.stripekeys.cli.Option.MAX_FILE_SIZE;
import static io.github.stripekeys.cli.Option.MESSAGE;
import static io.github.stripekeys.cli.Option.MESSAGES;
import static io.github.stripekeys.cli.Option.OUTPUT_DIRECTORY;
import static io.github.stripekeys.cli.Option.RANGE;
import static io.github.stripekeys.cli.Option.REPORTS;
import static io.github.stripekeys.cli.Option.SINCE;
import static io.github.stripekeys.cli.Option.STAGED;
import static io.github.stripekeys.cli.Option.SUPPRESSIONS;
import static io.github.stripekeys.cli.Option.THREADS;
import static io.github.stripekeys.cli.Option.UNCOMMITTED;
import static io.github.stripekeys.cli.Option.WRITE;

import io.github.stripekeys.project.BaselineUpdate;
import io.github.stripekeys.project.FixOptions;
import io.github.stripekeys.project.HookInstallation;
import io.github.stripekeys.project.ProjectFix;
import io.github.stripekeys.project.SuppressionList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** All commands. To add one is to add it here. */
final class Commands {
    private static final Option[] JUDGING = {
        FAIL_ON, FORMATS, ALLOW_INCOMPLETE, FAIL_ON_STALE, ANNOTATIONS, BLAME,
    };

    private Commands() {}

    /** In the order that help lists them in. */
    static List<Command> all() {
        return List.of(
                new Command(
                        "scan",
                        "Scans a folder for Stripe credentials, writes reports, and fails if any finding reaches failOn.",
                        with(SINCE, STAGED, MESSAGE),
                        List.of(path()),
                        List.of(Command.argument(
                                0,
                                Command.FOLDER,
                                "The folder to scan, or - for standard input. Default: this one.",
                                false)),
                        ScanAction::scan),
                new Command(
                        "since",
                        "Scans only what is new since a commit: scan --since.",
                        with(),
                        List.of(),
                        List.of(
                                Command.argument(
                                        0, ScanAction.REF, "The commit or ref to compare with, or auto.", true),
                                Command.folder(1)),
                        ScanAction::since),
                Command.onFolder("staged", "Scans only what is staged: scan --staged.", with(), ScanAction::staged),
                Command.onFolder(
                        "history",
                        "Scans the whole Git history: every version of every file, and the messages of commits and tags.",
                        Command.scanning(RANGE, MESSAGES, FAIL_ON, FORMATS, ALLOW_INCOMPLETE),
                        ScanAction::history),
                Command.onFolder(
                        "baseline",
                        "Records today's findings as known, so that only new ones fail.",
                        Command.scanning(),
                        (values, terminal) -> {
                            new BaselineUpdate(ScanAction.looking(values, terminal), terminal.log()).run();
                            return Optional.empty();
                        }),
                Command.onFolder(
                        "suppressions",
                        "Lists all suppressions with owner, reason, age, days left and hits; flags stale ones.",
                        Command.scanning(FAIL_ON_STALE),
                        (values, terminal) -> SuppressionList.of(ScanAction.looking(values, terminal), terminal.log())
                                .print()
                                .filter(fault -> values.flag(FAIL_ON_STALE))),
                Command.onFolder(
                        "fix",
                        "Moves credentials out of the code; only prints the plan unless --write is given.",
                        Command.scanning(WRITE, UNCOMMITTED, DOTENV),
                        (values, terminal) -> new ProjectFix(
                                        ScanAction.looking(values, terminal), terminal.log(), fixOptions(values))
                                .run()),
                new Command(
                        "dependencies",
                        "Searches jars, and the jars in folders, for Stripe credentials.",
                        EnumSet.of(
                                INCLUDES,
                                EXCLUDES,
                                THREADS,
                                SUPPRESSIONS,
                                OUTPUT_DIRECTORY,
                                FAIL_ON,
                                FORMATS,
                                ALLOW_INCOMPLETE),
                        List.of(),
                        List.of(PositionalParamSpec.builder()
                                .index("0..*")
                                .paramLabel(DependenciesAction.JAR)
                                .description("A jar, or a folder with jars in it or below.")
                                .type(List.class)
                                .auxiliaryTypes(String.class)
                                .arity("1..*")
                                .required(true)
                                .build()),
                        new DependenciesAction()),
                new Command(
                        "merge",
                        "Combines the report.json files of several projects into one report.",
                        EnumSet.of(REPORTS, FORMATS, OUTPUT_DIRECTORY, FAIL_ON),
                        List.of(),
                        List.of(),
                        new MergeAction()),
                new Command(
                        "fleet",
                        "Scans many repositories, folders, archives and crawls, and writes rows for each; continues where it"
                                + " stopped.",
                        EnumSet.of(THREADS, MAX_FILE_SIZE, OUTPUT_DIRECTORY, FAIL_ON),
                        FleetOptions.all(),
                        List.of(Command.argument(
                                0, FleetOptions.MANIFEST, "File that lists the units, one per line.", true)),
                        new FleetAction()),
                Command.onFolder(
                        "install-hook",
                        "Installs a Git pre-commit hook that scans staged changes.",
                        EnumSet.of(COMMIT_MSG),
                        (values, terminal) -> new HookInstallation(
                                        values.folder(), OwnJar.file(), terminal.mavenGoal(), values.flag(COMMIT_MSG))
                                .run(terminal.log())),
                new Command(
                        "pre-receive",
                        "Scans what is pushed to a repository; reads the input of a Git pre-receive hook.",
                        Command.scanning(FAIL_ON, FORMATS, ALLOW_INCOMPLETE),
                        List.of(timeout()),
                        List.of(Command.folder(0)),
                        new PreReceiveAction()),
                new Command(
                        "class-archive",
                        "Writes a class archive beside this jar, so that Java starts faster; the hook uses it.",
                        Set.of(),
                        List.of(),
                        List.of(),
                        new ClassArchiveAction()));
    }

    private static Set<Option> with(Option... others) {
        Set<Option> all = Command.scanning(JUDGING);
        all.addAll(List.of(others));
        return all;
    }

    private static FixOptions fixOptions(CommandValues values) {
        return new FixOptions(values.flag(WRITE), values.flag(UNCOMMITTED), values.flag(DOTENV));
    }

    private static OptionSpec timeout() {
        return OptionSpec.builder(PreReceiveAction.TIMEOUT)
                .paramLabel("SECONDS")
                .type(Long.class)
                .description("The time after which a push is refused that is not scanned to its end. Default: "
                        + PreReceiveAction.USUAL_SECONDS + ".")
                .build();
    }

    private static OptionSpec path() {
        return OptionSpec.builder("--path")
                .paramLabel("FILE")
                .type(String.class)
                .description("Where what is read from standard input is reported to be.")
                .build();
    }
}
