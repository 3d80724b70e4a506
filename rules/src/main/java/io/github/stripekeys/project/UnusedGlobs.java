package io.github.stripekeys.project;

import io.github.stripekeys.source.Glob;
import io.github.stripekeys.source.ReadOptions;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The globs that fitted nothing in a scan of all files, and so are probably misspelt.
 *
 * @param folders what globs are relative to
 */
record UnusedGlobs(ReadOptions options, List<Path> folders) {
    /** A line for each. */
    List<String> lines() {
        Stream<String> includes = options.includes().globs().stream()
                .filter(glob -> !glob.hasMatched())
                .map(glob -> line("includes", glob));
        Stream<String> excludes = options.excludes().globs().stream()
                .filter(glob -> !glob.hasMatched() && isMisspelt(glob))
                .map(glob -> line("excludes", glob));
        return Stream.concat(includes, excludes).toList();
    }

    private static String line(String parameter, Glob glob) {
        return "stripe-keys." + parameter + ": '" + glob + "' matches no file";
    }

    /** What may or may not be there is often excluded by a wildcard, and what is there may be left out for another reason. */
    private boolean isMisspelt(Glob glob) {
        String beginning = glob.beginning();
        return !beginning.isEmpty() && folders.stream().noneMatch(folder -> exists(folder, beginning));
    }

    private static boolean exists(Path folder, String path) {
        try {
            return Files.exists(folder.resolve(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
