package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

final class ReactorTest {
    private static final Path ROOT = Path.of("reactor").toAbsolutePath();

    private final MavenSession session = mock(MavenSession.class);
    private final MavenProject parent = module(ROOT, "a", "../b/other.xml");
    private final MavenProject a = module(ROOT.resolve("a"));

    @Test
    void foldersOfModulesAndOutputAreForeign() {
        when(session.getAllProjects()).thenReturn(List.of(parent, a));
        Path b = ROOT.resolveSibling("b");
        assertEquals(
                Set.of(ROOT, ROOT.resolve("target"), ROOT.resolve("a"), ROOT.resolve("a/target"), b),
                Reactor.of(session, parent, false).foreign());
    }

    @Test
    void commandLineLooksAtAllThatAreBuilt() {
        when(session.getProjects()).thenReturn(List.of(parent, a));
        assertEquals(List.of(parent, a), Reactor.of(session, parent, true).units());
        assertEquals(List.of(a), Reactor.of(session, a, false).units());
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
