package io.github.stripekeys.source.git.history;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.git.Git;
import io.github.stripekeys.source.git.GitException;
import io.github.stripekeys.testing.GitRepository;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A range that git does not know is told in words for users, not in git's. */
class HistoryRangeTest {
    @TempDir
    Path folder;

    @Test
    void namesWhatIsNotKnown() throws IOException {
        GitRepository.init(folder)
                .write("a.txt", "a\n")
                .commit("one")
                .write("a.txt", "b\n")
                .commit("two");
        assertEquals("range=HEAD..nowhere: 'nowhere' is not a commit or ref of this repository", said("HEAD..nowhere"));
        assertEquals("range=gone...HEAD: 'gone' is not a commit or ref of this repository", said("gone...HEAD"));
        assertDoesNotThrow(() -> history("HEAD~1..HEAD").check());
        assertDoesNotThrow(() -> history("HEAD").check());
    }

    private String said(String range) {
        return String.valueOf(
                assertThrows(GitException.class, () -> history(range).check()).getMessage());
    }

    private History history(String range) {
        return new History(new Git(folder), range, path -> true, ReadOptions.ALL, new Progress());
    }
}
