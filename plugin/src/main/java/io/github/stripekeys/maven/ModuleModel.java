package io.github.stripekeys.maven;

import io.github.stripekeys.exposure.ModuleLayout;
import io.github.stripekeys.exposure.Mount;
import io.github.stripekeys.exposure.Mount.Target;
import io.github.stripekeys.exposure.PropertyFile;
import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * What the effective model says of a module's folders.
 *
 * @param settings files of Maven's own that have properties too
 */
record ModuleModel(MavenProject project, ModuleFolder folder, List<PropertyFile> settings) {
    private static final String WEB_APPLICATION = "src/main/webapp";

    ModuleLayout layout() {
        List<Mount> mounts = Stream.of(compiled(), resources(), copied(), web(), tests())
                .flatMap(each -> each)
                .toList();
        return new ModuleLayout(
                folder.reported("."),
                mounts,
                new FrontendModel(project, folder).frontends(),
                application(),
                properties());
    }

    /** What references start with that this plugin replaces. */
    private String markers(String plugin) {
        return PluginModel.in(project, plugin)
                .map(found -> new ResourceDelimiters(found).markers())
                .orElse(ResourceDelimiters.USUAL);
    }

    /** Filters win over POMs, and what is nearer over what is inherited. */
    private List<PropertyFile> properties() {
        Stream<String> filters = Stream.concat(
                build().getFilters().stream(),
                PluginModel.in(project, "maven-war-plugin").stream()
                        .flatMap(PluginModel::configurations)
                        .flatMap(configuration -> PluginModel.children(configuration, "filters"))
                        .flatMap(list -> PluginModel.value(list, "filter")));
        Stream<String> poms = Stream.iterate(project, Objects::nonNull, MavenProject::getParent)
                .flatMap(pom -> Stream.ofNullable(pom.getFile()))
                .map(File::toString);
        Stream<PropertyFile> files =
                Stream.concat(filters, poms).map(folder::reportedFile).map(path -> new PropertyFile(path, path));
        return Stream.concat(files, settings.stream()).toList();
    }

    private Build build() {
        return project.getBuild();
    }

    private Stream<Mount> compiled() {
        Stream<Mount> output = Stream.ofNullable(build().getDirectory()).map(path -> mount(path, Target.OUTPUT));
        Stream<String> roots = Stream.concat(
                Stream.ofNullable(build().getSourceDirectory()), project.getCompileSourceRoots().stream());
        return Stream.concat(output, roots.distinct().map(path -> mount(path, Target.SOURCES)));
    }

    private Stream<Mount> tests() {
        Stream<String> roots = Stream.concat(
                Stream.ofNullable(build().getTestSourceDirectory()), project.getTestCompileSourceRoots().stream());
        return Stream.concat(
                roots.distinct().map(path -> mount(path, Target.TESTS)),
                build().getTestResources().stream()
                        .map(resource -> ResourceModel.of(resource).mount(folder, Target.TESTS, "", "")));
    }

    private Mount mount(String path, Target target) {
        return Mount.of(folder.reported(path), target);
    }

    private Stream<Mount> resources() {
        return build().getResources().stream()
                .map(resource -> ResourceModel.of(resource)
                        .mount(folder, Target.CLASS_PATH, "", markers("maven-resources-plugin")));
    }

    /** What maven-resources-plugin copies into the folder of classes. */
    private Stream<Mount> copied() {
        return PluginModel.in(project, "maven-resources-plugin").stream()
                .flatMap(plugin -> plugin.configurations("copy-resources"))
                .flatMap(configuration -> below(configuration).stream()
                        .flatMap(below -> ResourceModel.in(configuration, "resources")
                                .map(resource -> resource.mount(
                                        folder, Target.CLASS_PATH, below, markers("maven-resources-plugin")))));
    }

    private Optional<String> below(Xpp3Dom configuration) {
        @Nullable String output = build().getOutputDirectory();
        return PluginModel.value(configuration, "outputDirectory")
                .findFirst()
                .flatMap(path -> output == null ? Optional.empty() : folder.within(path, output));
    }

    private Stream<Mount> web() {
        Optional<PluginModel> plugin = PluginModel.in(project, "maven-war-plugin");
        boolean isWar = "war".equals(project.getPackaging());
        Optional<String> named =
                plugin.flatMap(war -> war.values("warSourceDirectory").findFirst());
        Stream<Mount> root = named.or(() -> isWar ? Optional.of(WEB_APPLICATION) : Optional.empty()).stream()
                .map(path -> mount(path, Target.WEB_ROOT));
        Stream<Mount> added = plugin.stream()
                .flatMap(PluginModel::configurations)
                .flatMap(configuration -> ResourceModel.in(configuration, "webResources"))
                .map(resource -> resource.mount(folder, Target.WEB_ROOT, "", markers("maven-war-plugin")));
        return Stream.concat(root, added);
    }

    private @Nullable String application() {
        String packaging = project.getPackaging();
        if ("apk".equals(packaging) || "aar".equals(packaging)) {
            return "the packaging is " + packaging;
        }
        return PluginModel.in(
                        project,
                        "javafx-maven-plugin",
                        "jpackage-maven-plugin",
                        "launch4j-maven-plugin",
                        "gluonfx-maven-plugin")
                .map(plugin -> "the POM has " + plugin.name())
                .orElse(null);
    }
}
