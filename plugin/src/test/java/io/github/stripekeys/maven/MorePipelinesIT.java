package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.GitRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The documentation's other pipelines, with clones and variables as the services make them. */
final class MorePipelinesIT {
    @TempDir
    private Path folder;

    private PullRequest request;

    @BeforeEach
    void make() throws IOException {
        request = PullRequest.in(folder);
    }

    /** As the agent of Azure Pipelines checks out what a branch policy has it build. */
    @Test
    void azure() throws IOException, InterruptedException {
        Recipe recipe = Recipe.named("Azure Pipelines");
        String merge = request.merge();
        GitRepository work = request.fetch(
                "+" + merge + ":refs/remotes/origin/" + merge, "--force", "--depth=" + recipe.value("fetchDepth"));
        Build build = new RealMaven(work.folder())
                .run(
                        Map.of(
                                "TF_BUILD", "True",
                                "BUILD_REASON", "PullRequest",
                                "SYSTEM_PULLREQUEST_TARGETBRANCH", "refs/heads/main",
                                "SYSTEM_PULLREQUEST_SOURCEBRANCH", "refs/heads/feature",
                                "BUILD_SOURCEBRANCH", "refs/pull/7/merge",
                                "BUILD_SOURCEVERSION", merge),
                        recipe.arguments());
        assertFinds(build);
        build.said("##vso[task.logissue type=error;sourcepath=b/new.properties;linenumber=1");
    }

    /** As Bitbucket clones the source branch and merges the destination into it. */
    @Test
    void bitbucket() throws IOException, InterruptedException {
        Recipe recipe = Recipe.named("Bitbucket Pipelines");
        assertEquals("full", recipe.value("depth"));
        GitRepository work = request.origin().cloneInto(folder.resolve("work"), "--branch=feature");
        String destination = request.origin().git("rev-parse", "main");
        work.git("reset", "--quiet", "--hard", request.head());
        work.git("merge", "--quiet", "--no-edit", destination);
        Build build = new RealMaven(work.folder())
                .run(
                        Map.of(
                                "BITBUCKET_BUILD_NUMBER", "1",
                                "BITBUCKET_PR_ID", "7",
                                "BITBUCKET_BRANCH", "feature",
                                "BITBUCKET_PR_DESTINATION_BRANCH", "main",
                                "BITBUCKET_PR_DESTINATION_COMMIT", destination.substring(0, 12)),
                        recipe.arguments());
        assertFinds(build);
    }

    /** As a multibranch pipeline checks out the head of a request, without its target. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the recipe's step is for a shell")
    void jenkins() throws IOException, InterruptedException {
        Recipe recipe = Recipe.named("Jenkins");
        GitRepository work = request.fetch("+refs/pull/7/head:refs/remotes/origin/PR-7", "--force");
        Map<String, String> variables = new HashMap<>(Map.of(
                "JENKINS_URL", "https://ci.example.org/",
                "BRANCH_NAME", "PR-7",
                "CHANGE_ID", "7",
                "CHANGE_BRANCH", "feature",
                "CHANGE_TARGET", "main"));
        List<String> steps = recipe.shellSteps();
        assertTrue(steps.get(1).startsWith("mvn "), steps::toString);
        ProcessBuilder step = new ProcessBuilder("sh", "-c", steps.get(0))
                .directory(work.folder().toFile())
                .inheritIO();
        step.environment().putAll(variables);
        assertEquals(0, step.start().waitFor());
        assertFinds(new RealMaven(work.folder()).run(variables, recipe.arguments()));
    }

    private static void assertFinds(Build build) throws IOException {
        assertEquals(List.of(PullRequest.NEW), build.failed().report().findings());
    }
}
