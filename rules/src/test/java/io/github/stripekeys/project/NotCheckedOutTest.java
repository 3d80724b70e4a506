package io.github.stripekeys.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.testing.GitRepository;
import io.github.stripekeys.testing.NewRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What belongs to a project and is not here, or seems not to. */
final class NotCheckedOutTest {
    private static final String POINTER = """
            version https://git-lfs.github.com/spec/v1
            oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
            size 12345
            """;

    private GitRepository repository;

    NotCheckedOutTest(@NewRepository GitRepository repository) {
        this.repository = repository;
    }

    @BeforeEach
    void make() throws IOException {
        repository.write("a.txt", "").commit("one");
    }

    @Test
    void pointersOfGitLfsAreSaidAndFailNothing() throws IOException, ScanException {
        repository
                .write("big/dump.sql", POINTER)
                .write("big/other.bin", POINTER)
                .write("b.txt", "about " + POINTER);
        ScanResult result = scan(ScanMode.TREE);
        assertEquals(Outcome.CLEAN, result.outcome());
        assertEquals(1, said(result).size(), said(result)::toString);
        String note = said(result).get(0);
        assertTrue(note.contains("the content of 2 files is in Git LFS") && note.contains("big/dump.sql"), note);
        repository.git("add", "big/dump.sql");
        assertTrue(said(scan(ScanMode.STAGED)).get(0).contains("1 file is in Git LFS"));
        repository.commit("two");
        assertTrue(said(scan(ScanMode.history(null, true))).get(0).contains("Git LFS"));
    }

    @Test
    void submodulesAreSaidIfTheyAreNotHereOrChangeInAChange() throws IOException, ScanException {
        GitRepository inner = GitRepository.init(repository.beside("inner"))
                .write("k.txt", "@sk_live@")
                .commit("inner");
        repository.git("checkout", "--quiet", "-b", "two");
        repository.git("submodule", "--quiet", "add", inner.folder().toString(), "vendor/sub");
        repository.git("commit", "--quiet", "--message=with a submodule");
        assertEquals(List.of("vendor/sub/k.txt:1"), GateProject.blocking(scan(ScanMode.TREE)));
        assertEquals(List.of(), said(scan(ScanMode.TREE)));
        ScanResult since = scan(ScanMode.since("main"));
        assertEquals(Outcome.CLEAN, since.outcome());
        assertTrue(said(since).get(0).contains("submodule"), said(since)::toString);
        repository = repository.cloneInto(repository.beside("clone"));
        ScanResult missing = scan(ScanMode.TREE);
        assertEquals(Outcome.CLEAN, missing.outcome());
        assertEquals(
                List.of("a submodule that is not checked out, so not scanned: run 'git submodule update --init'"),
                said(missing));
    }

    @Test
    void trackedFilesBelowTheReportsAreRead() throws IOException, ScanException {
        repository.write("target/stripe-keys/mine.txt", "@sk_live@").git("add", "--force", "target");
        assertEquals(List.of("target/stripe-keys/mine.txt:1"), GateProject.blocking(scan(ScanMode.TREE)));
        assertEquals(List.of("target/stripe-keys/mine.txt:1"), GateProject.blocking(scan(ScanMode.TREE)));
        assertEquals(List.of("target/stripe-keys/mine.txt:1"), GateProject.blocking(scan(ScanMode.STAGED)));
    }

    @Test
    void damagedObjectIsNotCalledMissingFromAPartialClone() throws IOException, ScanException {
        repository.write("b.txt", "lost").commit("two");
        String lost = repository.git("rev-parse", "HEAD:b.txt");
        Files.delete(repository.folder().resolve(".git/objects/" + lost.substring(0, 2) + "/" + lost.substring(2)));
        repository.write("b.txt", "@sk_live@").git("add", ".");
        ScanResult result = scan(ScanMode.since("HEAD"));
        assertTrue(
                result.problems().stream().anyMatch(problem -> problem.message().contains("git fsck"))
                        && result.problems().stream()
                                .noneMatch(problem -> problem.message().contains("partial")),
                result.problems()::toString);
    }

    @Test
    void secondScanCountsTheSame() throws IOException, ScanException {
        repository.write(".gitignore", "target/\n").write("b.txt", "x").commit("two");
        assertEquals(scan(ScanMode.TREE).stats(), scan(ScanMode.TREE).stats());
    }

    private ScanResult scan(ScanMode mode) throws ScanException {
        return GateProject.of(repository).scan(mode);
    }

    private static List<String> said(ScanResult result) {
        return result.problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.NOT_CHECKED_OUT)
                .map(Problem::message)
                .toList();
    }
}
