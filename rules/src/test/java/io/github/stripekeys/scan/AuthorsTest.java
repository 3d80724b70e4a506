package io.github.stripekeys.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.git.history.CommitInfo;
import io.github.stripekeys.testing.GitRepository;
import io.github.stripekeys.testing.NewRepository;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who wrote the line of a finding, from a repository made with real git. */
final class AuthorsTest {
    private static final Duration ENOUGH = Duration.ofMinutes(1);

    private final GitRepository repository;

    private String first;

    AuthorsTest(@NewRepository GitRepository repository) {
        this.repository = repository;
    }

    @BeforeEach
    void make() throws IOException {
        repository.write("a b.yml", "x: 1\nstripe: @sk_live@\n").git("add", ".");
        repository.git("commit", "-qm", "one", "--author", "Ann <ann@shop.test>", "--date", "2024-01-31T23:30:00+0530");
        first = repository.git("rev-parse", "HEAD");
    }

    @Test
    void areTheAuthorsOfTheLine() throws IOException {
        repository.write("a b.yml", "x: 2\nstripe: @sk_live@\n").commit("another line");
        assertEquals(List.of(new CommitInfo(first, "2024-01-31T23:30:00+05:30", "Ann")), written(repository));
    }

    @Test
    void areFoundAlthoughLinesMovedSince() throws IOException {
        repository.write("a b.yml", "x: 2\n\n\nstripe: @sk_live@\r\n");
        assertEquals(first, commit(written(repository).get(0)));
    }

    @Test
    void areUnknownOfWhatIsNotCommitted() throws IOException {
        repository.write("a b.yml", "x: 1\nstripe: @sk_live:2@\n").write("new.yml", "stripe: @sk_live:3@\n");
        List<Finding> findings = told(repository, ENOUGH).findings();
        assertEquals(2, findings.size());
        findings.forEach(finding -> assertNull(finding.past().written()));
    }

    @Test
    void areNotThoseWhoOnlyFormat() throws IOException {
        repository.write("a b.yml", "x: 1\nstripe:   @sk_live@\n").commit("format");
        String format = repository.git("rev-parse", "HEAD");
        assertEquals(format, commit(written(repository).get(0)));
        repository.write(".git-blame-ignore-revs", "# formats\n" + format + "\n");
        assertEquals(first, commit(written(repository).get(0)));
    }

    @Test
    void haveAddressesOnlyIfAsked() throws IOException {
        Authors authors = new Authors(repository.folder(), true, ENOUGH);
        Finding told = authors.of(GitScan.of(repository).tree()).findings().get(0);
        assertNotNull(told.past().written());
        assertEquals("Ann <ann@shop.test>", told.past().written().author());
    }

    @Test
    void areUnknownIfGitTakesTooLongOrCannotTell() throws IOException {
        assertNull(
                told(repository, Duration.ofNanos(1)).findings().get(0).past().written());
        ScanResult found = GitScan.of(repository).tree();
        repository.git("update-ref", "-d", "HEAD");
        assertEquals(found, new Authors(repository.folder(), false, ENOUGH).of(found));
    }

    @Test
    void areAskedOncePerFileAndNoLongerThanAllowed() throws IOException {
        for (int i = 0; i < 300; i++) {
            repository.write("many/" + i + ".yml", "a: @sk_live@\nb: @sk_live:2@\n");
        }
        repository.commit("many");
        ScanResult found = GitScan.of(repository).tree();
        assertEquals(601, found.findings().size());
        Progress progress = new Progress();
        long start = System.nanoTime();
        ScanResult told = new Authors(repository.folder(), false, Duration.ofMillis(50)).of(found, progress);
        assertTrue(System.nanoTime() - start < 5_000_000_000L, "a bound of 50 ms");
        assertEquals("asked git who wrote 301 of 301 files", progress.describe(Duration.ZERO));
        assertTrue(told.findings().stream().anyMatch(finding -> finding.past().written() == null));
    }

    private static ScanResult told(GitRepository repository, Duration most) {
        return new Authors(repository.folder(), false, most)
                .of(GitScan.of(repository).tree());
    }

    private static List<@Nullable CommitInfo> written(GitRepository repository) {
        return told(repository, ENOUGH).findings().stream()
                .<@Nullable CommitInfo>map(finding -> finding.past().written())
                .toList();
    }

    private static @Nullable String commit(@Nullable CommitInfo author) {
        return author == null ? null : author.commit();
    }
}
