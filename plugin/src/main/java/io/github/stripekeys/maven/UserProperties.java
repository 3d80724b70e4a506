package io.github.stripekeys.maven;

import io.github.stripekeys.policy.DidYouMean;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * What a user set on the command line.
 *
 * @param names of all properties
 * @param known those that the plugin reads, such as {@code stripe-keys.failOn}
 */
record UserProperties(Set<String> names, Set<String> known) {
    private static final String PREFIX = "stripe-keys.";
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(stripe-keys[.][\\w.]+)}");

    /** A property of the build that has its version is no parameter. */
    private static final String VERSION = PREFIX + "version";

    /** What the extension of Maven reads. */
    private static final String OF_EXTENSION = PREFIX + "everyBuild.";

    static UserProperties of(MavenSession session, PluginDescriptor plugin) {
        Set<String> known = plugin.getMojos().stream()
                .filter(Predicate.not(mojo -> mojo.getParameters() == null))
                .flatMap(mojo -> mojo.getParameters().stream())
                .map(parameter -> Objects.requireNonNullElse(parameter.getExpression(), ""))
                .map(PROPERTY::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        return new UserProperties(new TreeSet<>(session.getUserProperties().stringPropertyNames()), known);
    }

    /** A line for each that looks like one of ours, and is none: Maven itself ignores it. */
    List<String> unknown() {
        return names.stream()
                .filter(Predicate.not(known::contains))
                .flatMap(name -> line(name).stream())
                .toList();
    }

    private Optional<String> line(String name) {
        if (name.startsWith(PREFIX) && !name.equals(VERSION) && !name.startsWith(OF_EXTENSION)) {
            return Optional.of("-D" + name + " is not a parameter and is ignored." + nearest(name));
        }
        boolean isWord = !name.contains(".") && !name.equals(name.toLowerCase(Locale.ROOT));
        return isWord && known.contains(PREFIX + name)
                ? Optional.of("-D" + name + " is ignored. Did you mean -D" + PREFIX + name + "?")
                : Optional.empty();
    }

    private String nearest(String name) {
        return DidYouMean.nearest(name, known)
                .map(near -> " Did you mean -D" + near + "?")
                .orElse("");
    }
}
