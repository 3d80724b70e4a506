package io.github.stripekeys.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.stripekeys.source.git.history.CommitInfo;
import io.github.stripekeys.source.git.history.FirstSeen;
import io.github.stripekeys.testing.GitRepository;
import io.github.stripekeys.testing.NewRepository;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who brought a credential into a history, and who took it out last. */
final class RemovedTest {
    private final GitRepository repository;

    RemovedTest(@NewRepository GitRepository repository) {
        this.repository = repository;
    }

    @BeforeEach
    void make() throws IOException {
        repository.write("a.yml", "stripe: @sk_live@\n").git("add", ".");
        repository.git("commit", "-qm", "one", "--author", "Ann <ann@shop.test>", "--date", "2024-01-31T10:00:00+0100");
    }

    @Test
    void isNobodyWhileItIsAtHead() throws IOException {
        assertEquals("Ann", seen().by().author());
        assertEquals("2024-01-31T10:00:00+01:00", seen().date());
        assertNull(seen().removed());
    }

    @Test
    void isWhoeverTookItOutLast() throws IOException {
        repository.write("a.yml", "x: 1\nstripe: @sk_live@\n").commit("edited");
        repository.git("mv", "a.yml", "b.yml");
        repository.commit("moved").write("b.yml", "stripe: none\n").git("add", ".");
        repository.git(
                "commit", "-qm", "out", "--author", "Bob <bob@shop.test>", "--date", "2024-03-01T10:00:00+02:00");
        String out = repository.git("rev-parse", "HEAD");
        repository.write("c.yml", "later\n").commit("later");
        assertEquals(new CommitInfo(out, "2024-03-01T10:00:00+02:00", "Bob"), seen().removed());
    }

    @Test
    void isWhoeverDeletedTheFile() throws IOException {
        repository.git("rm", "--quiet", "a.yml");
        repository.commit("deleted");
        assertEquals(repository.git("rev-parse", "HEAD"), commit(seen().removed()));
    }

    @Test
    void isNobodyIfItCameBackOnAnotherRef() throws IOException {
        repository.git("rm", "--quiet", "a.yml");
        repository.commit("deleted").git("checkout", "--quiet", "-b", "other");
        repository.write("again.yml", "stripe: @sk_live@\n").commit("again").git("checkout", "--quiet", "main");
        assertNull(seen().removed());
        assertEquals(false, seen().isAtHead());
    }

    private FirstSeen seen() throws IOException {
        return Objects.requireNonNull(
                GitScan.of(repository).history(null).findings().get(0).past().firstSeen());
    }

    private static @Nullable String commit(@Nullable CommitInfo author) {
        return author == null ? null : author.commit();
    }
}
