package io.github.stripekeys.ci;

import io.github.stripekeys.ci.ChangeVariables.MergeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A continuous integration service, known by the variables that it sets. Each documents them: docs.github.com, "Variables
 * reference"; docs.gitlab.com, "Predefined CI/CD variables"; learn.microsoft.com, "Use predefined variables";
 * support.atlassian.com, "Variables and secrets"; and the page {@code /env-vars.html} of a Jenkins.
 */
@SuppressWarnings("ImmutableEnumChecker") // lists of constants do not change
public enum CiEnvironment {
    GITHUB(
            "GitHub Actions",
            "GITHUB_ACTIONS",
            new JobVariables(
                    "{GITHUB_SERVER_URL}/{GITHUB_REPOSITORY}/actions/runs/{GITHUB_RUN_ID}",
                    "GITHUB_HEAD_REF",
                    "GITHUB_REF_NAME"),
            new ChangeVariables(
                    "GITHUB_BASE_REF",
                    List.of(),
                    List.of(),
                    new MergeRef("GITHUB_REF", "GITHUB_SHA"),
                    "add 'fetch-depth: %s' below 'with:' of the step that uses actions/checkout")),
    GITLAB(
            "GitLab",
            "GITLAB_CI",
            new JobVariables("{CI_JOB_URL}", "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME", "CI_COMMIT_REF_NAME"),
            new ChangeVariables(
                    "CI_MERGE_REQUEST_TARGET_BRANCH_NAME",
                    List.of("CI_MERGE_REQUEST_TARGET_BRANCH_SHA", "CI_MERGE_REQUEST_DIFF_BASE_SHA"),
                    List.of("CI_COMMIT_BEFORE_SHA"),
                    MergeRef.NONE,
                    "add 'GIT_DEPTH: \"%s\"' below 'variables:' of the job")),
    AZURE(
            "Azure Pipelines",
            "TF_BUILD",
            new JobVariables(
                    "{SYSTEM_COLLECTIONURI}{SYSTEM_TEAMPROJECT}/_build/results?buildId={BUILD_BUILDID}",
                    "SYSTEM_PULLREQUEST_SOURCEBRANCH",
                    "BUILD_SOURCEBRANCH"),
            new ChangeVariables(
                    "SYSTEM_PULLREQUEST_TARGETBRANCH",
                    List.of(),
                    List.of(),
                    new MergeRef("BUILD_SOURCEBRANCH", "BUILD_SOURCEVERSION"),
                    "add 'fetchDepth: %s' below the step '- checkout: self'")),
    BITBUCKET(
            "Bitbucket",
            "BITBUCKET_BUILD_NUMBER",
            new JobVariables(
                    "https://bitbucket.org/{BITBUCKET_REPO_FULL_NAME}/pipelines/results/{BITBUCKET_BUILD_NUMBER}",
                    "BITBUCKET_BRANCH",
                    "BITBUCKET_TAG"),
            new ChangeVariables(
                    "BITBUCKET_PR_DESTINATION_BRANCH",
                    List.of("BITBUCKET_PR_DESTINATION_COMMIT"),
                    List.of(),
                    MergeRef.NONE,
                    "add 'clone: {depth: full}' to bitbucket-pipelines.yml")),
    CIRCLECI("CircleCI", "CIRCLECI", new JobVariables("{CIRCLE_BUILD_URL}", "CIRCLE_BRANCH", "CIRCLE_TAG")),
    BUILDKITE("Buildkite", "BUILDKITE", new JobVariables("{BUILDKITE_BUILD_URL}", "BUILDKITE_BRANCH")),
    TRAVIS(
            "Travis CI",
            "TRAVIS",
            new JobVariables("{TRAVIS_JOB_WEB_URL}", "TRAVIS_PULL_REQUEST_BRANCH", "TRAVIS_BRANCH")),
    DRONE("Drone", "DRONE", new JobVariables("{DRONE_BUILD_LINK}", "DRONE_SOURCE_BRANCH", "DRONE_BRANCH")),
    TEAMCITY("TeamCity", "TEAMCITY_VERSION", new JobVariables("{BUILD_URL}")),
    JENKINS(
            "Jenkins",
            "JENKINS_URL",
            new JobVariables("{BUILD_URL}", "CHANGE_BRANCH", "BRANCH_NAME", "GIT_BRANCH"),
            new ChangeVariables(
                    "CHANGE_TARGET",
                    List.of(),
                    List.of("GIT_PREVIOUS_SUCCESSFUL_COMMIT"),
                    MergeRef.NONE,
                    "add 'cloneOption(shallow: false, honorRefspec: false)' to the extensions of the checkout"));

    private final String title;
    private final String sign;
    private final JobVariables job;
    private final ChangeVariables change;

    CiEnvironment(String title, String sign, JobVariables job) {
        this(title, sign, job, ChangeVariables.NONE);
    }

    /**
     * A row.
     *
     * @param sign variable that only this service sets
     */
    CiEnvironment(String title, String sign, JobVariables job, ChangeVariables change) {
        this.title = title;
        this.sign = sign;
        this.job = job;
        this.change = change;
    }

    /** The service that runs a process with these variables. */
    public static Optional<CiEnvironment> running(Map<String, String> variables) {
        return Stream.of(values()).filter(service -> service.runs(variables)).findFirst();
    }

    /** Whether this one does: its own variable is set, and does not say no. */
    public boolean runs(Map<String, String> variables) {
        String value = variables.getOrDefault(sign, "");
        return !value.isBlank() && !value.equalsIgnoreCase("false");
    }

    /** The service's name. */
    public String title() {
        return title;
    }

    /** What it says of its job. */
    public JobVariables job() {
        return job;
    }

    /** What it says of the change that it builds. */
    public ChangeVariables change() {
        return change;
    }

    /** Whether it is known what a change is compared with there. */
    public boolean saysBase() {
        return !change.equals(ChangeVariables.NONE);
    }
}
