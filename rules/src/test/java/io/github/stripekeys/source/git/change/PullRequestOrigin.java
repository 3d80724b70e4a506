package io.github.stripekeys.source.git.change;

import io.github.stripekeys.testing.GitRepository;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A repository with a pull request of two commits, which is checked out as it would be merged.
 *
 * @param base the tip of main, which the branch left
 * @param merge the commit that merges it
 */
record PullRequestOrigin(GitRepository repository, String base, String merge) {
    static PullRequestOrigin in(Path folder) throws IOException {
        GitRepository origin = GitRepository.init(folder)
                .write("a", "1")
                .commit("one")
                .write("a", "2")
                .commit("two");
        String base = origin.git("rev-parse", "HEAD");
        origin.git("checkout", "--quiet", "-b", "feature");
        origin.write("b", "1").commit("three").write("b", "2").commit("four");
        origin.git("checkout", "--quiet", "-b", "merged", "main");
        origin.git("merge", "--quiet", "--no-ff", "--no-edit", "feature");
        origin.git("update-ref", "refs/pull/7/merge", "HEAD");
        return new PullRequestOrigin(origin, base, origin.git("rev-parse", "HEAD"));
    }
}
