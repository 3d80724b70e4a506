package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Builds each folder of {@code test-projects} and compares what is found with its {@code expected.txt}. */
final class ConsumerProjectsIT {
    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> findingsAreThoseExpected() throws IOException {
        return ConsumerProject.all().stream()
                .map(project -> dynamicTest(
                        project.name(),
                        () -> assertEquals(
                                project.expectation().findings(),
                                build(project).report().findings())));
    }

    @Test
    void pathsAreRelativeToTheTopOfTheCheckout() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "init", "--quiet", folder.toString())
                .inheritIO()
                .start();
        assertEquals(0, git.waitFor());
        ConsumerProject project = ConsumerProject.named("clean-shop");
        List<String> expected = project.expectation().findings().stream()
                .map(line -> project.name() + "/" + line)
                .toList();
        assertEquals(expected, build(project).report().findings());
    }

    private Build build(ConsumerProject project) throws IOException, InterruptedException {
        Expectation expected = project.expectation();
        Path start = project.copyInto(folder).resolve(expected.folder()).normalize();
        Build build = new RealMaven(start).run(expected.arguments());
        assertEquals(expected.outcome(), build.report().outcome(), build.output());
        assertEquals(expected.outcome().equals("clean") ? 0 : 1, build.exitCode(), build.output());
        build.keeps(project.sentinel());
        return build;
    }
}
