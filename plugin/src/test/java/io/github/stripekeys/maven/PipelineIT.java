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

/** README's pipelines, with clones and variables as the services make them. */
final class PipelineIT {
    private static final String NEW = "b/new.properties:1 secret-key-live high server";

    @TempDir
    private Path folder;

    private GitRepository origin;
    private String base;

    /** A pull request that moves an old key and adds a new one, while somebody else goes on. */
    @BeforeEach
    void make() throws IOException {
        origin = GitRepository.init(folder.resolve("origin"));
        SmallReactor.in(origin.folder(), "");
        origin.write("a/old.properties", "stripe=@sk_live@\n").commit("base");
        base = origin.git("rev-parse", "HEAD");
        origin.git("checkout", "--quiet", "-b", "feature");
        origin.git("mv", "a/old.properties", "b/moved.properties");
        origin.commit("move").write("b/new.properties", "stripe=@sk_live:2@\n").commit("leak");
        origin.git("update-ref", "refs/merge-requests/7/head", "HEAD");
        origin.git("checkout", "--quiet", "main");
        origin.write("meanwhile.properties", "stripe=@sk_live:3@\n").commit("meanwhile");
        origin.git("checkout", "--quiet", "-b", "merged");
        origin.git("merge", "--quiet", "--no-ff", "--no-edit", "feature");
        origin.git("update-ref", "refs/pull/7/merge", "HEAD");
    }

    @Test
    void gitHubFindsWhatThePullRequestAdds() throws IOException, InterruptedException {
        Recipe recipe = Recipe.named("GitHub Actions");
        Build build = gitHub(recipe, recipe.value("fetch-depth")).failed();
        assertEquals(List.of(NEW), build.report().findings());
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
        String merge = origin.git("rev-parse", "refs/pull/7/merge");
        GitRepository work = clone("+" + merge + ":refs/remotes/pull/7/merge", "--depth=" + depth);
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
        String head = origin.git("rev-parse", "feature");
        GitRepository work = clone("+refs/merge-requests/7/head:refs/pipelines/1", depth);
        Map<String, String> variables = new HashMap<>(Map.of(
                "GITLAB_CI", "true",
                "CI_PIPELINE_SOURCE", "merge_request_event",
                "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main",
                "CI_MERGE_REQUEST_TARGET_BRANCH_SHA", "",
                "CI_MERGE_REQUEST_DIFF_BASE_SHA", base,
                "CI_COMMIT_BEFORE_SHA", "0".repeat(40),
                "CI_COMMIT_SHA", head));
        return new RealMaven(work.folder()).run(variables, recipe.arguments());
    }

    private GitRepository clone(String refspec, String... options) throws IOException {
        GitRepository work = GitRepository.init(folder.resolve("work"));
        work.git("remote", "add", "origin", "file://" + origin.folder());
        String[] fetch = new String[options.length + 5];
        System.arraycopy(new String[] {"fetch", "--quiet", "--no-tags", "origin", refspec}, 0, fetch, 0, 5);
        System.arraycopy(options, 0, fetch, 5, options.length);
        origin.git("config", "uploadpack.allowAnySHA1InWant", "true");
        work.git(fetch);
        work.git("checkout", "--quiet", "--force", "--detach", refspec.substring(refspec.indexOf(':') + 1));
        return work;
    }
}
