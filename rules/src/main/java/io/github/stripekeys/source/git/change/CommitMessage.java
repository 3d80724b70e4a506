package io.github.stripekeys.source.git.change;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.git.Git;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The message of a commit that is being made, as git gives it to a {@code commit-msg} hook: with what git takes out of it afterwards,
 * if somebody has edited it (git-scm.com/docs/git-commit, {@code --cleanup}).
 *
 * @param file that the message is in
 * @param environment of this process, which says whether an editor was shown (git-scm.com/docs/githooks, {@code GIT_EDITOR})
 */
public record CommitMessage(Path file, Map<String, String> environment) implements Source {
    private static final int LARGEST = 16 << 20;
    private static final String CUT = " ------------------------ >8 ------------------------";

    /** The ways of cleaning that leave comments in. */
    private static final Set<String> KEEPS_COMMENTS = Set.of("verbatim", "whitespace", "scissors");

    @Override
    public ReadStatistics read(BlobReader reader) {
        Progress progress = new Progress();
        String path = ".git/" + file.getFileName();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                progress.problem(path, Problem.Kind.TOO_LARGE, "a message of more than 16 MB");
            }
            byte[] kept = kept(bytes);
            progress.read(kept.length);
            reader.read(new Blob(Location.file(path), kept, kept.length));
        } catch (IOException e) {
            progress.problem(path, Problem.Kind.UNREADABLE, "the message of the commit cannot be read");
        }
        return progress.summary();
    }

    private byte[] kept(byte[] bytes) throws IOException {
        if (":".equals(environment.get("GIT_EDITOR"))) {
            return bytes;
        }
        String comment = setting("core.commentChar").replace("auto", "");
        String mark = comment.isEmpty() ? "#" : comment;
        boolean keepsComments = KEEPS_COMMENTS.contains(setting("commit.cleanup"));
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .lines()
                .takeWhile(line -> !line.equals(mark + CUT))
                .map(line -> !keepsComments && line.startsWith(mark) ? "" : line)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private String setting(String name) throws IOException {
        Optional<Checkout> checkout =
                Optional.ofNullable(file.toAbsolutePath().getParent()).flatMap(Checkout::around);
        return checkout.isPresent()
                ? new Git(checkout.get().top()).line("config", "--get", name).orElse("")
                : "";
    }
}
