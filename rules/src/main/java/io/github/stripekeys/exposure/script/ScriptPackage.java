package io.github.stripekeys.exposure.script;

import io.github.stripekeys.source.ProjectFiles;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A folder with a {@code package.json}.
 *
 * @param folder empty or ending in {@code /}
 * @param frameworks those that it names
 * @param bundler the package that makes it a program for browsers or phones, or null if none does
 */
public record ScriptPackage(
        String folder,
        Set<WebFramework> frameworks,
        @Nullable String bundler) {
    private static final String FILE = "package.json";
    private static final Pattern DEPENDENCY = Pattern.compile("\"(@?[\\w.-]+(?:/[\\w.-]+)?)\"\\s?:\\s?\"");

    public ScriptPackage {
        frameworks = Set.copyOf(frameworks);
    }

    /** The nearest one above a file. */
    static Optional<ScriptPackage> around(String path, ProjectFiles files) {
        for (String folder = path; !folder.isEmpty(); ) {
            folder = parent(folder);
            Optional<String> json = files.text(folder + FILE);
            if (json.isPresent()) {
                return Optional.of(of(folder, json.get()));
            }
        }
        return Optional.empty();
    }

    private static ScriptPackage of(String folder, String json) {
        Set<String> names = DEPENDENCY
                .matcher(json)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
        Set<WebFramework> frameworks = EnumSet.noneOf(WebFramework.class);
        Arrays.stream(WebFramework.values())
                .filter(each -> each.packages().stream().anyMatch(names::contains))
                .forEach(frameworks::add);
        @Nullable
        String bundler = Arrays.stream(WebFramework.values())
                .filter(each -> each != WebFramework.NODE_SERVER)
                .flatMap(each -> each.packages().stream().sorted())
                .filter(names::contains)
                .findFirst()
                .orElse(null);
        return new ScriptPackage(folder, frameworks, bundler);
    }

    /** The folder that has this file or folder. */
    static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
    }

    /** Whether any of its scripts run on a server. */
    public boolean hasServer() {
        return frameworks.stream().anyMatch(WebFramework::hasServer);
    }

    /** The file that says all this. */
    public String file() {
        return folder + FILE;
    }
}
