package io.github.stripekeys.maven;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** A plugin of a module, and how it is configured. */
record PluginModel(Plugin plugin) {
    /** The plugin of the module with one of these artifact ids. */
    static Optional<PluginModel> in(MavenProject module, String... artifactIds) {
        List<String> wanted = List.of(artifactIds);
        return module.getBuildPlugins().stream()
                .filter(plugin -> wanted.contains(plugin.getArtifactId()))
                .findFirst()
                .map(PluginModel::new);
    }

    String name() {
        return plugin.getArtifactId();
    }

    /** Its configurations: its own, and those of its executions. */
    Stream<Xpp3Dom> configurations() {
        return Stream.concat(Stream.of(plugin), plugin.getExecutions().stream()).flatMap(PluginModel::configuration);
    }

    /** The configurations of executions of this goal. */
    Stream<Xpp3Dom> configurations(String goal) {
        return plugin.getExecutions().stream()
                .filter(execution -> execution.getGoals().contains(goal))
                .flatMap(PluginModel::configuration);
    }

    private static Stream<Xpp3Dom> configuration(ConfigurationContainer container) {
        return container.getConfiguration() instanceof Xpp3Dom configuration
                ? Stream.of(configuration)
                : Stream.empty();
    }

    /** The values of a parameter, wherever it is set. */
    Stream<String> values(String parameter) {
        return configurations()
                .flatMap(configuration -> value(configuration, parameter))
                .distinct();
    }

    /** What an element says, if it is there. */
    static Stream<String> value(Xpp3Dom parent, String name) {
        return children(parent, name)
                .flatMap(child -> Stream.ofNullable(child.getValue()))
                .map(String::strip);
    }

    /** The elements of this name. */
    static Stream<Xpp3Dom> children(Xpp3Dom parent, String name) {
        return Stream.of(parent.getChildren(name));
    }
}
