package io.github.stripekeys.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a continuous integration service says of the job that it runs, in the variables that it documents: where to see the job,
 * and the branch that it builds, which is not checked out as one there.
 *
 * @param sign variable that only this service sets
 * @param address of the job, with variables in braces; nothing if one of them is missing
 * @param branches variables of the branch, the best first
 */
record CiJob(String sign, String address, List<String> branches) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Z_]+)}");
    private static final Pattern REF = Pattern.compile("^(?:refs/heads/|refs/|origin/)");

    private static final List<CiJob> ALL = List.of(
            new CiJob(
                    "GITHUB_ACTIONS",
                    "{GITHUB_SERVER_URL}/{GITHUB_REPOSITORY}/actions/runs/{GITHUB_RUN_ID}",
                    List.of("GITHUB_HEAD_REF", "GITHUB_REF_NAME")),
            new CiJob(
                    "GITLAB_CI", "{CI_JOB_URL}", List.of("CI_MERGE_REQUEST_SOURCE_BRANCH_NAME", "CI_COMMIT_REF_NAME")),
            new CiJob(
                    "TF_BUILD",
                    "{SYSTEM_COLLECTIONURI}{SYSTEM_TEAMPROJECT}/_build/results?buildId={BUILD_BUILDID}",
                    List.of("SYSTEM_PULLREQUEST_SOURCEBRANCH", "BUILD_SOURCEBRANCH")),
            new CiJob(
                    "BITBUCKET_BUILD_NUMBER",
                    "https://bitbucket.org/{BITBUCKET_REPO_FULL_NAME}/pipelines/results/{BITBUCKET_BUILD_NUMBER}",
                    List.of("BITBUCKET_BRANCH", "BITBUCKET_TAG")),
            new CiJob("CIRCLECI", "{CIRCLE_BUILD_URL}", List.of("CIRCLE_BRANCH", "CIRCLE_TAG")),
            new CiJob("BUILDKITE", "{BUILDKITE_BUILD_URL}", List.of("BUILDKITE_BRANCH")),
            new CiJob("TRAVIS", "{TRAVIS_JOB_WEB_URL}", List.of("TRAVIS_PULL_REQUEST_BRANCH", "TRAVIS_BRANCH")),
            new CiJob("DRONE", "{DRONE_BUILD_LINK}", List.of("DRONE_SOURCE_BRANCH", "DRONE_BRANCH")),
            new CiJob("TEAMCITY_VERSION", "{BUILD_URL}", List.of()),
            new CiJob("JENKINS_URL", "{BUILD_URL}", List.of("CHANGE_BRANCH", "BRANCH_NAME", "GIT_BRANCH")));

    /** The service that runs a process with these variables. */
    static Optional<CiJob> running(Map<String, String> variables) {
        return ALL.stream().filter(job -> variables.containsKey(job.sign)).findFirst();
    }

    /** Where the job is seen. */
    Optional<String> address(Map<String, String> variables) {
        Matcher variable = VARIABLE.matcher(address);
        StringBuilder filled = new StringBuilder();
        while (variable.find()) {
            String value = variables.getOrDefault(variable.group(1), "");
            if (value.isBlank()) {
                return Optional.empty();
            }
            variable.appendReplacement(filled, Matcher.quoteReplacement(value.replace(" ", "%20")));
        }
        return Optional.of(variable.appendTail(filled).toString());
    }

    /** The branch or tag that is built. */
    Optional<String> branch(Map<String, String> variables) {
        return branches.stream()
                .map(name -> variables.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(value -> REF.matcher(value).replaceFirst(""));
    }
}
