package io.github.stripekeys.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.source.git.GitException;
import io.github.stripekeys.testing.GitRepository;
import io.github.stripekeys.testing.NewRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What counts as new, on repositories made by git. */
final class NewFindingsScanTest {
    private GitRepository repository;

    private long files;

    NewFindingsScanTest(@NewRepository GitRepository repository) {
        this.repository = repository;
    }

    @BeforeEach
    void make() throws IOException {
        repository
                .write("old.properties", "stripe=@sk_live@\n# end\n")
                .write("unchanged.txt", "other=@sk_live:2@\n")
                .commit("base");
        repository.git("checkout", "--quiet", "-b", "feature");
    }

    @Test
    void hasWhatCommitsAdd() throws IOException {
        repository.write("new.properties", "stripe=@sk_live:3@\n").commit("two");
        assertEquals(List.of("new.properties:1"), since("main"));
        assertEquals(1, files);
    }

    @Test
    void hasWhatIsNotCommittedYet() throws IOException {
        repository.write("old.properties", "stripe=@sk_live@\nmore=@sk_live:3@\n");
        repository.write("staged.txt", "@sk_live:4@").git("add", "staged.txt");
        repository.write("untracked/new.txt", "@sk_live:5@");
        repository.write(".git/info/exclude", "*.log\n").write("ignored.log", "@sk_live:6@");
        assertEquals(List.of("old.properties:2", "staged.txt:1", "untracked/new.txt:1"), since("main"));
        assertEquals(3, files);
    }

    @Test
    void doesNotHaveWhatWasMovedOrIsOnlyNear() throws IOException {
        repository.git("mv", "old.properties", "moved.properties");
        repository.write("moved.properties", "# more\nstripe=@sk_live@\n# end\n");
        repository.write("copy.txt", "the same: @sk_live:2@");
        repository.commit("two");
        assertEquals(List.of(), since("main"));
    }

    @Test
    void doesNotHaveWhatTheBaseHoldsInDisguise() throws IOException {
        repository.git("checkout", "--quiet", "main");
        repository
                .write("A.java", "class A { String k = \"sk_live_\" + \"@sk_live:3.body@\"; }")
                .commit("disguised");
        repository.git("checkout", "--quiet", "-b", "plain");
        repository.write("plain.txt", "@sk_live:3@").commit("two");
        assertEquals(List.of(), since("main"));
    }

    @Test
    void doesNotHaveWhatIsRemoved() throws IOException {
        repository.write("old.properties", "stripe=${KEY}\n").commit("two");
        assertEquals(List.of(), since("main"));
        repository.git("rm", "--quiet", "unchanged.txt");
        assertEquals(List.of(), since("main"));
        assertEquals(List.of(), staged());
    }

    @Test
    void hasWhatOnlyTheResolutionOfAMergeHolds() throws IOException {
        repository.write("shared.txt", "ours").commit("ours");
        repository.git("checkout", "--quiet", "-b", "other", "main");
        repository.write("shared.txt", "theirs").commit("theirs");
        repository.git("checkout", "--quiet", "feature");
        assertThrows(IOException.class, () -> repository.git("merge", "--quiet", "other"));
        repository.write("shared.txt", "both, and @sk_live:3@").commit("evil");
        assertEquals(List.of("shared.txt:1"), since("main"));
    }

    @Test
    void hasWhatASecondParentBrings() throws IOException {
        repository.git("checkout", "--quiet", "-b", "other", "main");
        repository.write("theirs.txt", "@sk_live:3@").commit("theirs");
        repository.git("checkout", "--quiet", "feature");
        repository.write("ours.txt", "").commit("ours");
        repository.git("merge", "--quiet", "--no-edit", "other");
        assertEquals(List.of("theirs.txt:1"), since("HEAD^1"));
        assertEquals(List.of("theirs.txt:1"), since("main"));
    }

    @Test
    void comparesWithWhereHistoriesPart() throws IOException {
        repository.write("ours.txt", "").commit("ours");
        repository.git("checkout", "--quiet", "main");
        repository.write("meanwhile.txt", "@sk_live:3@").commit("meanwhile");
        repository.git("checkout", "--quiet", "feature");
        assertEquals(List.of(), since("main"));
        repository.write("copied.txt", "@sk_live:3@");
        assertEquals(List.of("copied.txt:1"), since("main"));
    }

    @Test
    void readsNothingThatIsAsItWas() throws IOException, InterruptedException {
        for (int i = 0; i < 50; i++) {
            repository.write("many/" + i, "a");
        }
        repository.commit("many");
        Thread.sleep(20);
        repository.git("update-index", "--refresh");
        repository.write("new.txt", "").git("add", "new.txt");
        since("HEAD");
        assertEquals(1, files);
    }

    @Test
    void hasTheStagedFormOfAFile() throws IOException {
        repository
                .write("old.properties", "stripe=@sk_live@\nmore=@sk_live:3@\n")
                .git("add", ".");
        repository.write("old.properties", "all clean now\n").write("unstaged.txt", "@sk_live:4@");
        assertEquals(List.of("old.properties:2"), staged());
        repository.write("old.properties", "fixed\n").git("add", "old.properties");
        repository.write("old.properties", "@sk_live:5@");
        assertEquals(List.of(), staged());
    }

    @Test
    void hasTheFilesOfAFirstCommit() throws IOException {
        repository = GitRepository.init(repository.beside("unborn")).write("a.txt", "@sk_live:3@");
        assertEquals(List.of(), staged());
        repository.git("add", "a.txt");
        assertEquals(List.of("a.txt:1"), staged());
        GitException refusal = assertThrows(GitException.class, () -> since("main"));
        assertTrue(refusal.toString().contains("no commit yet"));
    }

    @Test
    void hasWhatASparseCheckoutLeavesOut() throws IOException {
        repository.write("in/a.txt", "").write("out/b.txt", "@sk_live:3@").commit("two");
        repository.git("sparse-checkout", "set", "--sparse-index", "in");
        assertTrue(Files.notExists(repository.folder().resolve("out/b.txt")));
        assertEquals(List.of("out/b.txt:1"), since("main"));
        Files.delete(repository.folder().resolve("in/a.txt"));
        assertEquals(List.of("out/b.txt:1"), since("main"));
    }

    private List<String> since(String ref) throws IOException {
        return places(GitScan.of(repository).since(ref));
    }

    private List<String> staged() throws IOException {
        return places(GitScan.of(repository).staged());
    }

    private List<String> places(ScanResult result) {
        files = result.stats().files();
        return GitScan.places(result);
    }
}
