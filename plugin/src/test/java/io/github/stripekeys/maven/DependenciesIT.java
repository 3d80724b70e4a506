package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.Archives;
import io.github.stripekeys.testing.Archives.Entry;
import io.github.stripekeys.testing.Sentinel;
import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jars that modules use, resolved by a real Maven: nothing is installed or packaged before. */
final class DependenciesIT {
    private static final String GOAL = RealMaven.goal("dependencies");
    private static final String KEY = "stripe.key=@sk_live@\n";
    private static final String GROUP = "com.example.ship:";
    private static final String IN_PAY = GROUP + "pay:1.4!/pay.properties:1 secret-key-live critical dependency";
    private static final String REPORTS = "target/stripe-keys/dependencies";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeProject() throws IOException {
        FileRepository repository = new FileRepository(folder.resolve("remote"))
                .add(GROUP + "pay:1.4", Archives.zip(new Entry("pay.properties", Tokens.fill(KEY))))
                .add(GROUP + "shop:2", Archives.zip(new Entry("shop.txt", "nothing")), GROUP + "pay:1.4")
                .add(GROUP + "check:1", Archives.zip(new Entry("check.properties", Tokens.fill(KEY))));
        pom(
                "",
                "<packaging>pom</packaging><modules><module>core</module><module>web</module></modules>"
                        + repository.pom());
        String parent = "<parent>" + FileRepository.coordinates(GROUP + "parent:1") + "</parent>";
        pom("core", parent, dependency(GROUP + "shop:2", "compile"), dependency(GROUP + "check:1", "test"));
        pom("web", parent, dependency(GROUP + "core:1", "runtime"));
    }

    @Test
    void saysWhoBringsIt() throws IOException, InterruptedException {
        Build build = run(GOAL).failed();
        build.said(GROUP + "pay:1.4!/pay.properties:1:")
                .said("in " + GROUP + "pay:1.4 (runtime, via " + GROUP.replace(":", "") + ":shop)")
                .said("tell the publisher")
                .said("scanned 2 jars (");
        assertEquals(List.of(IN_PAY), report().findings());
        assertEquals("3 of 3", report().modules());
        new Sentinel(Tokens.bodies(KEY)).check("the console", build.output());
    }

    @Test
    void selectedModuleHasWhatItsNeighboursBring() throws IOException, InterruptedException {
        run(GOAL, "--projects", "web").failed();
        assertEquals(List.of(IN_PAY), report().findings());
        assertEquals("1 of 3", report().modules());
    }

    @Test
    void testScopeIsSearchedOnRequest() throws IOException, InterruptedException {
        run(GOAL, "-Dstripe-keys.scope=test", "-Dstripe-keys.failOn=never").passed();
        assertEquals(2, report().findings().size());
        assertTrue(report().findings().get(0).startsWith(GROUP + "check:1!/check.properties:1 "));
    }

    @Test
    void pluginsAreSearchedOnRequest() throws IOException, InterruptedException {
        bind(
                "none",
                "<dependencies><dependency>" + FileRepository.coordinates(GROUP + "check:1")
                        + "</dependency></dependencies>");
        Build build = run(
                        GOAL,
                        "-Dstripe-keys.plugins",
                        "-Dstripe-keys.includes=" + GROUP + "check:*,io.github.stripekeys:*")
                .failed();
        build.said("in " + GROUP + "check:1 (plugin, via io.github.stripekeys:stripe-keys-maven-plugin)");
        assertEquals(1, report().findings().size());
        assertEquals(3, report().files());
    }

    @Test
    void secondRunSearchesWhatHasFindingsOnly() throws IOException, InterruptedException {
        run(GOAL).failed();
        String first = Files.readString(folder.resolve(REPORTS + "/report.json"));
        Path cache = Path.of(RealMaven.property("localRepository"), ".cache/stripe-keys");
        try (Stream<Path> files = Files.list(cache)) {
            assertTrue(files.findAny().isPresent());
        }
        run(GOAL).failed();
        assertEquals(first, Files.readString(folder.resolve(REPORTS + "/report.json")));
    }

    @Test
    void whatCannotBeResolvedIsAGap() throws IOException, InterruptedException {
        pom(
                "web",
                "<parent>" + FileRepository.coordinates(GROUP + "parent:1") + "</parent>",
                dependency(GROUP + "never-published:9", "runtime"));
        run(GOAL, "-Dstripe-keys.excludes=" + GROUP + "pay:*")
                .failed()
                .said("never-published:9")
                .said("incomplete");
        assertEquals("incomplete", report().outcome());
    }

    @Test
    void boundGoalRunsForEachModule() throws IOException, InterruptedException {
        bind("validate", "");
        run("validate", "-Dstripe-keys.failOn=never").passed().said("3 modules");
        assertEquals(List.of(IN_PAY), report().findings());
        assertEquals("3 of 3", report().modules());
    }

    /** Has the parent name the goal. */
    private void bind(String phase, String rest) throws IOException {
        Path pom = folder.resolve("pom.xml");
        String plugin = "<plugin>"
                + FileRepository.coordinates(
                        "io.github.stripekeys:stripe-keys-maven-plugin:" + RealMaven.property("pluginVersion"))
                + rest + "<executions><execution><phase>" + phase
                + "</phase><goals><goal>dependencies</goal></goals></execution></executions></plugin>";
        Files.writeString(
                pom,
                Files.readString(pom)
                        .replace("</project>", "<build><plugins>" + plugin + "</plugins></build></project>"));
    }

    private Build run(String... arguments) throws IOException, InterruptedException {
        return new RealMaven(folder).run(arguments);
    }

    private WrittenReport report() {
        return WrittenReport.in(folder.resolve(REPORTS));
    }

    private static String dependency(String name, String scope) {
        return "<dependency>" + FileRepository.coordinates(name) + "<scope>" + scope + "</scope></dependency>";
    }

    private void pom(String module, String head, String... dependencies) throws IOException {
        Path file = Files.createDirectories(folder.resolve(module)).resolve("pom.xml");
        String name = module.isEmpty() ? "parent" : module;
        Files.writeString(
                file,
                "<project><modelVersion>4.0.0</modelVersion>%s%s<dependencies>%s</dependencies></project>"
                        .formatted(
                                FileRepository.coordinates(GROUP + name + ":1"), head, String.join("", dependencies)));
    }
}
