package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import io.github.stripekeys.testing.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documentation's pipelines of GitHub and GitLab, with clones and variables as the services make them. */
final class PipelineIT {
    @TempDir
    private Path folder;

    private PullRequest request;

    @BeforeEach
    void make() throws IOException {
        request = PullRequest.in(folder);
    }

    @Test
    void gitHubFindsWhatThePullRequestAdds() throws IOException, InterruptedException {
        Recipe recipe = Recipe.named("GitHub Actions");
        Build build = gitHub(recipe, recipe.value("fetch-depth")).failed();
        assertEquals(List.of(PullRequest.NEW), build.report().findings());
        build.said("::error file=b/new.properties,line=1");
    }

    @Test
    void gitHubSaysWhatToAddIfItClonesWhatItDoesByItself() throws IOException, InterruptedException {
        Build build = gitHub(Recipe.named("GitHub Actions"), "1").failed();
        build.said("add 'fetch-depth: 2' below 'with:' of the step that uses actions/checkout");
    }

    @Test
    void gitLabFindsWhatTheMergeRequestAdds() throws IOException, InterruptedException {
        Recipe recipe = Recipe.named("GitLab CI");
        assertEquals("0", recipe.value("GIT_DEPTH"));
        Build build = gitLab(recipe).failed().said("b/new.properties:1:8 high secret-key-live");
        Path report = build.folder().resolve(recipe.value("secret_detection"));
        assertEquals(
                1,
                JsonParser.parseString(Files.readString(report))
                        .getAsJsonObject()
                        .getAsJsonArray("vulnerabilities")
                        .size());
    }

    @Test
    void gitLabSaysWhatToAddIfItClonesTooLittle() throws IOException, InterruptedException {
        gitLab(Recipe.named("GitLab CI"), "--depth=1")
                .failed()
                .said("add 'GIT_DEPTH: \"0\"' below 'variables:' of the job");
    }

    /** As actions/checkout does it. */
    private Build gitHub(Recipe recipe, String depth) throws IOException, InterruptedException {
        String merge = request.merge();
        GitRepository work = request.fetch("+" + merge + ":refs/remotes/pull/7/merge", "--depth=" + depth);
        return new RealMaven(work.folder())
                .run(
                        Map.of(
                                "GITHUB_ACTIONS", "true",
                                "GITHUB_EVENT_NAME", "pull_request",
                                "GITHUB_BASE_REF", "main",
                                "GITHUB_HEAD_REF", "feature",
                                "GITHUB_REF", "refs/pull/7/merge",
                                "GITHUB_SHA", merge),
                        recipe.arguments());
    }

    /** As a runner does it. */
    private Build gitLab(Recipe recipe, String... depth) throws IOException, InterruptedException {
        GitRepository work = request.fetch("+refs/merge-requests/7/head:refs/pipelines/1", depth);
        Map<String, String> variables = new HashMap<>(Map.of(
                "GITLAB_CI", "true",
                "CI_PIPELINE_SOURCE", "merge_request_event",
                "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main",
                "CI_MERGE_REQUEST_TARGET_BRANCH_SHA", "",
                "CI_MERGE_REQUEST_DIFF_BASE_SHA", request.base(),
                "CI_COMMIT_BEFORE_SHA", "0".repeat(40),
                "CI_COMMIT_SHA", request.head()));
        return new RealMaven(work.folder()).run(variables, recipe.arguments());
    }
}
