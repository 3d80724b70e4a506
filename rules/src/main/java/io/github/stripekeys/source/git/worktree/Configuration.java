package io.github.stripekeys.source.git.worktree;

import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.git.Git;
import io.github.stripekeys.source.git.ignore.IgnoreRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The little that must be known of a repository's configuration to walk its working tree. Git is asked only if somebody
 * configured something: to start it takes as long as to read a thousand files.
 */
record Configuration(Checkout checkout) {
    private static final int SHA_1 = 20;
    private static final int SHA_256 = 32;

    /** The length of object ids, in bytes. */
    int idLength() {
        return own().value("extensions", "objectFormat")
                        .filter("sha256"::equals)
                        .isPresent()
                ? SHA_256
                : SHA_1;
    }

    /** Whether the repository is on a file system that does not tell cases apart. */
    boolean isCaseIgnored() {
        return own().isTrue("core", "ignoreCase");
    }

    private ConfigFile own() {
        return new ConfigFile(text(checkout.sharedFolder().resolve("config"), false));
    }

    /** The rules that are for all of the repository: the user's, then the repository's own. */
    IgnoreRules rules() {
        String exclude = text(checkout.sharedFolder().resolve("info/exclude"), false);
        return IgnoreRules.none(isCaseIgnored())
                .plus("", text(excludesFile(), false))
                .plus("", exclude);
    }

    private Path excludesFile() {
        return (mayBeConfigured() ? configured() : Optional.<Path>empty()).orElse(usual());
    }

    private Optional<Path> configured() {
        try {
            return new Git(checkout.top())
                    .line("config", "--path", "--get", "core.excludesFile")
                    .map(path -> checkout.top().resolve(path));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean mayBeConfigured() {
        for (String name : System.getenv().keySet()) {
            if (name.startsWith("GIT_CONFIG")) {
                return true;
            }
        }
        Path shared = checkout.sharedFolder();
        return isIn(shared.resolve("config"))
                || isIn(checkout.gitFolder().resolve("config.worktree"))
                || isIn(home().resolve(".gitconfig"))
                || isIn(userFolder().resolve("config"))
                || isIn(Path.of("/etc/gitconfig"));
    }

    /** Whether a file of settings may say where rules are. */
    private static boolean isIn(Path file) {
        String text = text(file);
        return text.contains("excludesfile") || text.contains("[include");
    }

    private static Path usual() {
        return userFolder().resolve("ignore");
    }

    private static Path userFolder() {
        @Nullable String configured = System.getenv("XDG_CONFIG_HOME");
        return configured == null || configured.isEmpty() ? home().resolve(".config/git") : Path.of(configured, "git");
    }

    private static Path home() {
        return Path.of(Objects.requireNonNullElse(System.getenv("HOME"), System.getProperty("user.home", "")));
    }

    private static String text(Path file) {
        return text(file, true);
    }

    private static String text(Path file, boolean isLower) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return isLower ? text.toLowerCase(Locale.ROOT) : text;
        } catch (IOException e) {
            return "";
        }
    }
}
