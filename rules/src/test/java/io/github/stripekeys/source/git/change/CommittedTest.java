package io.github.stripekeys.source.git.change;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.testing.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommittedTest {
    @TempDir
    Path folder;

    private boolean isCommitted(GitRepository repository, String path) throws IOException {
        return Committed.in(Checkout.around(repository.folder()).orElseThrow())
                .has(repository.folder().resolve(path));
    }

    /** A clone writes files and the index within the same moment, so that their times tell nothing. */
    @Test
    void isToldByTheContentWhereTimesTellNothing() throws IOException {
        for (String format : new String[] {"sha1", "sha256"}) {
            GitRepository repository = GitRepository.init(folder.resolve(format), "--object-format=" + format)
                    .write("a/b/e.txt", "one\n")
                    .write("c.txt", "one\n")
                    .commit("one");
            Path index = repository.folder().resolve(".git/index");
            FileTime time = Files.getLastModifiedTime(index);
            Files.setLastModifiedTime(repository.folder().resolve("a/b/e.txt"), time);
            repository.write("c.txt", "two\n");
            Files.setLastModifiedTime(repository.folder().resolve("c.txt"), time);
            assertTrue(isCommitted(repository, "a/b/e.txt"), format);
            assertFalse(isCommitted(repository, "c.txt"), format);
        }
    }

    @Test
    void isNeitherStagedNorUntracked() throws IOException {
        GitRepository repository =
                GitRepository.init(folder.resolve("x")).write("a.txt", "one\n").commit("one");
        repository.write("a.txt", "two\n").write("new.txt", "three\n").write("other.txt", "four\n");
        repository.git("add", "a.txt", "new.txt");
        assertFalse(isCommitted(repository, "a.txt"));
        assertFalse(isCommitted(repository, "new.txt"));
        assertFalse(isCommitted(repository, "other.txt"));
        assertFalse(isCommitted(repository, "missing.txt"));
    }
}
