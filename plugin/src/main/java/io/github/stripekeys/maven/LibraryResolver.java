package io.github.stripekeys.maven;

import io.github.stripekeys.project.Dependency;
import io.github.stripekeys.project.ScanException;
import io.github.stripekeys.source.Problem;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResult;
import org.jspecify.annotations.Nullable;

/**
 * Asks Maven for the files of what modules use. Other modules of the build are left out, because they are scanned as what they are; what
 * they use is not. Resolves by itself, not before the goal: so it works before anything is packaged.
 */
record LibraryResolver(MavenSession session, ProjectDependenciesResolver resolver, RepositorySystem repositories) {
    /** Which dependencies are looked at. */
    enum Scope {
        RUNTIME,
        TEST;

        private static final Set<String> SHIPPED = Set.of("compile", "runtime", "");

        static Scope of(String text) throws ScanException {
            return switch (text.strip()) {
                case "runtime" -> RUNTIME;
                case "test" -> TEST;
                default ->
                    throw new ScanException(
                            "Unknown value '" + text + "' for stripe-keys.scope. Use one of: runtime, test");
            };
        }

        private boolean has(org.eclipse.aether.graph.@Nullable Dependency dependency) {
            return dependency == null || this == TEST || SHIPPED.contains(dependency.getScope());
        }
    }

    /** What these modules use; on request with what builds them. */
    Libraries librariesOf(List<MavenProject> modules, Scope scope, boolean withPlugins) {
        Found found = new Found(new LinkedHashMap<>(), new LinkedHashSet<>());
        Set<String> own = own();
        for (MavenProject module : modules) {
            resolve(module, scope, own, found);
        }
        if (withPlugins) {
            for (BuildTool tool : new BuildTools(session).of(modules)) {
                resolve(tool, found);
            }
        }
        return new Libraries(
                List.copyOf(found.files.values()),
                found.gaps.stream()
                        .map(gap ->
                                new Problem(gap, Problem.Kind.UNREADABLE, "cannot be resolved, so it was not searched"))
                        .toList());
    }

    private record Found(Map<Path, Dependency> files, Set<String> gaps) {
        void add(Artifact artifact, String use, @Nullable String via) {
            @Nullable File file = artifact.getFile();
            if (file == null) {
                gaps.add(name(artifact));
            } else {
                Path path = file.toPath().toAbsolutePath().normalize();
                files.putIfAbsent(path, new Dependency(name(artifact), use, via, path));
            }
        }
    }

    private Set<String> own() {
        @Nullable Collection<MavenProject> all = session.getAllProjects();
        return (all == null ? session.getProjects() : all)
                .stream()
                        .map(module -> module.getGroupId() + ":" + module.getArtifactId() + ":" + module.getVersion())
                        .collect(Collectors.toSet());
    }

    private static boolean isOwn(Artifact artifact, Set<String> own) {
        return own.contains(artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getBaseVersion());
    }

    private void resolve(MavenProject module, Scope scope, Set<String> own, Found found) {
        DependencyResolutionRequest request =
                new DefaultDependencyResolutionRequest(module, ReactorPoms.added(session));
        request.setResolutionFilter((node, parents) ->
                scope.has(node.getDependency()) && (node.getArtifact() == null || !isOwn(node.getArtifact(), own)));
        DependencyResolutionResult result;
        try {
            result = resolver.resolve(request);
        } catch (DependencyResolutionException e) {
            result = e.getResult();
        }
        result.getUnresolvedDependencies().forEach(each -> found.gaps.add(name(each.getArtifact())));
        if (result.getDependencyGraph() == null || !result.getCollectionErrors().isEmpty()) {
            found.gaps.add("dependencies of " + module.getArtifactId());
        }
        if (result.getDependencyGraph() != null) {
            for (DependencyNode direct : result.getDependencyGraph().getChildren()) {
                add(direct, direct, scope, own, found, new LinkedHashSet<>());
            }
        }
    }

    /** What is below a dependency of the project, itself included. */
    private static void add(
            DependencyNode node,
            DependencyNode direct,
            Scope scope,
            Set<String> own,
            Found found,
            Set<DependencyNode> seen) {
        org.eclipse.aether.graph.Dependency dependency = node.getDependency();
        if (!scope.has(dependency) || !seen.add(node)) {
            return;
        }
        if (!isOwn(node.getArtifact(), own) && node.getArtifact().getFile() != null) {
            String use =
                    dependency.getScope().isEmpty() || dependency.getScope().equals("compile")
                            ? "runtime"
                            : dependency.getScope();
            found.add(node.getArtifact(), use, node == direct ? null : key(direct.getArtifact()));
        }
        node.getChildren().forEach(child -> add(child, direct, scope, own, found, seen));
    }

    private void resolve(BuildTool tool, Found found) {
        CollectRequest collect = new CollectRequest();
        collect.setRoot(new org.eclipse.aether.graph.Dependency(tool.artifact(), "runtime"));
        collect.setDependencies(tool.dependencies());
        collect.setRepositories(tool.repositories());
        DependencyRequest request = new DependencyRequest(
                collect, (node, parents) -> Scope.RUNTIME.has(node.getDependency()) && !isOfMaven(node.getArtifact()));
        List<ArtifactResult> results;
        try {
            results = repositories
                    .resolveDependencies(session.getRepositorySession(), request)
                    .getArtifactResults();
        } catch (org.eclipse.aether.resolution.DependencyResolutionException e) {
            @Nullable DependencyResult partial = e.getResult();
            results = partial == null ? List.of() : partial.getArtifactResults();
            if (results.isEmpty()) {
                found.gaps.add(name(tool.artifact()));
            }
        }
        for (ArtifactResult result : results) {
            Artifact artifact =
                    result.getArtifact() == null ? result.getRequest().getArtifact() : result.getArtifact();
            boolean isTool = key(artifact).equals(key(tool.artifact()));
            found.add(artifact, tool.use(), isTool ? null : key(tool.artifact()));
        }
    }

    /** What Maven brings itself: plugins are not given any other. */
    private static boolean isOfMaven(@Nullable Artifact artifact) {
        return artifact != null
                && artifact.getGroupId().equals("org.apache.maven")
                && Stream.of("maven-core", "maven-plugin-api", "maven-model", "maven-artifact")
                        .anyMatch(artifact.getArtifactId()::equals);
    }

    private static String key(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId();
    }

    private static String name(Artifact artifact) {
        List<String> parts = new ArrayList<>(List.of(key(artifact), artifact.getVersion()));
        if (!artifact.getClassifier().isEmpty()) {
            parts.add(artifact.getClassifier());
        }
        return String.join(":", parts);
    }

    static Artifact artifact(org.apache.maven.artifact.Artifact artifact) {
        return RepositoryUtils.toArtifact(artifact);
    }
}
