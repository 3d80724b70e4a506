package io.github.stripekeys.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.source.git.history.FirstSeen;
import io.github.stripekeys.testing.GitRepository;
import io.github.stripekeys.testing.NewRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a history says of credentials, on repositories made by git. */
final class HistoryScanTest {
    private GitRepository repository;

    HistoryScanTest(@NewRepository GitRepository repository) {
        this.repository = repository;
    }

    @Test
    void saysWhereACredentialFirstAppearedAndWhereItStillIs() throws IOException {
        repository.write("a.txt", "").commit("nothing");
        String first = repository.write("old.txt", "@sk_live@").commit("first").git("rev-parse", "HEAD");
        repository.git("mv", "old.txt", "new.txt");
        repository.write("new.txt", "\n@sk_live@").commit("moved").git("tag", "v1");
        repository.git("checkout", "--quiet", "-b", "other", first + "^");
        Finding moved = finding("new.txt:2");
        FirstSeen seen = seen(moved);
        assertEquals(first, seen.commit());
        assertEquals(repository.git("log", "-1", "--format=%aI", first), seen.date());
        assertEquals(List.of("new.txt", "old.txt"), seen.paths());
        assertEquals(List.of("refs/heads/main", "refs/tags/v1"), seen.refs());
        assertEquals(false, seen.isAtHead());
        repository.git("checkout", "--quiet", "main");
        assertEquals(true, seen(finding("new.txt:2")).isAtHead());
        assertEquals(first, seen(finding("old.txt:1")).commit());
    }

    @Test
    void hasOneFindingForAllVersionsOfAFile() throws IOException {
        for (int i = 0; i < 5; i++) {
            repository.write("a.txt", "\n".repeat(i) + "@sk_live@").commit("version " + i);
        }
        repository.write("a.txt", "removed").commit("removed");
        assertEquals(List.of("a.txt:5"), places(scan(null)));
        assertEquals(7, scan(null).stats().files() + 1);
    }

    @Test
    void readsEveryBlobOnce() throws IOException {
        repository.write("a/1", "same").write("b/2", "same").write("c", "other").commit("one");
        repository.git("mv", "c", "d");
        repository.commit("two");
        assertEquals(2, scan(null).stats().files());
    }

    @Test
    void seesWhatOnlyTheResolutionOfAMergeHeld() throws IOException {
        repository.write("shared.txt", "base").commit("base").git("checkout", "--quiet", "-b", "other");
        repository.write("shared.txt", "theirs").commit("theirs").git("checkout", "--quiet", "main");
        repository.write("shared.txt", "ours").commit("ours");
        repository.git("merge", "--quiet", "--no-edit", "--strategy=ours", "other");
        repository.write("shared.txt", "@sk_live@").git("add", ".");
        repository.git("commit", "--quiet", "--amend", "--no-edit");
        String merge = repository.git("rev-parse", "HEAD");
        repository.write("shared.txt", "clean").commit("clean");
        assertEquals(merge, seen(finding("shared.txt:1")).commit());
    }

    @Test
    void seesEveryRefAndADetachedHead() throws IOException {
        repository.write("a.txt", "").commit("one").git("checkout", "--quiet", "-b", "gone");
        repository.write("tagged.txt", "@sk_live:2@").commit("two").git("tag", "--annotate", "--message=x", "v2");
        repository.git("checkout", "--quiet", "main");
        repository.git("branch", "--quiet", "-D", "gone");
        repository.git("checkout", "--quiet", "--detach");
        repository.write("detached.txt", "@sk_live:3@").commit("three");
        assertEquals(List.of("detached.txt:1", "tagged.txt:1"), places(scan(null)));
        assertEquals(List.of(), seen(finding("detached.txt:1")).refs());
        assertEquals(List.of("refs/tags/v2"), seen(finding("tagged.txt:1")).refs());
    }

    @Test
    void keepsToARange() throws IOException {
        repository.write("a.txt", "@sk_live@").commit("one").git("tag", "v1");
        repository.write("b.txt", "@sk_live:2@").commit("two");
        assertEquals(List.of("b.txt:1"), places(scan("v1..main")));
    }

    @Test
    void seesThroughReplacementsAndWithSha256() throws IOException {
        repository = GitRepository.init(repository.beside("256"), "--object-format=sha256");
        repository.write("a.txt", "@sk_live@").commit("one");
        String blob = repository.git("rev-parse", "HEAD:a.txt");
        repository
                .write("a.txt", "clean")
                .commit("two")
                .git("replace", blob, repository.git("rev-parse", "HEAD:a.txt"));
        assertEquals(List.of("a.txt:1"), places(scan(null)));
    }

    @Test
    void worksInABareRepositoryAndInALinkedWorkingTree() throws IOException {
        repository.write("a.txt", "@sk_live@").commit("one");
        repository.git("worktree", "add", "--quiet", "-b", "two", "../linked");
        repository = new GitRepository(repository.beside("linked"));
        assertEquals(true, seen(finding("a.txt:1")).isAtHead());
        repository = repository.cloneInto(repository.beside("bare.git"), "--bare");
        assertEquals(
                List.of("refs/heads/main", "refs/heads/two"),
                seen(finding("a.txt:1")).refs());
    }

    @Test
    void saysWhatIsNotInTheClone() throws IOException {
        repository
                .write("a.txt", "@sk_live@")
                .commit("one")
                .write("a.txt", "clean")
                .commit("two");
        repository.git("config", "uploadpack.allowFilter", "true");
        GitRepository origin = repository;
        repository = origin.cloneInto(repository.beside("shallow"), "--depth=1");
        assertGap("run 'git fetch --unshallow'", scan(null));
        repository = origin.cloneInto(repository.beside("partial"), "--filter=blob:none");
        assertGap("(1 that are known of): clone it anew, without --filter", scan(null));
        repository = origin.cloneInto(repository.beside("treeless"), "--filter=tree:0");
        assertGap("clone it anew, without --filter", scan(null));
        assertEquals(1, Integer.parseInt(missing()), "nothing was fetched");
    }

    @Test
    void readsWhatIsThereOfADamagedRepository() throws IOException {
        repository.write("a.txt", "@sk_live@").write("b.txt", "lost").commit("one");
        String lost = repository.git("rev-parse", "HEAD:b.txt");
        Files.delete(repository.folder().resolve(".git/objects/" + lost.substring(0, 2) + "/" + lost.substring(2)));
        assertEquals(1, scan(null).findings().size());
        assertEquals(1, scan(null).problems().size());
    }

    @Test
    void isEmptyBeforeTheFirstCommit() throws IOException {
        assertEquals(0, scan(null).stats().files());
    }

    private String missing() throws IOException {
        return String.valueOf(repository
                .git("rev-list", "--objects", "--all", "--missing=print")
                .lines()
                .filter(line -> line.startsWith("?"))
                .count());
    }

    private Finding finding(String place) throws IOException {
        return scan(null).findings().stream()
                .filter(finding -> finding.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    private static FirstSeen seen(Finding finding) {
        return Objects.requireNonNull(finding.past().firstSeen());
    }

    private static List<String> places(ScanResult result) {
        return GitScan.places(result);
    }

    private static void assertGap(String part, ScanResult result) {
        assertEquals(Outcome.INCOMPLETE, result.outcome());
        String messages =
                result.problems().stream().map(problem -> problem.message()).collect(Collectors.joining());
        assertTrue(messages.contains(part), messages);
        assertTrue(result.findings().stream().allMatch(finding -> finding.past().firstSeen() == null));
    }

    private ScanResult scan(@Nullable String range) throws IOException {
        return GitScan.of(repository).history(range);
    }
}
