package io.github.stripekeys.cli;

import static io.github.stripekeys.cli.Option.ALLOW_INCOMPLETE;
import static io.github.stripekeys.cli.Option.ANNOTATIONS;
import static io.github.stripekeys.cli.Option.BLAME;
import static io.github.stripekeys.cli.Option.COMMIT_MSG;
import static io.github.stripekeys.cli.Option.DOTENV;
import static io.github.stripekeys.cli.Option.FAIL_ON;
import static io.github.stripekeys.cli.Option.FAIL_ON_STALE;
import static io.github.stripekeys.cli.Option.FORMATS;
import static io.github.stripekeys.cli.Option.MAX_FILE_SIZE;
import static io.github.stripekeys.cli.Option.MESSAGE;
import static io.github.stripekeys.cli.Option.MESSAGES;
import static io.github.stripekeys.cli.Option.OUTPUT_DIRECTORY;
import static io.github.stripekeys.cli.Option.RANGE;
import static io.github.stripekeys.cli.Option.REPORTS;
import static io.github.stripekeys.cli.Option.SINCE;
import static io.github.stripekeys.cli.Option.STAGED;
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
                        "Scans a folder for Stripe credentials, writes reports and fails if it finds some.",
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
                        "Scans what a folder adds to a commit: scan --since.",
                        with(),
                        List.of(),
                        List.of(
                                Command.argument(
                                        0, ScanAction.REF, "The commit or ref to compare with, or auto.", true),
                                Command.folder(1)),
                        ScanAction::since),
                Command.onFolder(
                        "staged", "Scans what is staged for a commit: scan --staged.", with(), ScanAction::staged),
                Command.onFolder(
                        "history",
                        "Scans every version of every file in the history of a git repository.",
                        Command.scanning(RANGE, MESSAGES, FAIL_ON, FORMATS, ALLOW_INCOMPLETE),
                        ScanAction::history),
                Command.onFolder(
                        "baseline",
                        "Writes the baseline: the credentials that the project has today, which then count as known.",
                        Command.scanning(),
                        (values, terminal) -> {
                            new BaselineUpdate(ScanAction.looking(values, terminal), terminal.log()).run();
                            return Optional.empty();
                        }),
                Command.onFolder(
                        "suppressions",
                        "Lists what suppresses findings, with owner, reason, age, days left and hits.",
                        Command.scanning(FAIL_ON_STALE),
                        (values, terminal) -> SuppressionList.of(ScanAction.looking(values, terminal), terminal.log())
                                .print()
                                .filter(fault -> values.flag(FAIL_ON_STALE))),
                Command.onFolder(
                        "fix",
                        "Moves credentials out of the files; shows what it would do, unless --write is given.",
                        Command.scanning(WRITE, UNCOMMITTED, DOTENV),
                        (values, terminal) -> new ProjectFix(
                                        ScanAction.looking(values, terminal), terminal.log(), fixOptions(values))
                                .run()),
                new Command(
                        "merge",
                        "Makes one report of the report.json files of many projects.",
                        EnumSet.of(REPORTS, FORMATS, OUTPUT_DIRECTORY, FAIL_ON),
                        List.of(),
                        List.of(),
                        new MergeAction()),
                new Command(
                        "fleet",
                        "Scans many repositories, folders, archives and crawls, and writes rows for each: goes on where it was"
                                + " ended.",
                        EnumSet.of(THREADS, MAX_FILE_SIZE, OUTPUT_DIRECTORY, FAIL_ON),
                        FleetOptions.all(),
                        List.of(Command.argument(
                                0, FleetOptions.MANIFEST, "The file that names the units, a line for each.", true)),
                        new FleetAction()),
                Command.onFolder(
                        "install-hook",
                        "Installs a pre-commit hook of git that scans what is staged.",
                        EnumSet.of(COMMIT_MSG),
                        (values, terminal) -> new HookInstallation(
                                        values.folder(), OwnJar.file(), terminal.mavenGoal(), values.flag(COMMIT_MSG))
                                .run(terminal.log())),
                new Command(
                        "pre-receive",
                        "Scans what is pushed to a repository: for a pre-receive hook of git, whose lines it reads.",
                        Command.scanning(FAIL_ON, FORMATS, ALLOW_INCOMPLETE),
                        List.of(timeout()),
                        List.of(Command.folder(0)),
                        new PreReceiveAction()),
                new Command(
                        "class-archive",
                        "Writes an archive of classes beside this jar, with which Java starts faster: the hook uses"
                                + " it.",
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

    private static FixOptions fixOptions(Values values) {
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
