package io.github.stripekeys.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.policy.Rotation;
import io.github.stripekeys.policy.Suppressions;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.source.git.history.FirstSeen;
import io.github.stripekeys.testing.GitRepository;
import io.github.stripekeys.testing.NewRepository;
import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys in what a history says beside files: messages, authors, names of refs; and in stashes. */
final class RepositoryTextsTest {
    private GitRepository repository;

    RepositoryTextsTest(@NewRepository GitRepository repository) {
        this.repository = repository;
    }

    @BeforeEach
    void make() throws IOException {
        repository.write("a.txt", "nothing").commit("one");
    }

    @Test
    void reportsAKeyInAMessageWithTheCommitAsItsPlace() throws IOException {
        repository.write("a.txt", "two").commit(Tokens.fill("Pay\n\nuse @sk_live@ for it"));
        String commit = repository.git("rev-parse", "HEAD");
        Finding finding = only(scan());
        assertEquals(".git/commits/" + commit + "/message:3", finding.place());
        FirstSeen seen = seen(finding);
        assertEquals(commit, seen.commit());
        assertEquals(List.of("refs/heads/main"), seen.refs());
        assertEquals(repository.git("log", "-1", "--format=%aI"), seen.date());
        assertFalse(seen.isAtHead(), "no file that is checked out has it");
        assertTrue(finding.message().contains("in the message of a commit"), finding.message());
        assertTrue(
                finding.excerpt().toString().contains("Pay"), finding.excerpt().toString());
    }

    @Test
    void reportsAKeyInManyMessagesOnceAtTheOldest() throws IOException {
        for (int i = 0; i < 4; i++) {
            repository.write("a.txt", "" + i).commit(Tokens.fill("use @sk_live@"));
        }
        Finding finding = only(scan());
        assertEquals(repository.git("rev-parse", "HEAD~3"), seen(finding).commit());
        assertTrue(finding.message().contains("4 commits"), finding.message());
    }

    @Test
    void reportsAuthorsAndCommitters() throws IOException {
        String author = Tokens.fill("@sk_live@ <a@example.org>");
        repository.git("commit", "--quiet", "--allow-empty", "--message=x", "--author", author);
        repository.git("-c", Tokens.fill("user.email=@rk_live@"), "commit", "--quiet", "--allow-empty", "--message=y");
        ScanResult result = scan();
        assertEquals(2, result.findings().size(), result.findings().toString());
        assertTrue(
                result.findings().stream()
                        .allMatch(finding -> finding.path().endsWith("/header")
                                && finding.message().contains("author or committer")),
                result.findings().toString());
    }

    @Test
    void reportsNamesOfRefsAndMessagesOfTags() throws IOException {
        repository.git("branch", Tokens.fill("f/@sk_live@"));
        repository.git("tag", Tokens.fill("v@rk_live:2@"));
        repository.git("tag", "--annotate", Tokens.fill("--message=with @rk_live:3@"), "v1");
        repository.git("tag", "--annotate", Tokens.fill("--message=outer @rk_live:4@"), "v2", "v1");
        ScanResult result = scan();
        assertEquals(4, result.findings().size(), result.findings().toString());
        for (Finding finding : result.findings()) {
            assertEquals(repository.git("rev-parse", "HEAD"), seen(finding).commit());
            assertTrue(
                    finding.message().contains("the name of a ref")
                            || finding.message().contains("the message of a tag"),
                    finding.message());
        }
        assertFalse(result.toString().contains(Tokens.fill("@sk_live@")));
        assertFalse(result.toString().contains(Tokens.fill("@rk_live:2@")));
    }

    @Test
    void isSilentOnOrdinaryTextsAndWhenNotAsked() throws IOException {
        repository.write("a.txt", "two").commit("Take out sk_live_your_key_here and sk_live_\n\nas sk_test said");
        repository.git("tag", "--annotate", "--message=no key", "v1");
        assertEquals(List.of(), scan().findings());
        repository.commit(Tokens.fill("use @sk_live@"));
        assertEquals(1, scan().findings().size());
        assertEquals(List.of(), GitScan.of(repository).historyOfFiles().findings());
    }

    @Test
    void keepsToARange() throws IOException {
        repository.commit(Tokens.fill("use @sk_live@")).git("tag", Tokens.fill("v@rk_live:2@"));
        repository.git("tag", "v1");
        repository.commit(Tokens.fill("use @sk_live:3@"));
        assertEquals(1, GitScan.of(repository).history("v1..main").findings().size());
    }

    @Test
    void isClosedByRotationAndByFingerprint() throws IOException {
        repository.commit(Tokens.fill("use @sk_live@")).git("branch", Tokens.fill("f/@sk_live@"));
        String fingerprint = scan().findings().get(0).fingerprint();
        Rotation rotation = new Rotation(fingerprint, LocalDate.of(2026, 1, 31), "payments", null);
        ScanResult result = GitScan.of(repository).historyWith(new Suppressions(List.of(), List.of(rotation)));
        assertEquals(2, result.findings().size());
        assertTrue(
                result.findings().stream().allMatch(finding -> finding.status() == Status.KNOWN),
                result.findings().toString());
        assertEquals(Outcome.CLEAN, result.outcome());
    }

    @Test
    void readsEveryStashAndNamesIt() throws IOException {
        repository.write("a.txt", "@sk_live@").git("stash", "--quiet");
        repository.write("b.txt", "@sk_live:2@").git("stash", "--quiet", "--include-untracked");
        repository.write("a.txt", "last").git("stash", "--quiet");
        ScanResult result = scan();
        assertEquals(
                List.of("a.txt:1", "b.txt:1"),
                result.findings().stream().map(Finding::place).sorted().toList());
        for (Finding finding : result.findings()) {
            String stash = finding.path().equals("a.txt") ? "stash@{2}" : "stash@{1}";
            assertEquals(List.of(stash), seen(finding).refs());
        }
    }

    @Test
    void isNotAGapInAShallowClone() throws IOException {
        repository.commit(Tokens.fill("use @sk_live@"));
        repository = repository.cloneInto(repository.beside("partial"), "--no-checkout", "--filter=blob:none");
        assertEquals(
                1,
                scan().findings().stream()
                        .filter(finding -> finding.path().startsWith(".git/"))
                        .count());
    }

    private ScanResult scan() throws IOException {
        return GitScan.of(repository).history(null);
    }

    private static Finding only(ScanResult result) {
        assertEquals(1, result.findings().size(), result.findings().toString());
        return result.findings().get(0);
    }

    private static FirstSeen seen(Finding finding) {
        assertNotNull(finding.past().firstSeen(), finding.toString());
        return Objects.requireNonNull(finding.past().firstSeen());
    }
}
