package io.github.stripekeys.project;

import io.github.stripekeys.source.SmallFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A program that owns the hooks of a repository and writes them anew: what is to run stands in a file of its own. Husky 9
 * (typicode.github.io/husky), pre-commit (pre-commit.com) and lefthook (lefthook.dev).
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
enum HookManager {
    HUSKY("husky", List.of(".husky/pre-commit"), ".husky/_", "%s\n"),
    PRE_COMMIT("pre-commit", List.of(".pre-commit-config.yaml"), "", """
              - repo: local
                hooks:
                  - id: stripe-keys
                    name: no Stripe credentials
                    entry: %s
                    language: system
                    pass_filenames: false
                    always_run: true
            """),
    LEFTHOOK(
            "lefthook",
            List.of("lefthook.yml", ".lefthook.yml", "lefthook.yaml", ".lefthook.yaml", ".config/lefthook.yml"),
            "",
            """
            pre-commit:
              commands:
                stripe-keys:
                  run: %s
            """);

    private static final String PLUGIN = "stripe-keys-maven-plugin";

    private final String title;
    private final List<String> files;
    private final String folder;
    private final String snippet;

    HookManager(String title, List<String> files, String folder, String snippet) {
        this.title = title;
        this.files = files;
        this.folder = folder;
        this.snippet = snippet;
    }

    /** The one that a working tree is set up for; empty if none is. */
    static Optional<HookManager> of(Path top) {
        for (HookManager manager : values()) {
            boolean hasFolder = !manager.folder.isEmpty()
                    && Files.isDirectory(top.resolve(manager.folder), LinkOption.NOFOLLOW_LINKS);
            if (hasFolder || manager.file(top).isPresent()) {
                return Optional.of(manager);
            }
        }
        return Optional.empty();
    }

    private Optional<Path> file(Path top) {
        return files.stream().map(top::resolve).filter(Files::isRegularFile).findFirst();
    }

    /** Whether the file that says what is to run has our scan, not only in a comment. */
    boolean runsScan(Path top) throws IOException {
        Optional<Path> file = file(top);
        return file.isPresent()
                && SmallFile.read(file.get())
                        .lines()
                        .map(String::strip)
                        .anyMatch(line -> !line.startsWith("#") && line.contains(PLUGIN) && line.contains("staged"));
    }

    /** What to do about it. */
    String advice(Path top, String command) {
        String name = file(top).map(file -> top.relativize(file).toString()).orElse(files.get(0));
        return "The hooks of this repository are those of " + title + ", which writes them anew; add this to " + name
                + ":\n" + snippet.formatted(command);
    }
}
