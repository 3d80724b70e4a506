package io.github.stripekeys.maven;

import io.github.stripekeys.exposure.ModuleLayout.Frontend;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** The folders of a module that its plugins bundle for browsers. */
record FrontendModel(MavenProject project, ModuleFolder folder) {
    private static final String QUINOA = "quarkus.quinoa.ui-dir";

    List<Frontend> frontends() {
        return Stream.of(vaadin(), quinoa(), npm(), gwt())
                .flatMap(each -> each)
                .filter(frontend -> !frontend.folder().equals(folder.reported(".")))
                .toList();
    }

    private Stream<Frontend> vaadin() {
        return PluginModel.in(project, "vaadin-maven-plugin", "flow-maven-plugin").stream()
                .flatMap(plugin -> Stream.concat(
                                plugin.values("frontendDirectory"), Stream.of("src/main/frontend", "frontend"))
                        .map(path -> frontend(path, plugin.name() + " has its frontend in it")));
    }

    private Stream<Frontend> quinoa() {
        boolean isThere = project.getDependencies().stream()
                .anyMatch(dependency -> dependency.getArtifactId().equals("quarkus-quinoa"));
        return isThere ? Stream.of(frontend(quinoaFolder(), "it is the folder of quarkus-quinoa")) : Stream.empty();
    }

    private String quinoaFolder() {
        return Optional.ofNullable(project.getProperties().getProperty(QUINOA))
                .or(() -> project.getBuild().getResources().stream()
                        .flatMap(resource -> setting(Path.of(resource.getDirectory(), "application.properties")))
                        .findFirst())
                .orElse("src/main/webui");
    }

    /** A file that cannot be read names none; the scan reports it. */
    private static Stream<String> setting(Path file) {
        Properties settings = new Properties();
        try (InputStream text = Files.newInputStream(file)) {
            settings.load(text);
        } catch (IOException | IllegalArgumentException e) {
            return Stream.empty();
        }
        return Stream.ofNullable(settings.getProperty(QUINOA));
    }

    private Stream<Frontend> npm() {
        return PluginModel.in(project, "frontend-maven-plugin").stream()
                .flatMap(plugin -> plugin.values("workingDirectory")
                        .map(path -> frontend(path, "it is the workingDirectory of frontend-maven-plugin")));
    }

    /** GWT modules that name their folders in a file of their own are told by that; the newer plugin can write the file itself. */
    private Stream<Frontend> gwt() {
        return PluginModel.in(project, "gwt-maven-plugin").stream()
                .flatMap(plugin -> plugin.values("moduleName"))
                .filter(module -> module.indexOf('.') > 0)
                .map(module -> module.substring(0, module.lastIndexOf('.')).replace('.', '/'))
                .flatMap(path -> project.getCompileSourceRoots().stream()
                        .map(root -> frontend(root + "/" + path + "/client", "gwt-maven-plugin compiles it")));
    }

    private Frontend frontend(String path, String because) {
        return new Frontend(folder.reported(path), because);
    }
}
