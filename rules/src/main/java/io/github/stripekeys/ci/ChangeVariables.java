package io.github.stripekeys.ci;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which variables tell what a change is compared with.
 *
 * @param target variable of the branch that a pull request is for
 * @param request variables of the commit that a pull request is compared with
 * @param push the same for a push
 * @param merge how a service tells that a pull request is checked out as it would be merged
 * @param depthSetting what to add to the service's configuration, with a place for how many commits are cloned
 */
public record ChangeVariables(
        String target, List<String> request, List<String> push, MergeRef merge, String depthSetting) {
    static final ChangeVariables NONE = new ChangeVariables("", List.of(), List.of(), MergeRef.NONE, "");

    private static final String BRANCH = "refs/heads/";

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

    /** The branch that a pull request is for; empty if none is built. */
    public Optional<String> target(Map<String, String> variables) {
        return values(variables, List.of(target))
                .map(name -> name.startsWith(BRANCH) ? name.substring(BRANCH.length()) : name)
                .findFirst();
    }

    /**
     * Names of the commit that what is checked out is to be compared with, the best first; none if the service does not say.
     *
     * @param head the commit that is checked out
     */
    public List<String> bases(Map<String, String> variables, String head) {
        if (merge.is(variables, head)) {
            return List.of("HEAD^1");
        }
        Optional<String> branch = target(variables);
        return branch.isPresent()
                ? Stream.concat(values(variables, request), Stream.of("origin/" + branch.get()))
                        .toList()
                : Stream.concat(
                                values(variables, push),
                                GitHubEvent.of(variables).bases())
                        .toList();
    }

    /** The default branch of the repository; empty if the service does not say. */
    public Optional<String> defaultBranch(Map<String, String> variables) {
        return values(variables, List.of("CI_DEFAULT_BRANCH"))
                .findFirst()
                .or(() -> GitHubEvent.of(variables).defaultBranch());
    }

    /** What to add to the service's configuration so that the commit is there. */
    public String remedy(Map<String, String> variables) {
        return depthSetting.formatted(merge.isIn(variables) ? "2" : "0");
    }

    /** Those of these variables that say something; a commit of zeros does not. */
    private static Stream<String> values(Map<String, String> variables, List<String> names) {
        return names.stream()
                .flatMap(name -> Optional.ofNullable(variables.get(name)).stream())
                .filter(value -> !value.matches("0*"));
    }
}
