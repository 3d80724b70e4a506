package io.github.stripekeys.project;

import io.github.stripekeys.source.SmallFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program that owns the hooks of a repository and writes them anew: what is to run stands in a file of its own. Husky 9
 * (typicode.github.io/husky), pre-commit (pre-commit.com) and lefthook (lefthook.dev).
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
enum HookManager {
    HUSKY("husky", ".husky/_", List.of(), """
            %1$s %2$s
            """, """
            %1$s "%3$s=$1"
            """),
    PRE_COMMIT("pre-commit", "", List.of(".pre-commit-config.yaml", ".pre-commit-config.yml"), """
              - repo: local
                hooks:
                  - id: stripe-keys
                    name: no Stripe credentials
                    entry: %1$s %2$s
                    language: system
                    pass_filenames: false
                    always_run: true
                    stages: [pre-commit]
            """, """
              - repo: local  # needs: pre-commit install --hook-type commit-msg
                hooks:
                  - id: stripe-keys-message
                    name: no Stripe credentials in the message
                    entry: sh -c '%1$s "%3$s=$0"'
                    language: system
                    stages: [commit-msg]
            """),
    LEFTHOOK(
            "lefthook",
            "",
            List.of(
                    "lefthook.yml",
                    ".lefthook.yml",
                    "lefthook.yaml",
                    ".lefthook.yaml",
                    ".config/lefthook.yml",
                    ".config/lefthook.yaml"),
            """
            pre-commit:
              commands:
                stripe-keys:
                  run: %1$s %2$s
            """,
            """
            commit-msg:
              commands:
                stripe-keys:
                  run: %1$s "%3$s={1}"
            """);

    private static final String PLUGIN = "stripe-keys-maven-plugin";
    private static final String STAGED = "-Dstripe-keys.staged";
    private static final String MESSAGE = "-Dstripe-keys.message";

    private final String title;
    private final String folder;
    private final List<String> files;
    private final String staged;
    private final String message;

    HookManager(String title, String folder, List<String> files, String staged, String message) {
        this.title = title;
        this.folder = folder;
        this.files = files;
        this.staged = staged;
        this.message = message;
    }

    /** The one that a working tree is set up for; empty if none is. */
    static Optional<HookManager> of(Path top) {
        for (HookManager manager : values()) {
            boolean hasFolder = !manager.folder.isEmpty()
                    && Files.isDirectory(top.resolve(manager.folder), LinkOption.NOFOLLOW_LINKS);
            boolean hasFile = Stream.of(HookScript.Event.values())
                    .anyMatch(event -> manager.file(top, event).isPresent());
            if (hasFolder || hasFile) {
                return Optional.of(manager);
            }
        }
        return Optional.empty();
    }

    /** Where it reads what is to run. */
    private List<String> files(HookScript.Event event) {
        return this == HUSKY ? List.of(".husky/" + event.hook()) : files;
    }

    private Optional<Path> file(Path top, HookScript.Event event) {
        return files(event).stream()
                .map(top::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Whether the file that says what is to run has our scan, not only in a comment. */
    boolean runsScan(Path top, HookScript.Event event) throws IOException {
        Optional<Path> file = file(top, event);
        String parameter = event == HookScript.Event.PRE_COMMIT ? STAGED : MESSAGE;
        return file.isPresent()
                && SmallFile.read(file.get())
                        .lines()
                        .map(String::strip)
                        .anyMatch(line -> !line.startsWith("#") && line.contains(PLUGIN) && line.contains(parameter));
    }

    /**
     * What to do about it.
     *
     * @param command the scan, without what is scanned
     */
    String advice(Path top, HookScript.Event event, String command) {
        String name = file(top, event)
                .map(file -> top.relativize(file).toString())
                .orElse(files(event).get(0));
        String snippet = event == HookScript.Event.PRE_COMMIT ? staged : message;
        return "The hooks of this repository are those of " + title + ", which writes them anew; add this to " + name
                + ":\n" + snippet.formatted(command, STAGED, MESSAGE);
    }
}
