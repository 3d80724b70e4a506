package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each module is scanned once, however Maven goes through them, and there is one report of all. */
final class ReactorIT {
    private static final String SCAN = RealMaven.goal("scan");
    private static final String BOUND = SmallReactor.execution("keys", "");
    private static final String LEAK = "stripe=@sk_live@\n";
    private static final String IN_A = "a/a.properties:1 secret-key-live high server";
    private static final String IN_B = "b/b.properties:1 secret-key-live high server";

    @TempDir
    private Path folder;

    @Test
    void commandLineScansAllModulesAtOnce() throws IOException, InterruptedException {
        Build build = leaky("").run(SCAN).failed();
        assertEquals("3 of 3", build.report().modules());
        assertEquals(List.of(IN_A, IN_B), build.report().findings());
        assertEquals(5, build.report().files());
    }

    @Test
    void selectedModuleIsScannedAlone() throws IOException, InterruptedException {
        Build build = leaky("").run(SCAN, "--projects", "b").failed();
        assertEquals("1 of 3", build.report().modules());
        assertEquals(List.of(IN_B), build.report().findings());
    }

    @Test
    void bindingAndCommandLineTogetherScanOnce() throws IOException, InterruptedException {
        Build build = clean(BOUND).run("verify", SCAN).passed().said("already scanned");
        assertEquals("3 of 3", build.report().modules());
        assertEquals(3, build.report().files());
    }

    @Test
    void parallelModulesShareOneReport() throws IOException, InterruptedException {
        Build build =
                leaky(BOUND).run("verify", "--threads", "2", "--fail-at-end").failed();
        assertEquals("3 of 3", build.report().modules());
        assertEquals(List.of(IN_A, IN_B), build.report().findings());
    }

    @Test
    void firstLeakEndsTheBuildAndIsInTheReport() throws IOException, InterruptedException {
        Build build = leaky(BOUND).run("verify").failed();
        assertEquals("2 of 3", build.report().modules());
        assertEquals(List.of(IN_A), build.report().findings());
    }

    @Test
    void resumedBuildScansWhatIsLeft() throws IOException, InterruptedException {
        Build build = leaky(BOUND).run("verify", "--resume-from", ":b").failed();
        assertEquals("1 of 3", build.report().modules());
        assertEquals(List.of(IN_B), build.report().findings());
    }

    @Test
    void executionsWithDifferentIncludesBothScan() throws IOException, InterruptedException {
        String executions = SmallReactor.execution("properties", "<includes>*.properties</includes>")
                + SmallReactor.execution("yaml", "<includes>*.yml</includes>");
        Build build = clean(executions)
                .write("b/b.properties", "stripe=@sk_test@\n")
                .write("b/b.yml", "stripe: @rk_test@\n")
                .run("verify")
                .passed();
        assertEquals("3 of 3", build.report().modules());
        assertEquals(
                List.of("b/b.properties:1 secret-key-test low server", "b/b.yml:1 restricted-key-test low server"),
                build.report().findings());
    }

    @Test
    void buildThatEndsHalfWayIsIncomplete() throws IOException, InterruptedException {
        String broken =
                "<plugin><groupId>org.apache.maven.plugins</groupId><artifactId>none</artifactId><version>0</version>"
                        + "<executions><execution><goals><goal>any</goal></goals><phase>validate</phase></execution></executions></plugin>";
        SmallReactor reactor = clean(BOUND);
        Path pom = folder.resolve("b/pom.xml");
        Files.writeString(
                pom,
                Files.readString(pom)
                        .replace("</packaging>", "</packaging><build><plugins>" + broken + "</plugins></build>"));
        Build build = reactor.run("verify").failed();
        assertEquals("2 of 3", build.report().modules());
        assertEquals("incomplete", build.report().outcome());
        assertEquals(List.of("- not-reached"), build.report().problems());
    }

    @Test
    void cleanModulesAreSummedUpInOneLine() throws IOException, InterruptedException {
        Build build = clean(BOUND).run("verify").passed().said("3 modules");
        assertEquals(
                1,
                build.output()
                        .lines()
                        .filter(line -> line.contains("Stripe credentials:"))
                        .count());
        assertEquals(
                1,
                build.output().lines().filter(line -> line.contains("Report: ")).count());
    }

    @Test
    void skippedScanWritesNothing() throws IOException, InterruptedException {
        leaky(BOUND).run("verify", "-Dstripe-keys.skip").passed().said("scan skipped");
        assertFalse(Files.exists(folder.resolve("target/stripe-keys")));
    }

    private SmallReactor clean(String executions) throws IOException {
        return SmallReactor.in(folder, executions);
    }

    private SmallReactor leaky(String executions) throws IOException {
        return clean(executions).write("a/a.properties", LEAK).write("b/b.properties", LEAK);
    }
}
