package io.github.stripekeys.source.git.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * With what {@code since=auto} compares, in every situation that services and people bring it into: {@code BASE} is where the branch
 * left main, {@code MAIN} the tip of main, {@code HEAD} what is checked out, which makes a scan of all files, and anything else a part of a refusal.
 */
final class SinceAutoTest {
    private static final String GONE = "1".repeat(40);
    private static final String ZEROS = "0".repeat(40);

    @TempDir
    private Path folder;

    private GitRepository origin;
    private String base;
    private String merge;

    @BeforeEach
    void make() throws IOException {
        PullRequestOrigin request = PullRequestOrigin.in(folder.resolve("origin"));
        origin = request.repository();
        base = request.base();
        merge = request.merge();
        origin.git("checkout", "--quiet", "main");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "GitHub pull request, depth 2     | merged  | 2  | GITHUB_ACTIONS=true GITHUB_BASE_REF=main"
                        + " GITHUB_REF=refs/pull/7/merge GITHUB_SHA=MERGE | BASE",
                "GitHub pull request, depth 1     | merged  | 1  | GITHUB_ACTIONS=true GITHUB_BASE_REF=main"
                        + " GITHUB_REF=refs/pull/7/merge GITHUB_SHA=MERGE | fetch-depth: 2",
                "GitHub pull request, its branch  | feature | -  | GITHUB_ACTIONS=true GITHUB_BASE_REF=main"
                        + " GITHUB_SHA=x                                 | BASE",
                "GitHub merge queue               | merged  | 2  | GITHUB_ACTIONS=true EVENT=base_sha:BASE            "
                        + "                                   | BASE",
                "GitHub push                      | feature | -  | GITHUB_ACTIONS=true EVENT=before:BASE              "
                        + "                                   | BASE",
                "GitHub first push                | feature | -  | GITHUB_ACTIONS=true EVENT=before:ZEROS             "
                        + "                                   | BASE",
                "GitHub first push, depth 1       | feature | 1  | GITHUB_ACTIONS=true EVENT=before:ZEROS             "
                        + "                                   | fetch-depth: 0",
                "GitHub force-push                | feature | -  | GITHUB_ACTIONS=true EVENT=before:GONE              "
                        + "                                   | BASE",
                "GitHub force-push, depth 1       | feature | 1  | GITHUB_ACTIONS=true EVENT=before:GONE              "
                        + "                                   | fetch-depth: 0",
                "GitHub force-push of main        | main    | -  | GITHUB_ACTIONS=true EVENT=before:GONE              "
                        + "                                   | HEAD",
                "GitHub schedule                  | main    | -  | GITHUB_ACTIONS=true EVENT=schedule:x               "
                        + "                                   | HEAD",
                "GitHub manual run on a branch    | feature | -  | GITHUB_ACTIONS=true EVENT=inputs:x                 "
                        + "                                   | BASE",
                "GitLab merge request, depth 20   | feature | 20 | GITLAB_CI=true"
                        + " CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main CI_MERGE_REQUEST_DIFF_BASE_SHA=BASE | BASE",
                "GitLab merge request, depth 1    | feature | 1  | GITLAB_CI=true"
                        + " CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main CI_MERGE_REQUEST_DIFF_BASE_SHA=BASE | GIT_DEPTH",
                "GitLab, GitHub switched off      | feature | 1  | GITHUB_ACTIONS=false GITLAB_CI=true"
                        + " CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main          | GIT_DEPTH",
                "GitLab push                      | feature | -  | GITLAB_CI=true CI_COMMIT_BEFORE_SHA=BASE"
                        + " CI_DEFAULT_BRANCH=main                       | BASE",
                "GitLab first push                | feature | -  | GITLAB_CI=true CI_COMMIT_BEFORE_SHA=ZEROS"
                        + " CI_DEFAULT_BRANCH=main                      | BASE",
                "GitLab first push, depth 20      | feature | 20 | GITLAB_CI=true CI_COMMIT_BEFORE_SHA=ZEROS"
                        + " CI_DEFAULT_BRANCH=main                      | GIT_DEPTH",
                "GitLab force-push                | feature | -  | GITLAB_CI=true CI_COMMIT_BEFORE_SHA=GONE"
                        + " CI_DEFAULT_BRANCH=main                       | BASE",
                "GitLab schedule                  | main    | 20 | GITLAB_CI=true CI_COMMIT_BEFORE_SHA=ZEROS"
                        + " CI_DEFAULT_BRANCH=main                      | HEAD",
                "Azure pull request               | merged  | 2  | TF_BUILD=True"
                        + " SYSTEM_PULLREQUEST_TARGETBRANCH=refs/heads/main BUILD_SOURCEBRANCH=refs/pull/7/merge"
                        + " BUILD_SOURCEVERSION=MERGE | BASE",
                "Azure pull request, depth 1      | merged  | 1  | TF_BUILD=True"
                        + " SYSTEM_PULLREQUEST_TARGETBRANCH=refs/heads/main BUILD_SOURCEBRANCH=refs/pull/7/merge"
                        + " BUILD_SOURCEVERSION=MERGE | fetchDepth: 2",
                "Azure CI trigger                 | feature | -  | TF_BUILD=True BUILD_SOURCEBRANCH=refs/heads/feature"
                        + "                                   | BASE",
                "Bitbucket pull request           | feature | -  | BITBUCKET_BUILD_NUMBER=1"
                        + " BITBUCKET_PR_DESTINATION_BRANCH=main                         | BASE",
                "Bitbucket push                   | feature | -  | BITBUCKET_BUILD_NUMBER=1                           "
                        + "                                   | BASE",
                "Jenkins pull request             | feature | -  | JENKINS_URL=x CHANGE_TARGET=main                   "
                        + "                                   | BASE",
                "Jenkins branch                   | feature | -  | JENKINS_URL=x GIT_PREVIOUS_SUCCESSFUL_COMMIT=BASE  "
                        + "                                   | BASE",
                "Jenkins first build              | feature | -  | JENKINS_URL=x                                      "
                        + "                                   | BASE",
                "CircleCI, which names no base    | feature | -  | CIRCLECI=true                                      "
                        + "                                   | BASE",
                "CircleCI, without a remote       | none    | -  | CIRCLECI=true                                      "
                        + "                                   | on GitHub Actions, GitLab, Azure Pipelines, Bitbucket,"
                        + " Jenkins, and this is none of them",
                "laptop, on a branch              | feature | -  | HOME=x                                             "
                        + "                                   | BASE",
                "laptop, on main                  | main    | -  | HOME=x                                             "
                        + "                                   | HEAD",
                "laptop, without a remote         | none    | -  | HOME=x                                             "
                        + "                                   | name the base",
                "Jenkins, without a remote        | none    | -  | JENKINS_URL=x                                      "
                        + "                                   | no default branch",
            })
    void comparesWith(String situation, String branch, String depth, String variables, String expected)
            throws IOException {
        GitRepository clone = clone(branch, depth);
        Git git = new Git(clone.folder());
        String found;
        try {
            found = new BaseRef("auto", environment(variables)).resolve(git);
        } catch (GitException refusal) {
            found = String.valueOf(refusal.getMessage());
        }
        switch (expected) {
            case "BASE" -> assertEquals(base, found);
            case "HEAD" -> assertEquals(clone.git("rev-parse", "HEAD"), found);
            default -> assertTrue(found.contains(expected), found);
        }
    }

    private GitRepository clone(String branch, String depth) throws IOException {
        if (branch.equals("none")) {
            return origin;
        }
        Path target = folder.resolve("clone");
        return depth.equals("-")
                ? origin.cloneInto(target, "--branch=" + branch)
                : origin.cloneInto(target, "--depth=" + depth, "--branch=" + branch);
    }

    private Map<String, String> environment(String variables) throws IOException {
        Map<String, String> environment = new HashMap<>();
        for (String variable : variables.split(" ", -1)) {
            String[] parts = variable.split("=", 2);
            String value = parts[1].replace("BASE", base)
                    .replace("MERGE", merge)
                    .replace("ZEROS", ZEROS)
                    .replace("GONE", GONE);
            if (parts[0].equals("EVENT")) {
                String[] field = value.split(":", -1);
                String json = "{\"%s\": \"%s\", \"repository\": {\"default_branch\": \"main\"}}"
                        .formatted(field[0], field[1]);
                environment.put(
                        "GITHUB_EVENT_PATH",
                        Files.writeString(folder.resolve("event.json"), json).toString());
            } else {
                environment.put(parts[0], value);
            }
        }
        return environment;
    }
}
