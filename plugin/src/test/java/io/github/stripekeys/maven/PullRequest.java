package io.github.stripekeys.maven;

import io.github.stripekeys.testing.GitRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Number 7, from {@code feature} to {@code main}: it moves an old key and adds a new one, while somebody else adds a third to
 * {@code main}.
 *
 * @param folder for clones
 * @param base the commit that it left {@code main} at
 */
record PullRequest(Path folder, GitRepository origin, String base) {
    /** The finding that it adds. */
    static final String NEW = "b/new.properties:1 secret-key-live high server";

    /** Makes it in an empty folder, with the refs under which services offer it. */
    static PullRequest in(Path folder) throws IOException {
        GitRepository origin = GitRepository.init(folder.resolve("origin"));
        SmallReactor.in(origin.folder(), "");
        origin.write("a/old.properties", "stripe=@sk_live@\n").commit("base");
        String base = origin.git("rev-parse", "HEAD");
        origin.git("checkout", "--quiet", "-b", "feature");
        origin.git("mv", "a/old.properties", "b/moved.properties");
        origin.commit("move").write("b/new.properties", "stripe=@sk_live:2@\n").commit("leak");
        origin.git("update-ref", "refs/merge-requests/7/head", "HEAD");
        origin.git("update-ref", "refs/pull/7/head", "HEAD");
        origin.git("checkout", "--quiet", "main");
        origin.write("meanwhile.properties", "stripe=@sk_live:3@\n").commit("meanwhile");
        origin.git("checkout", "--quiet", "-b", "merged");
        origin.git("merge", "--quiet", "--no-ff", "--no-edit", "feature");
        origin.git("update-ref", "refs/pull/7/merge", "HEAD");
        origin.git("checkout", "--quiet", "main");
        origin.git("branch", "--quiet", "-D", "merged");
        origin.git("config", "uploadpack.allowAnySHA1InWant", "true");
        return new PullRequest(folder, origin, base);
    }

    /** The commit that the request ends in. */
    String head() throws IOException {
        return origin.git("rev-parse", "feature");
    }

    /** The commit that it would be in {@code main}, as a service merges it. */
    String merge() throws IOException {
        return origin.git("rev-parse", "refs/pull/7/merge");
    }

    /** A new repository that has fetched this and nothing else, and has it checked out without a branch. */
    GitRepository fetch(String refspec, String... options) throws IOException {
        GitRepository work = GitRepository.init(folder.resolve("work"));
        work.git("remote", "add", "origin", "file://" + origin.folder());
        List<String> fetch = new ArrayList<>(List.of("fetch", "--quiet", "--no-tags", "origin", refspec));
        fetch.addAll(List.of(options));
        work.git(fetch.toArray(String[]::new));
        work.git("checkout", "--quiet", "--force", "--detach", refspec.substring(refspec.indexOf(':') + 1));
        return work;
    }
}
