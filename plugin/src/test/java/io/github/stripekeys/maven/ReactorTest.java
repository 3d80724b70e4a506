package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.stripekeys.project.WorkUnit;
import io.github.stripekeys.source.Globs;
import io.github.stripekeys.source.ReadOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReactorTest {
    private static final Path ROOT = Path.of("reactor").toAbsolutePath();

    private final MavenSession session = mock(MavenSession.class);
    private final MavenProject parent = module(ROOT, "a", "../b/other.xml");
    private final MavenProject a = module(ROOT.resolve("a"));

    @Test
    void foldersOfModulesAreForeignAndThoseItWritesToAreOutputs() {
        when(session.getAllProjects()).thenReturn(List.of(parent, a));
        Path b = ROOT.resolveSibling("b");
        assertEquals(
                Set.of(ROOT, ROOT.resolve("a"), b),
                Reactor.of(session, parent, false).moduleFolders());
        assertEquals(
                Set.of(ROOT.resolve("target"), ROOT.resolve("a/target")),
                Reactor.of(session, parent, false).outputs());
    }

    @Test
    void modulesThatABuildHasLeftOutAreCounted(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("a"));
        Files.createDirectories(folder.resolve("b"));
        MavenProject top = module(folder, "a", "b/pom.xml", "missing");
        MavenProject first = module(folder.resolve("a"));
        when(session.getAllProjects()).thenReturn(List.of(top));
        assertEquals(3, Reactor.of(session, top, false).size());
        when(session.getAllProjects()).thenReturn(List.of(top, first));
        assertEquals(3, Reactor.of(session, top, false).size());
    }

    @Test
    void commandLineLooksAtAllThatAreBuilt() {
        when(session.getProjects()).thenReturn(List.of(parent, a));
        assertEquals(List.of(parent, a), Reactor.of(session, parent, true).units());
        assertEquals(List.of(a), Reactor.of(session, a, false).units());
    }

    @Test
    void twoPomsInOneFolderAreTwoModules(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("a"));
        MavenProject top = module(folder, "a", "a/other.xml");
        MavenProject first = module(folder.resolve("a"));
        MavenProject other = module(folder.resolve("a"));
        when(session.getAllProjects()).thenReturn(List.of(top, first, other));
        assertEquals(3, Reactor.of(session, top, false).size());
    }

    @Test
    void buildWithoutPomIsWhereItWasStarted() {
        when(session.getExecutionRootDirectory())
                .thenReturn(ROOT.resolve("x/..").toString());
        MavenProject none = mock(MavenProject.class);
        Reactor reactor = Reactor.of(session, none, false);
        assertEquals(ROOT, reactor.folder(none));
        assertEquals(1, reactor.size());
    }

    @Test
    void packagedFilesArePartOfWhatIsLookedAt(@TempDir Path folder) throws IOException {
        Path jar = Files.writeString(folder.resolve("a.jar"), "");
        Path sources = Files.writeString(folder.resolve("a-sources.jar"), "");
        MavenProject project = module(folder);
        Artifact own = artifact(jar);
        List<Artifact> attached = List.of(artifact(sources), artifact(folder), artifact(folder.resolve("none")));
        when(project.getArtifact()).thenReturn(own);
        when(project.getAttachedArtifacts()).thenReturn(attached);
        when(session.getExecutionRootDirectory()).thenReturn(ROOT.toString());
        Reactor reactor = Reactor.of(session, project, false);
        assertEquals(new WorkUnit(List.of(folder), List.of(jar, sources)), reactor.requested(options(true, "*.xml")));
        assertEquals(new WorkUnit(List.of(folder), List.of(jar)), reactor.requested(options(true, "*-sources.jar")));
        assertEquals(new WorkUnit(List.of(folder), List.of()), reactor.requested(options(false, "*.xml")));
    }

    @Test
    void commandLineLooksAtWhatAllHavePackaged(@TempDir Path folder) throws IOException {
        Path jar = Files.writeString(folder.resolve("a.jar"), "");
        Artifact own = artifact(jar);
        when(a.getArtifact()).thenReturn(own);
        when(session.getProjects()).thenReturn(List.of(parent, a));
        when(session.getExecutionRootDirectory()).thenReturn(ROOT.toString());
        Reactor reactor = Reactor.of(session, parent, true);
        assertEquals(
                new WorkUnit(List.of(ROOT, ROOT.resolve("a")), List.of(jar)),
                reactor.requested(options(true, "*.xml")));
    }

    private static Artifact artifact(Path file) {
        Artifact artifact = mock(Artifact.class);
        when(artifact.getFile()).thenReturn(new File(file.toString()));
        return artifact;
    }

    private static ReadOptions options(boolean archives, String exclude) {
        return new ReadOptions(Globs.NONE, Globs.of(List.of(exclude)), archives, 1, 1);
    }

    private static MavenProject module(Path folder, String... modules) {
        Build build = new Build();
        build.setDirectory(folder.resolve("target").toString());
        MavenProject project = mock(MavenProject.class);
        when(project.getBasedir()).thenReturn(new File(folder.toString()));
        when(project.getBuild()).thenReturn(build);
        when(project.getModules()).thenReturn(List.of(modules));
        return project;
    }
}
