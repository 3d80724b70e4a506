package io.github.stripekeys.everywhere;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

/** Which modules the extension adds the goal to, and which it leaves alone. */
final class EveryBuildTest {
    private final Properties user = new Properties();
    private final MavenProject module = new MavenProject();
    private final MavenSession session = session();

    private MavenSession session() {
        MavenSession made = mock(MavenSession.class);
        module.setFile(Path.of("pom.xml").toFile());
        when(made.getProjects()).thenReturn(List.of(module));
        when(made.getUserProperties()).thenReturn(user);
        return made;
    }

    @Test
    void moduleWithoutTheGoalGetsIt() throws IOException {
        assertEquals(List.of("scan verify"), added());
        assertTrue(new BoundScan(session, module, "scan").isActive());
    }

    @Test
    void phaseIsThatOfTheProperty() throws IOException {
        user.setProperty(EveryBuild.PHASE, "package");
        assertEquals(List.of("scan package"), added());
    }

    @Test
    void propertyOfThePomCounts() throws IOException {
        module.getProperties().setProperty(EveryBuild.SKIP, "true");
        assertEquals(List.of(), added());
    }

    @Test
    void moduleThatNamesTheGoalIsLeftAlone() throws IOException {
        bind("scan", "none");
        assertEquals(List.of("scan none"), added());
    }

    @Test
    void moduleThatNamesAnotherGoalGetsThisOneToo() throws IOException {
        bind("dependencies", "verify");
        assertEquals(List.of("dependencies verify", "scan verify"), added());
    }

    @Test
    void skippedGoalIsNotActive() {
        PluginExecution execution = bind("scan", "verify");
        BoundScan scan = new BoundScan(session, module, "scan");
        assertTrue(scan.isActive());
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        Xpp3Dom skip = new Xpp3Dom("skip");
        skip.setValue("true");
        configuration.addChild(skip);
        execution.setConfiguration(configuration);
        assertEquals(false, scan.isActive());
        execution.setConfiguration(null);
        user.setProperty("stripe-keys.skip", "true");
        assertEquals(false, scan.isActive());
    }

    @Test
    void folderWithoutPomIsLeftAlone() throws IOException {
        module.setFile(null);
        assertEquals(List.of(), added());
    }

    @Test
    void componentsAreListed() throws IOException, ClassNotFoundException {
        try (InputStream in = EveryBuild.class.getResourceAsStream("/META-INF/sisu/javax.inject.Named")) {
            List<String> names = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertEquals(List.of(EveryBuild.class.getName(), RequireStripeKeysScan.class.getName()), names);
        }
    }

    private PluginExecution bind(String goal, String phase) {
        Plugin plugin = new Plugin();
        plugin.setGroupId(BoundScan.GROUP);
        plugin.setArtifactId(BoundScan.ARTIFACT);
        plugin.setVersion("1");
        PluginExecution execution = new PluginExecution();
        execution.setGoals(List.of(goal));
        execution.setPhase(phase);
        plugin.addExecution(execution);
        module.getBuild().addPlugin(plugin);
        return execution;
    }

    /** What is bound after the extension was there, as it is in a jar that knows its version. */
    private List<String> added() throws IOException {
        EveryBuild.add(session, module, "1");
        return new BoundScan(session, module, "scan")
                .plugin().map(Plugin::getExecutions).orElse(List.of()).stream()
                        .map(execution -> String.join(",", execution.getGoals()) + " " + execution.getPhase())
                        .sorted()
                        .toList();
    }
}
