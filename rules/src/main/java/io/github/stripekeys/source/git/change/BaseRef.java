package io.github.stripekeys.source.git.change;

import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.git.Git;
import io.github.stripekeys.source.git.GitException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a change is compared with.
 *
 * @param name a ref or another way to write a commit, or {@code auto} for what the pipeline that is running says
 * @param environment variables of the process
 */
public record BaseRef(String name, Map<String, String> environment) {
    private static final String AUTO = "auto";

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
        Optional<CiEnvironment> pipeline = CiEnvironment.running(environment);
        List<String> names = names(pipeline, head);
        Optional<String> base = Optional.empty();
        for (int i = 0; i < names.size() && base.isEmpty(); i++) {
            base = known(git, names.get(i));
        }
        if (base.isEmpty()) {
            throw new GitException(missing(names) + "; " + remedy(git, pipeline));
        }
        Optional<String> common = git.line("merge-base", base.get(), head);
        if (common.isEmpty()) {
            throw new GitException(unrelated(names) + "; " + remedy(git, pipeline));
        }
        return common.get();
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
        List<String> found =
                pipeline.map(running -> running.bases(environment, head)).orElse(List.of());
        if (!name.equals(AUTO)) {
            boolean isPipelines = pipeline.flatMap(running -> running.target(environment))
                    .filter(target -> name.equals(target) || name.equals("origin/" + target))
                    .isPresent();
            return Stream.concat(Stream.of(name, "origin/" + name), isPipelines ? found.stream() : Stream.empty())
                    .toList();
        }
        if (found.isEmpty()) {
            throw new GitException(
                    "since=auto finds the base of a pull request or a push on GitHub, GitLab, Azure, Bitbucket"
                            + " and Jenkins, and this is none of them: name the base, such as -Dstripe-keys.since=origin/main");
        }
        return found;
    }

    private String missing(List<String> names) {
        return "since=" + name + ": no commit " + String.join(" or ", names) + " is in this clone";
    }

    private String unrelated(List<String> names) {
        return "since=" + name + ": " + String.join(" or ", names)
                + " and what is checked out have no commit in common in this clone";
    }

    private String remedy(Git git, Optional<CiEnvironment> pipeline) throws IOException {
        boolean isShallow = git.line("rev-parse", "--is-shallow-repository")
                .filter("true"::equals)
                .isPresent();
        String local = isShallow
                ? "it is shallow: run 'git fetch --unshallow'"
                : "fetch it, such as with 'git fetch origin', or name another base";
        return pipeline.map(running -> running.remedy(environment)).orElse(local);
    }
}
