package io.github.stripekeys.report.content;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A service that shows the files of a repository in a browser, and how it addresses a line of a commit. */
enum Forge {
    GITHUB("github[.].*|.*[.]github[.]com", "%s/blob/%s/%s", "#L%s", "%s/commit/%s"),
    GITLAB("gitlab[.].*|.*[.]gitlab[.]com", "%s/-/blob/%s/%s", "#L%s", "%s/-/commit/%s"),
    BITBUCKET("bitbucket[.]org", "%s/src/%s/%s", "#lines-%s", "%s/commits/%s"),
    AZURE(
            "dev[.]azure[.]com|.*[.]visualstudio[.]com",
            "%s?version=GC%s&path=/%s",
            "&line=%1$d&lineEnd=%1$d&lineStartColumn=1&lineEndColumn=999",
            "%s/commit/%s"),
    FORGEJO("codeberg[.]org|(?:gitea|forgejo)[.].*", "%s/src/commit/%s/%s", "#L%s", "%s/commit/%s");

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    private final Pattern host;
    private final String file;
    private final String line;
    private final String change;

    Forge(String host, String file, String line, String change) {
        this.host = Pattern.compile(host);
        this.file = file;
        this.line = line;
        this.change = change;
    }

    /** Where a line of a file is seen as it is in a commit, or the file if the line is 0; empty if the service is not known. */
    static Optional<String> address(@Nullable String remote, @Nullable String commit, String path, int line) {
        return of(remote, commit)
                .map(forge -> forge.file.formatted(remote, commit, RelativeUri.of(path))
                        + (line > 0 ? forge.line.formatted(line) : ""));
    }

    /** Where a commit is seen; empty if the service is not known. */
    static Optional<String> commit(@Nullable String remote, @Nullable String commit) {
        return of(remote, commit).map(forge -> forge.change.formatted(remote, commit));
    }

    private static Optional<Forge> of(@Nullable String remote, @Nullable String commit) {
        if (remote == null || commit == null || !COMMIT.matcher(commit).matches()) {
            return Optional.empty();
        }
        String name = remote.replaceFirst("^https://", "").replaceFirst("[:/].*$", "");
        return Arrays.stream(values())
                .filter(forge -> forge.host.matcher(name).matches())
                .findFirst();
    }
}
