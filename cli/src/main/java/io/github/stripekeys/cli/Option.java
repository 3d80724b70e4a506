package io.github.stripekeys.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;

/** A parameter of the goals as an option. Names and defaults are those of the Maven plugin, which a test compares. */
enum Option {
    INCLUDES("includes", "GLOB", "", "Files to read, as globs with /, relative to the folder. Default: all."),
    EXCLUDES("excludes", "GLOB", "", "Files not to read, as globs with /, relative to the folder."),
    ARCHIVES("archives", "", "true", "Whether archives are looked into. Default: true."),
    THREADS("threads", "NUMBER", "0", "How many threads read files; 0, the default, means one for each core."),
    MAX_FILE_SIZE(
            "maxFileSize",
            "BYTES",
            "0",
            "The size in bytes over which a file is reported as not read; 0, the default, means none."),
    BASELINE(
            "baseline",
            "FILE",
            "",
            "The file of known credentials. Default: .stripe-keys/baseline.json if it is there."),
    SUPPRESSIONS(
            "suppressions",
            "FILE",
            "",
            "The file of suppressions. Default: .stripe-keys/suppressions.yml if it is there."),
    INLINE_SUPPRESSIONS(
            "inlineSuppressions",
            "allow|deny",
            "allow",
            "Whether comments beside findings can suppress them. Default: allow."),
    SURFACES("surfaces", "GLOB=SURFACE", "", "Who sees what is at a path, such as kiosk/**=client."),
    OUTPUT_DIRECTORY(
            "outputDirectory",
            "FOLDER",
            "target/stripe-keys",
            "Where reports are written, relative to the folder. Default: target/stripe-keys."),
    FAIL_ON(
            "failOn",
            "SEVERITY",
            "medium",
            "The severity from which a finding fails the command: critical, high, medium, low, info or never."
                    + " Default: medium."),
    FORMATS(
            "formats",
            "FORMAT",
            "html,json,sarif",
            "The reports to write: html, json, sarif, gitlab, markdown, junit, code-quality. Default:"
                    + " html,json,sarif."),
    ALLOW_INCOMPLETE(
            "allowIncomplete",
            "",
            "false",
            "Whether the command passes although something in scope could not be read."),
    FAIL_ON_STALE("failOnStale", "", "false", "Whether the command fails if the baseline has what is no longer there."),
    ANNOTATIONS(
            "annotations",
            "SERVICE",
            "auto",
            "What tells the CI service about findings: auto (if its variable is set), never, github or azure."),
    SINCE(
            "since",
            "REF",
            "",
            "The commit or ref to compare with: only credentials are reported that it does not hold; auto for the base"
                    + " of what a CI service builds."),
    STAGED("staged", "", "false", "Whether what is staged is compared with the last commit."),
    MESSAGE(
            "message",
            "FILE",
            "",
            "A file with the message of a commit, which is scanned instead: what git gives to a commit-msg hook."),
    BLAME("blame", "name|email|never", "name", "What reports tell of who wrote the line of a finding. Default: name."),
    WRITE("write", "fix.", "", "false", "Whether files are changed. If not, the command prints what it would do."),
    UNCOMMITTED(
            "uncommitted",
            "fix.",
            "",
            "false",
            "Whether files are changed too that git does not track or that have changes which are not committed."),
    DOTENV(
            "dotenv",
            "fix.",
            "",
            "false",
            "Whether test-mode values move into .env, if git ignores it. Live ones never do: they have to be rotated."),
    RANGE("range", "COMMITS", "", "The commits to look at, as git rev-list understands them. Default: all."),
    MESSAGES(
            "messages",
            "",
            "true",
            "Whether messages of commits and tags, their authors and the names of refs are searched as well. Default:"
                    + " true."),
    COMMIT_MSG(
            "commitMsg",
            "",
            "false",
            "Whether a commit-msg hook is installed as well, which scans the messages of commits."),
    REPORTS(
            "reports",
            "FILE",
            "",
            "The report.json files to merge, as files or globs, with NAME= before one to name it.");

    /** What all commands that scan have. */
    static final Set<Option> SHARED = EnumSet.range(INCLUDES, OUTPUT_DIRECTORY);

    private final String parameter;
    private final String group;
    private final String label;
    private final String usual;
    private final String description;

    Option(String parameter, String label, String usual, String description) {
        this(parameter, "", label, usual, description);
    }

    /** One whose property has the goal's name before its own, such as {@code stripe-keys.fix.write}. */
    Option(String parameter, String group, String label, String usual, String description) {
        this.parameter = parameter;
        this.group = group;
        this.label = label;
        this.usual = usual;
        this.description = description;
    }

    /** The name of the goals' parameter. */
    String parameter() {
        return parameter;
    }

    /** As it is written in a command. */
    String flag() {
        return "--" + parameter;
    }

    /** What it is if nobody gives it; empty for nothing. */
    String usual() {
        return usual;
    }

    private boolean isFlag() {
        return label.isEmpty();
    }

    private boolean isList() {
        return Set.of(INCLUDES, EXCLUDES, SURFACES, FORMATS, REPORTS).contains(this);
    }

    private boolean isNumber() {
        return this == THREADS || this == MAX_FILE_SIZE;
    }

    /** For the parser. */
    OptionSpec spec() {
        String[] names = group.isEmpty() ? new String[] {flag()} : new String[] {flag(), "--" + group + parameter};
        OptionSpec.Builder spec = OptionSpec.builder(names).description(description);
        if (isFlag()) {
            return spec.type(Boolean.class)
                    .arity("0..1")
                    .fallbackValue("true")
                    .paramLabel("true|false")
                    .build();
        }
        if (isList()) {
            return spec.type(List.class)
                    .auxiliaryTypes(String.class)
                    .splitRegex(",")
                    .arity("1")
                    .paramLabel(label)
                    .build();
        }
        return spec.type(isNumber() ? Long.class : String.class)
                .arity("1")
                .paramLabel(label)
                .build();
    }
}
