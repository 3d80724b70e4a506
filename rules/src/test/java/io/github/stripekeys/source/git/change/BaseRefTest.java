package io.github.stripekeys.source.git.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.source.git.Git;
import io.github.stripekeys.source.git.GitException;
import io.github.stripekeys.testing.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which commit a change is compared with, in clones as the services make them. */
final class BaseRefTest {
    @TempDir
    private Path folder;

    private GitRepository origin;
    private String base;

    @BeforeEach
    void make() throws IOException {
        PullRequestOrigin request = PullRequestOrigin.in(folder.resolve("origin"));
        origin = request.repository();
        base = request.base();
    }

    @Test
    void isTheParentOfGitHubsMerge() throws IOException {
        assertEquals(base, resolve("auto", github(2)));
        assertEquals(base, resolve("origin/main", github(2)));
        assertEquals(base, resolve("main", github(2)));
    }

    @Test
    void saysHowDeepGitHubMustClone() throws IOException {
        assertRefuses("add 'fetch-depth: 2' below 'with:' of the step that uses actions/checkout", "auto", github(1));
        assertRefuses("since=origin/main: no commit origin/main", "origin/main", github(1));
    }

    @Test
    void isTheBranchIfGitHubHasNotMerged() throws IOException {
        GitRepository clone = origin.cloneInto(folder.resolve("clone"), "--branch=feature");
        Map<String, String> variables = Map.of("GITHUB_ACTIONS", "true", "GITHUB_BASE_REF", "main", "GITHUB_SHA", "x");
        assertEquals(base, new BaseRef("auto", variables).resolve(new Git(clone.folder())));
        GitRepository shallow = shallow(2, "feature");
        assertRefuses("add 'fetch-depth: 0'", "auto", new Run(shallow, variables));
    }

    @Test
    void isWhatABranchWasBeforeAPushOnGitHub() throws IOException {
        GitRepository clone = origin.cloneInto(folder.resolve("clone"), "--branch=feature");
        assertEquals(base, resolve("auto", pushed(clone, base)));
        assertEquals(base, resolve("auto", pushed(clone, "0".repeat(40))));
        assertEquals(base, resolve("auto", pushed(clone, "1".repeat(40))));
        assertRefuses("no commit " + "1".repeat(40), "auto", pushed(shallow(1, "main"), "1".repeat(40)));
    }

    @Test
    void isTheDiffBaseOnGitLab() throws IOException {
        GitRepository clone = shallow(20, "feature");
        Map<String, String> variables = Map.of(
                "GITLAB_CI", "true",
                "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main",
                "CI_MERGE_REQUEST_TARGET_BRANCH_SHA", "",
                "CI_MERGE_REQUEST_DIFF_BASE_SHA", base,
                "CI_COMMIT_BEFORE_SHA", "0".repeat(40));
        assertEquals(base, resolve("auto", new Run(clone, variables)));
        assertRefuses("add 'GIT_DEPTH: \"0\"' below 'variables:'", "auto", new Run(shallow(1, "feature"), variables));
    }

    @Test
    void isTheParentOfAzuresMerge() throws IOException {
        Map<String, String> variables = new HashMap<>(Map.of(
                "TF_BUILD", "True",
                "SYSTEM_PULLREQUEST_TARGETBRANCH", "refs/heads/main",
                "BUILD_SOURCEBRANCH", "refs/pull/7/merge"));
        variables.put("BUILD_SOURCEVERSION", origin.git("rev-parse", "HEAD"));
        assertEquals(base, resolve("auto", new Run(shallow(2, "merged"), variables)));
        assertRefuses("add 'fetchDepth: 2'", "auto", new Run(shallow(1, "merged"), variables));
    }

    @Test
    void isTheTargetOnBitbucketAndJenkins() throws IOException {
        GitRepository clone = origin.cloneInto(folder.resolve("clone"), "--branch=feature");
        Map<String, String> bitbucket = Map.of(
                "BITBUCKET_BUILD_NUMBER", "1",
                "BITBUCKET_PR_DESTINATION_BRANCH", "main",
                "BITBUCKET_PR_DESTINATION_COMMIT", base.substring(0, 12));
        assertEquals(base, resolve("auto", new Run(clone, bitbucket)));
        Map<String, String> jenkins = Map.of("JENKINS_URL", "https://ci", "CHANGE_TARGET", "main");
        assertEquals(base, resolve("auto", new Run(clone, jenkins)));
        Map<String, String> branch = Map.of("JENKINS_URL", "https://ci", "GIT_PREVIOUS_SUCCESSFUL_COMMIT", base);
        assertEquals(base, resolve("auto", new Run(clone, branch)));
        assertRefuses("clone: {depth: full}", "auto", new Run(shallow(1, "feature"), bitbucket));
        assertRefuses("cloneOption(shallow: false", "auto", new Run(shallow(1, "feature"), jenkins));
    }

    @Test
    void mustBeNamedWhereNoServiceSaysIt() throws IOException {
        Run local = new Run(origin, Map.of());
        assertRefuses("none of them: name the base", "auto", local);
        assertRefuses("fetch it", "nowhere", local);
        assertRefuses("no commit --upload-pack=x", "--upload-pack=x", local);
        assertRefuses("run 'git fetch --unshallow'", "main", new Run(shallow(1, "feature"), Map.of()));
        assertEquals(base, resolve("main", local));
    }

    @Test
    void isNotGuessedWhereGitCannotAnswer() throws IOException {
        origin.write(".git/config", "[broken\n");
        assertRefuses("bad config line 1", "main", new Run(origin, Map.of()));
    }

    @Test
    void hasToBeRelated() throws IOException {
        origin.git("checkout", "--quiet", "--orphan", "alone");
        origin.commit("alone");
        assertRefuses("no commit in common", "main", new Run(origin, Map.of()));
    }

    private record Run(GitRepository copy, Map<String, String> variables) {}

    private Run github(int depth) throws IOException {
        String merge = origin.git("rev-parse", "refs/pull/7/merge");
        return new Run(
                shallow(depth, "merged"),
                Map.of(
                        "GITHUB_ACTIONS", "true",
                        "GITHUB_BASE_REF", "main",
                        "GITHUB_REF", "refs/pull/7/merge",
                        "GITHUB_SHA", merge));
    }

    private Run pushed(GitRepository clone, String before) throws IOException {
        Path event = folder.resolve("event.json");
        String json = "{\"before\": \"%s\", \"repository\": {\"default_branch\": \"main\"}}";
        Files.writeString(event, json.formatted(before));
        return new Run(
                clone, Map.of("GITHUB_ACTIONS", "true", "GITHUB_BASE_REF", "", "GITHUB_EVENT_PATH", event.toString()));
    }

    /** Of one branch, as services do it. */
    private GitRepository shallow(int depth, String branch) throws IOException {
        Path target = Files.createTempDirectory(folder, "clone").resolve("c");
        return origin.cloneInto(target, "--depth=" + depth, "--branch=" + branch);
    }

    private String resolve(String name, Run run) throws IOException {
        return new BaseRef(name, run.variables()).resolve(new Git(run.copy().folder()));
    }

    private void assertRefuses(String part, String name, Run run) {
        GitException refusal = assertThrows(GitException.class, () -> resolve(name, run));
        assertTrue(refusal.toString().contains(part), refusal::toString);
    }
}
