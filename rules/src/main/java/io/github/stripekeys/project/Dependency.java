package io.github.stripekeys.project;

import io.github.stripekeys.source.Location;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A library of others that a build uses.
 *
 * @param name such as {@code com.acme:pay:1.4}
 * @param use what for, such as {@code runtime}; empty if nobody says
 * @param via the library that the project names and that brings this one, or null if the project names it itself
 * @param file a jar, or a folder of what would be in one
 */
public record Dependency(String name, String use, @Nullable String via, Path file) {
    private static final Pattern NAME = Pattern.compile("[\\w.*?-]+:[\\w.*?:-]+");

    /** Whether a path in the words of a user is none, but the name of libraries. */
    static boolean isName(String path) {
        return NAME.matcher(path).matches();
    }

    /** Such as {@code com.acme:pay:1.4 (runtime, via com.acme:shop)}. */
    String described() {
        String way = via == null ? "" : ", via " + via;
        return use.isEmpty() ? name : name + " (" + use + way + ")";
    }

    Location location() {
        return new Location(name, null, true);
    }
}
