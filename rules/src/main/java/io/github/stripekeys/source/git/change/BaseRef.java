package io.github.stripekeys.source.git.change;

import io.github.stripekeys.ci.CiEnvironment;
import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.git.Git;
import io.github.stripekeys.source.git.GitException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a change is compared with.
 *
 * @param name a ref or another way to write a commit, or {@code auto} for what the pipeline that is running says
 * @param environment variables of the process
 */
public record BaseRef(String name, Map<String, String> environment) {
    private static final String AUTO = "auto";

    /** What a clone calls the default branch: as the server says, or by custom. */
    private static final List<String> USUAL = List.of("origin/HEAD", "origin/main", "origin/master");

    public BaseRef {
        environment = Map.copyOf(environment);
    }

    /** The commit that is checked out; empty before the first one. */
    public static Optional<String> head(Git git) throws IOException {
        return commit(git, "HEAD");
    }

    /** The full id of the commit that is checked out, told by files of git's, unless it keeps its refs in tables. */
    public static Optional<String> checkedOut(Checkout checkout) {
        try {
            return Files.isDirectory(checkout.sharedFolder().resolve("reftable"))
                    ? head(new Git(checkout.top()))
                    : checkout.commit();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> commit(Git git, String name) throws IOException {
        return git.line("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}");
    }

    /** The commit in which the history of the base and that of what is checked out part. */
    String resolve(Git git) throws IOException {
        String head = head(git)
                .orElseThrow(() -> new GitException(
                        "there is no commit yet that could be compared: scan what is staged, or all files"));
        Optional<CiEnvironment> pipeline = CiEnvironment.running(environment).filter(CiEnvironment::saysBase);
        List<String> names = names(pipeline, head);
        Optional<String> base = firstKnown(git, names);
        if (base.isEmpty() && isAuto()) {
            base = defaultBranch(git, pipeline, names, head);
        }
        if (base.isEmpty()) {
            throw new GitException(
                    (names.isEmpty() ? unsaid(pipeline) : missing(names)) + "; " + remedy(git, pipeline));
        }
        Optional<String> common = git.line("merge-base", base.get(), head);
        if (common.isEmpty()) {
            throw new GitException(unrelated(names) + "; " + remedy(git, pipeline));
        }
        return common.get();
    }

    /** Whether the base is what the service says, or else the default branch. */
    public boolean isAuto() {
        return name.equals(AUTO);
    }

    private static Optional<String> firstKnown(Git git, List<String> names) throws IOException {
        Optional<String> commit = Optional.empty();
        for (int i = 0; i < names.size() && commit.isEmpty(); i++) {
            commit = known(git, names.get(i));
        }
        return commit;
    }

    /**
     * The default branch, for what the service compares with nothing, as a scheduled build, or with what a force-push has taken
     * away. Not where a deeper clone would have what the service names, unless it is clearly another branch.
     */
    private Optional<String> defaultBranch(Git git, Optional<CiEnvironment> pipeline, List<String> missing, String head)
            throws IOException {
        List<String> usual = new ArrayList<>();
        pipeline.flatMap(running -> running.change().defaultBranch(environment))
                .ifPresent(branch -> usual.add("origin/" + branch));
        usual.addAll(USUAL);
        Optional<String> found = firstKnown(git, usual);
        boolean mayBeDeeper = !missing.isEmpty() && isShallow(git);
        return mayBeDeeper ? found.filter(commit -> !commit.equals(head)) : found;
    }

    /** The commit of this name; empty if git does not have it, for whatever reason. */
    private static Optional<String> known(Git git, String name) throws IOException {
        try {
            return commit(git, name);
        } catch (GitException e) {
            return Optional.empty();
        }
    }

    private List<String> names(Optional<CiEnvironment> pipeline, String head) throws GitException {
        List<String> found = pipeline.map(running -> running.change().bases(environment, head))
                .orElse(List.of());
        if (!isAuto()) {
            boolean isPipelines = pipeline.flatMap(running -> running.change().target(environment))
                    .filter(target -> name.equals(target) || name.equals("origin/" + target))
                    .isPresent();
            Stream<String> given = name.startsWith("origin/") ? Stream.of(name) : Stream.of(name, "origin/" + name);
            return Stream.concat(given, isPipelines ? found.stream() : Stream.empty())
                    .toList();
        }
        return found;
    }

    private static String unsaid(Optional<CiEnvironment> pipeline) {
        return pipeline.isPresent()
                ? "since=auto: this build of " + pipeline.get().title()
                        + " says nothing to compare with, and no default branch (" + String.join(", ", USUAL)
                        + ") is in this clone"
                : "since=auto finds the base of a pull request or a push on " + knownServices()
                        + ", and this is none of them: name the base, such as -Dstripe-keys.since=origin/main";
    }

    private static String knownServices() {
        return Stream.of(CiEnvironment.values())
                .filter(CiEnvironment::saysBase)
                .map(CiEnvironment::title)
                .collect(Collectors.joining(", "));
    }

    private static boolean isShallow(Git git) throws IOException {
        return git.line("rev-parse", "--is-shallow-repository")
                .filter("true"::equals)
                .isPresent();
    }

    private String missing(List<String> names) {
        return "since=" + name + ": no commit " + String.join(" or ", names) + " is in this clone";
    }

    private String unrelated(List<String> names) {
        return "since=" + name + ": " + String.join(" or ", names)
                + " and what is checked out have no commit in common in this clone";
    }

    private String remedy(Git git, Optional<CiEnvironment> pipeline) throws IOException {
        String local = isShallow(git)
                ? "it is shallow: run 'git fetch --unshallow'"
                : "fetch it, such as with 'git fetch origin', or name another base";
        return pipeline.map(running -> running.change().remedy(environment)).orElse(local);
    }
}
