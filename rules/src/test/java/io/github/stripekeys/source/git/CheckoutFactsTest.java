package io.github.stripekeys.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.testing.GitRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutFactsTest {
    @TempDir
    Path folder;

    private GitRepository repository;

    @BeforeEach
    void make() throws IOException {
        repository = GitRepository.init(folder.resolve("a"));
        repository.git("-c", "committer.name=x", "commit", "--allow-empty", "--message", "one", "--date", "2001-01-01");
    }

    private CheckoutFacts facts() {
        return new CheckoutFacts(Checkout.around(repository.folder()).orElseThrow());
    }

    @Test
    void knowsTheBranch() throws IOException {
        repository.git("checkout", "--quiet", "-b", "feature/refunds");
        assertEquals(Optional.of("feature/refunds"), facts().branch());
        repository.git("checkout", "--quiet", "--detach");
        assertEquals(Optional.empty(), facts().branch());
    }

    @Test
    void knowsTheRemoteThatTheBranchFollows() throws IOException {
        assertEquals(Optional.empty(), facts().remote());
        repository.git("remote", "add", "origin", "git@github.com:example/shop.git");
        assertEquals(Optional.of("git@github.com:example/shop.git"), facts().remote());
        repository.git("remote", "add", "mine", "https://user:word@example.org/fork");
        repository.git("config", "branch.main.remote", "mine");
        assertEquals(Optional.of("https://user:word@example.org/fork"), facts().remote());
    }

    /** Not when the author wrote it, and not now. */
    @Test
    void knowsWhenTheCommitWasMade() throws IOException {
        String commit = repository.git("rev-parse", "HEAD");
        assertEquals(
                repository.git("show", "-s", "--format=%cI", commit).replace("+00:00", "Z"),
                facts().date(commit).orElseThrow());
        assertEquals(Optional.empty(), facts().date("0".repeat(40)));
    }
}
