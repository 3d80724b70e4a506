package io.github.stripekeys.ci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The JSON file in which GitHub says what made a workflow run (docs.github.com, "Webhook events and payloads"). */
record GitHubEvent(String json) {
    private static final Pattern BASE =
            Pattern.compile("\"(?:base_sha|before)\"\\s*:\\s*\"([0-9a-f]*[1-9a-f][0-9a-f]*)\"");
    private static final Pattern DEFAULT_BRANCH = Pattern.compile("\"default_branch\"\\s*:\\s*\"([^\"\\\\]+)\"");

    static GitHubEvent of(Map<String, String> variables) {
        @Nullable String file = variables.get("GITHUB_EVENT_PATH");
        try {
            return new GitHubEvent(file == null ? "" : Files.readString(Path.of(file)));
        } catch (IOException e) {
            return new GitHubEvent("");
        }
    }

    /** What a merge queue builds on, or what a branch was before a push. */
    Stream<String> bases() {
        return BASE.matcher(json).results().map(found -> found.group(1)).limit(1);
    }

    /** The repository's default branch. */
    Optional<String> defaultBranch() {
        return DEFAULT_BRANCH
                .matcher(json)
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }
}
