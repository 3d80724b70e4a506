package io.github.stripekeys.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;

/** A parameter of the goals as an option. Names and defaults are those of the Maven plugin, which a test compares. */
enum Option {
    INCLUDES("includes", "GLOB", "", "Files to scan, as globs such as src/**, relative to the folder. Default: all."),
    EXCLUDES("excludes", "GLOB", "", "Files to leave out, as globs such as legacy/**, relative to the folder."),
    ARCHIVES("archives", "", "true", "Scan inside archives. Default: true."),
    THREADS("threads", "NUMBER", "0", "Number of threads that read files. Default: 0, one per core."),
    MAX_FILE_SIZE(
            "maxFileSize",
            "BYTES",
            "0",
            "Largest file to scan, in bytes; larger files make the scan incomplete. Default: 0, no limit."),
    BASELINE(
            "baseline",
            "FILE",
            "",
            "Baseline file with known findings. Default: .stripe-keys/baseline.json if it exists."),
    SUPPRESSIONS("suppressions", "FILE", "", "Suppression file. Default: .stripe-keys/suppressions.yml if it exists."),
    INLINE_SUPPRESSIONS(
            "inlineSuppressions",
            "allow|deny",
            "allow",
            "Whether comments in the code can suppress findings. Default: allow."),
    SURFACES("surfaces", "GLOB=SURFACE", "", "Overrides the detected exposure of paths, such as kiosk/**=client."),
    OUTPUT_DIRECTORY(
            "outputDirectory",
            "FOLDER",
            "target/stripe-keys",
            "Report folder, relative to the scanned folder. Default: target/stripe-keys."),
    FAIL_ON(
            "failOn",
            "SEVERITY",
            "medium",
            "Lowest severity that fails the command: critical, high, medium, low, info, or never."
                    + " Default: medium."),
    FORMATS(
            "formats",
            "FORMAT",
            "html,json,sarif",
            "Reports to write: html, json, sarif, gitlab, code-quality, junit, markdown. Default:"
                    + " html,json,sarif."),
    ALLOW_INCOMPLETE("allowIncomplete", "", "false", "Pass even if some files could not be scanned."),
    FAIL_ON_STALE("failOnStale", "", "false", "Fail if the baseline contains entries that no longer match."),
    ANNOTATIONS(
            "annotations",
            "SERVICE",
            "auto",
            "Annotate findings in the CI service: auto, never, github or azure. Default: auto."),
    SINCE(
            "since",
            "REF",
            "",
            "Report only credentials that are new since this commit or ref; auto detects the base of a pull request."),
    STAGED("staged", "", "false", "Scan only what is staged, compared with the last commit."),
    MESSAGE(
            "message",
            "FILE",
            "",
            "Scan this file with a commit message instead: what Git passes to a commit-msg hook."),
    BLAME("blame", "name|email|never", "name", "Show the author of each line (git blame). Default: name."),
    WRITE("write", "fix.", "", "false", "Change the files. Otherwise the command only prints what it would change."),
    UNCOMMITTED(
            "uncommitted",
            "fix.",
            "",
            "false",
            "Also change files that Git does not track or that have uncommitted changes."),
    DOTENV(
            "dotenv",
            "fix.",
            "",
            "false",
            "Move test-mode values into .env, if Git ignores it. Live ones never move: they have to be rotated."),
    RANGE("range", "COMMITS", "", "Commits to scan, as git rev-list takes them, such as v1.0..main. Default: all."),
    MESSAGES(
            "messages",
            "",
            "true",
            "Also scan messages and authors of commits and tags, and the names of refs. Default: true."),
    COMMIT_MSG("commitMsg", "", "false", "Also install a commit-msg hook, which scans the messages of commits."),
    REPORTS("reports", "FILE", "", "Reports to combine: report.json files or globs; NAME=FILE names a project.");

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
        return spec.type(String.class).arity("1").paramLabel(label).build();
    }
}
