package io.github.stripekeys.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.git.GitException;
import io.github.stripekeys.source.git.change.BaseRef;
import io.github.stripekeys.testing.GitRepository;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The right answer, or a refusal, whatever the shape of a repository. */
final class RepositoryShapesTest {
    @TempDir
    private Path folder;

    private GitRepository origin;

    @BeforeEach
    void make() throws IOException {
        origin = GitRepository.init(folder.resolve("origin"));
        origin.git("config", "uploadpack.allowFilter", "true");
        origin.write("old.txt", "@sk_live@").write("gone.txt", "x").commit("one");
    }

    @Test
    void linkedWorkingTree() throws IOException {
        origin.git("worktree", "add", "--quiet", "-b", "linked", "../linked");
        assertAnswers(new GitRepository(folder.toRealPath().resolve("linked")));
    }

    @Test
    void submodule() throws IOException {
        GitRepository outer = GitRepository.init(folder.resolve("outer")).commit("one");
        outer.git("submodule", "--quiet", "add", origin.folder().toString(), "inner");
        outer.commit("two");
        assertAnswers(new GitRepository(outer.folder().resolve("inner")));
        GitScan scan = GitScan.of(outer);
        assertEquals(List.of(), GitScan.places(scan.since("HEAD^")));
        assertEquals(3, scan.tree().findings().size());
    }

    /** As containers of CI services have it: git alone refuses that ("dubious ownership"). */
    @Test
    void ownedByAnotherUser() throws IOException {
        change(origin);
        boolean isGiven = give(origin.folder()) && give(origin.folder().resolve(".git"));
        assumeTrue(isGiven, "only root can give files away");
        assertThrows(IOException.class, () -> origin.git("status"));
        assertAnswersOfChanged(origin);
        assertEquals(List.of("old.txt:1"), GitScan.places(GitScan.of(origin).history(null)));
    }

    private static boolean give(Path file) throws IOException {
        try {
            Files.setAttribute(file, "unix:uid", 12_345);
            return true;
        } catch (FileSystemException | UnsupportedOperationException e) {
            return false;
        }
    }

    @Test
    void detachedHead() throws IOException {
        origin.git("checkout", "--quiet", "--detach");
        assertAnswers(origin);
    }

    @Test
    void sha256() throws IOException {
        GitRepository repository = GitRepository.init(folder.resolve("256"), "--object-format=sha256");
        assertAnswers(
                repository.write("old.txt", "@sk_live@").write("gone.txt", "x").commit("one"));
    }

    @Test
    void refsInTables() throws IOException {
        assumeTrue(hasReftables(), "git is older than 2.45");
        GitRepository repository = GitRepository.init(folder.resolve("reftable"), "--ref-format=reftable");
        repository.write("old.txt", "@sk_live@").write("gone.txt", "x").commit("one");
        Checkout checkout = Checkout.around(repository.folder()).orElseThrow();
        assertEquals(Optional.of(repository.git("rev-parse", "HEAD")), BaseRef.checkedOut(checkout));
        assertEquals(List.of("old.txt:1"), GitScan.places(GitScan.of(repository).history(null)));
        assertAnswers(repository);
    }

    private boolean hasReftables() throws IOException {
        String[] version = origin.git("version").replaceAll("[^0-9.]", "").split("\\.", -1);
        return Integer.parseInt(version[0]) * 100 + Integer.parseInt(version[1]) >= 245;
    }

    @Test
    void shallowClone() throws IOException {
        origin.write("more.txt", "").commit("two");
        assertAnswers(origin.cloneInto(folder.resolve("shallow"), "--depth=1"));
    }

    @Test
    void sparseCheckout() throws IOException {
        origin.write("in/a.txt", "").commit("two").git("sparse-checkout", "set", "in");
        assertAnswers(origin);
    }

    @Test
    void partialCloneWithoutOldBlobs() throws IOException {
        origin.write("gone.txt", "y").commit("two").git("rm", "--quiet", "gone.txt");
        origin.commit("three");
        assertAnswers(origin.cloneInto(folder.resolve("blobless"), "--filter=blob:none"));
    }

    @Test
    void partialCloneWithoutTreesIsRefusedWhereTheyAreNeeded() throws IOException {
        origin.write("more.txt", "").commit("two");
        GitRepository clone = origin.cloneInto(folder.resolve("treeless"), "--filter=tree:0");
        GitException refusal =
                assertThrows(GitException.class, () -> GitScan.of(clone).since("HEAD^"));
        assertTrue(refusal.toString().contains("clone without --filter=tree:0"), refusal::toString);
        assertEquals(List.of("old.txt:1"), GitScan.places(GitScan.of(clone).tree()));
    }

    @Test
    void bareRepositoryHasNoWorkingTree() throws IOException {
        GitRepository bare = origin.cloneInto(folder.resolve("bare.git"), "--bare");
        assertEquals(Optional.empty(), Checkout.around(bare.folder()));
        assertEquals(List.of("old.txt:1"), GitScan.places(GitScan.of(bare).history(null)));
    }

    @Test
    void historyThatGitCannotGoThroughIsRefused() throws IOException {
        assertRefuses("range=none..main: 'none' is not a commit or ref of this repository", "none..main");
        assertRefuses("--output=x", "--output=x");
        assertTrue(Files.notExists(origin.folder().resolve("x")));
        Files.writeString(origin.folder().resolve(".git/config"), "[broken");
        assertRefuses("bad config", null);
    }

    private void assertRefuses(String reason, @Nullable String range) {
        GitException refusal =
                assertThrows(GitException.class, () -> GitScan.of(origin).history(range));
        assertTrue(refusal.toString().contains(reason), refusal::toString);
    }

    /** Where the last commit holds one key in {@code old.txt}. */
    private static void assertAnswers(GitRepository repository) throws IOException {
        change(repository);
        assertAnswersOfChanged(repository);
    }

    private static void change(GitRepository repository) throws IOException {
        repository.write("staged.txt", "@sk_live:2@").git("add", "--sparse", "staged.txt");
        repository.write("staged.txt", "not yet @sk_live:3@").write("copy.txt", "@sk_live@");
    }

    private static void assertAnswersOfChanged(GitRepository repository) throws IOException {
        GitScan scan = GitScan.of(repository);
        assertEquals(List.of("staged.txt:1"), GitScan.places(scan.staged()));
        assertEquals(List.of("staged.txt:1"), GitScan.places(scan.since("HEAD")));
        assertEquals(List.of("copy.txt:1", "old.txt:1", "staged.txt:1"), GitScan.places(scan.tree()));
    }
}
