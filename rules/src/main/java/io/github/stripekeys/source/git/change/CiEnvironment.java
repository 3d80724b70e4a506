package io.github.stripekeys.source.git.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A continuous integration service, known by the variables that it sets. Each documents them: docs.github.com, "Variables
 * reference"; docs.gitlab.com, "Predefined CI/CD variables"; learn.microsoft.com, "Use predefined variables";
 * support.atlassian.com, "Variables and secrets"; and the page {@code /env-vars.html} of a Jenkins.
 */
@SuppressWarnings("ImmutableEnumChecker") // lists of constants do not change, and a MergeRef has no state
public enum CiEnvironment {
    GITHUB(
            "GitHub Actions",
            "GITHUB_ACTIONS",
            "GITHUB_BASE_REF",
            new MergeRef("GITHUB_REF", "GITHUB_SHA"),
            List.of(),
            List.of(),
            "add 'fetch-depth: %s' below 'with:' of the step that uses actions/checkout"),
    GITLAB(
            "GitLab",
            "GITLAB_CI",
            "CI_MERGE_REQUEST_TARGET_BRANCH_NAME",
            MergeRef.NONE,
            List.of("CI_MERGE_REQUEST_TARGET_BRANCH_SHA", "CI_MERGE_REQUEST_DIFF_BASE_SHA"),
            List.of("CI_COMMIT_BEFORE_SHA"),
            "add 'GIT_DEPTH: \"%s\"' below 'variables:' of the job"),
    AZURE(
            "Azure Pipelines",
            "TF_BUILD",
            "SYSTEM_PULLREQUEST_TARGETBRANCH",
            new MergeRef("BUILD_SOURCEBRANCH", "BUILD_SOURCEVERSION"),
            List.of(),
            List.of(),
            "add 'fetchDepth: %s' below the step '- checkout: self'"),
    BITBUCKET(
            "Bitbucket",
            "BITBUCKET_BUILD_NUMBER",
            "BITBUCKET_PR_DESTINATION_BRANCH",
            MergeRef.NONE,
            List.of("BITBUCKET_PR_DESTINATION_COMMIT"),
            List.of(),
            "add 'clone: {depth: full}' to bitbucket-pipelines.yml"),
    JENKINS(
            "Jenkins",
            "JENKINS_URL",
            "CHANGE_TARGET",
            MergeRef.NONE,
            List.of(),
            List.of("GIT_PREVIOUS_SUCCESSFUL_COMMIT"),
            "add 'cloneOption(shallow: false, honorRefspec: false)' to the extensions of the checkout");

    private static final String BRANCH = "refs/heads/";

    private final String title;
    private final String sign;
    private final String target;
    private final MergeRef merge;
    private final List<String> requestVariables;
    private final List<String> pushVariables;
    private final String line;

    /**
     * A row.
     *
     * @param sign variable that only this service sets
     * @param target variable of the branch that a pull request is for
     * @param merge how it tells that a pull request is checked out as it would be merged
     * @param requestVariables variables of the commit that a pull request is compared with
     * @param pushVariables the same for a push
     * @param line what to add to its configuration, with a place for how many commits are cloned
     */
    CiEnvironment(
            String title,
            String sign,
            String target,
            MergeRef merge,
            List<String> requestVariables,
            List<String> pushVariables,
            String line) {
        this.title = title;
        this.sign = sign;
        this.target = target;
        this.merge = merge;
        this.requestVariables = List.copyOf(requestVariables);
        this.pushVariables = List.copyOf(pushVariables);
        this.line = line;
    }

    /**
     * How a service tells that what is checked out is a pull request merged into its target.
     *
     * @param ref variable of the ref, which is then {@code refs/pull/…/merge}
     * @param commit variable of the merge commit
     */
    record MergeRef(String ref, String commit) {
        static final MergeRef NONE = new MergeRef("", "");

        boolean isIn(Map<String, String> variables) {
            return variables.getOrDefault(ref, "").matches("refs/pull/.*/merge");
        }

        boolean is(Map<String, String> variables, String head) {
            return isIn(variables) && head.equals(variables.get(commit));
        }
    }

    /** The service that runs a process with these variables. */
    static Optional<CiEnvironment> running(Map<String, String> variables) {
        return Stream.of(values()).filter(service -> service.runs(variables)).findFirst();
    }

    /** Whether this one does: its own variable is set, and does not say no. */
    public boolean runs(Map<String, String> variables) {
        String value = variables.getOrDefault(sign, "");
        return !value.isBlank() && !value.equalsIgnoreCase("false");
    }

    /** The branch that a pull request is for; empty if none is built. */
    Optional<String> target(Map<String, String> variables) {
        return values(variables, List.of(target))
                .map(name -> name.startsWith(BRANCH) ? name.substring(BRANCH.length()) : name)
                .findFirst();
    }

    /**
     * Names of the commit that what is checked out is to be compared with, the best first; none if the service does not say.
     *
     * @param head the commit that is checked out
     */
    List<String> bases(Map<String, String> variables, String head) {
        if (merge.is(variables, head)) {
            return List.of("HEAD^1");
        }
        Optional<String> branch = target(variables);
        return branch.isPresent()
                ? Stream.concat(values(variables, requestVariables), Stream.of("origin/" + branch.get()))
                        .toList()
                : Stream.concat(
                                values(variables, pushVariables),
                                GitHubEvent.of(variables).bases())
                        .toList();
    }

    /** The default branch of the repository; empty if the service does not say. */
    Optional<String> defaultBranch(Map<String, String> variables) {
        return values(variables, List.of("CI_DEFAULT_BRANCH"))
                .findFirst()
                .or(() -> GitHubEvent.of(variables).defaultBranch());
    }

    /** The service's name. */
    String title() {
        return title;
    }

    /** What to add to the service's configuration so that the commit is there. */
    String remedy(Map<String, String> variables) {
        return line.formatted(merge.isIn(variables) ? "2" : "0");
    }

    /** Those of these variables that say something; a commit of zeros does not. */
    private static Stream<String> values(Map<String, String> variables, List<String> names) {
        return names.stream()
                .flatMap(name -> Optional.ofNullable(variables.get(name)).stream())
                .filter(value -> !value.matches("0*"));
    }
}
