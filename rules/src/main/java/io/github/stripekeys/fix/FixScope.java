package io.github.stripekeys.fix;

import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.source.PathName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The project whose files are edited.
 *
 * @param base what the paths of findings are relative to
 * @param salt what fingerprints are keyed with
 * @param mayEdit whether a file may be changed, because git can bring it back
 * @param sources tells all files of its programs for the JVM, relative to the base
 */
public record FixScope(Path base, Salt salt, Predicate<Path> mayEdit, Supplier<List<String>> sources) {
    private static final long LARGEST = 4L * 1024 * 1024;

    /** Whether a file is too large to be edited. */
    static boolean isTooLarge(Path file) throws IOException {
        return Files.size(file) > LARGEST;
    }

    /** The text of one of its files, for what is only looked up; empty if it is not there. */
    Optional<String> text(String path) {
        try {
            Path file = PathName.resolve(base, path);
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !isTooLarge(file)
                    ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
