package io.github.stripekeys.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Extension;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;

/** The plugins and extensions that build modules, those of {@code .mvn/extensions.xml} included. */
record BuildTools(MavenSession session) {
    List<BuildTool> of(List<MavenProject> modules) {
        Map<String, BuildTool> tools = new LinkedHashMap<>();
        for (MavenProject module : modules) {
            for (Plugin plugin : module.getBuildPlugins()) {
                add(tools, tool(plugin, module));
            }
            for (Extension extension : module.getBuildExtensions()) {
                add(tools, tool(extension.getGroupId(), extension.getArtifactId(), extension.getVersion(), module));
            }
            coreExtensions()
                    .forEach(artifact -> add(
                            tools,
                            new BuildTool(artifact, "extension", List.of(), module.getRemotePluginRepositories())));
        }
        return List.copyOf(tools.values());
    }

    private static void add(Map<String, BuildTool> tools, BuildTool tool) {
        tools.putIfAbsent(tool.artifact() + " " + tool.dependencies(), tool);
    }

    private BuildTool tool(Plugin plugin, MavenProject module) {
        List<Dependency> added = plugin.getDependencies().stream()
                .map(dependency -> RepositoryUtils.toDependency(
                        dependency, session.getRepositorySession().getArtifactTypeRegistry()))
                .toList();
        return new BuildTool(
                new DefaultArtifact(
                        plugin.getGroupId(),
                        plugin.getArtifactId(),
                        "jar",
                        Objects.requireNonNullElse(plugin.getVersion(), "LATEST")),
                "plugin",
                added,
                module.getRemotePluginRepositories());
    }

    private static BuildTool tool(String group, String artifact, String version, MavenProject module) {
        return new BuildTool(
                new DefaultArtifact(group, artifact, "jar", version),
                "extension",
                List.of(),
                module.getRemotePluginRepositories());
    }

    private List<Artifact> coreExtensions() {
        Path file = Path.of(session.getExecutionRootDirectory()).resolve(".mvn/extensions.xml");
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return extensions(in);
        } catch (IOException | XMLStreamException e) {
            return List.of(); // Maven has read it before, or does not start
        }
    }

    private static List<Artifact> extensions(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(in);
        List<Artifact> found = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT
                    && List.of("groupId", "artifactId", "version").contains(reader.getLocalName())) {
                values.put(reader.getLocalName(), reader.getElementText().strip());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("extension")
                    && values.size() == 3) {
                found.add(new DefaultArtifact(
                        values.getOrDefault("groupId", ""),
                        values.getOrDefault("artifactId", ""),
                        "jar",
                        values.getOrDefault("version", "")));
                values.clear();
            }
        }
        return found;
    }
}
