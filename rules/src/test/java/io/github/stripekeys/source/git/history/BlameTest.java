package io.github.stripekeys.source.git.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.GitRepository;
import io.github.stripekeys.testing.NewRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who wrote a line, asked of files that people are working on. */
final class BlameTest {
    private GitRepository repository;

    private String first;

    BlameTest(@NewRepository GitRepository repository) {
        this.repository = repository;
    }

    @BeforeEach
    void make() throws IOException {
        first = commit("a: 1\nb: 2\nc: 3\n", "Ann <ann@example.org>", "2026-01-05T10:00:00+02:00");
    }

    @Test
    void saysWhoWroteALineAndWhen() throws IOException {
        String second = commit("a: 1\nnew: 9\nb: 2\nc: 3\n", "Çağ Ü <cag@example.org>", "2026-03-01T23:30:00-05:00");
        assertEquals(List.of(first, second, first, first), commits("ä/f.yml", 4));
        Authorship by = Blame.of(file("ä/f.yml")).line(2).orElseThrow();
        assertEquals("Çağ Ü", by.author());
        assertEquals("2026-03-01T23:30-05:00", by.date().toString());
    }

    @Test
    void followsLinesThroughWhatIsNotCommitted() throws IOException {
        repository.write("ä/f.yml", "# more\nc: 3\r\nfresh: 1\na: 1\nb: 2 changed\n");
        assertEquals(List.of("", first, "", first, ""), commits("ä/f.yml", 5));
        assertEquals(List.of("", ""), commits("ä/f.yml", 7).subList(5, 7));
        assertTrue(Blame.of(file("ä/f.yml")).line(0).isEmpty());
    }

    @Test
    void takesTheNearestOfLinesThatAreTheSame() throws IOException {
        String second = commit("a: 1\nb: 2\nc: 3\nx\nx\na: 1\n", "B <b@example.org>", "2026-03-01T00:00:00Z");
        repository.write("ä/f.yml", "#\na: 1\nb: 2\nc: 3\nx\nx\n#\na: 1\n#\n");
        assertEquals(List.of("", first, first, first, second, second, "", second, ""), commits("ä/f.yml", 9));
    }

    @Test
    void followsARename() throws IOException {
        repository.git("mv", "ä/f.yml", "g\n.yml");
        repository.commit("moved");
        assertEquals(List.of(first, first, first), commits("g\n.yml", 3));
    }

    @Test
    void knowsNothingOfWhatACommitDoesNotHave() throws IOException {
        assertEquals(List.of(""), commits("nowhere", 1));
        repository.write("new", "a");
        assertEquals(List.of(""), commits("new", 1));
        Files.writeString(repository.beside("outside"), "a");
        assertFalse(Blame.of(repository.beside("outside")).line(1).isPresent());
        GitRepository unborn = GitRepository.init(repository.beside("unborn")).write("a", "a");
        assertTrue(Blame.of(unborn.folder().resolve("a")).line(1).isEmpty());
    }

    @Test
    void doesNotTakeTheEndOfAShallowCloneForTheBeginning() throws IOException {
        String second = commit("a: 1\nnew: 9\n", "B <b@example.org>", "2026-03-01T00:00:00Z");
        String third = commit("a: 1\nnew: 9\nthird: 1\n", "B <b@example.org>", "2026-03-02T00:00:00Z");
        repository = repository.cloneInto(repository.beside("shallow"), "--depth=1");
        assertEquals(List.of("", "", ""), commits("ä/f.yml", 3));
        repository.git("fetch", "--quiet", "--deepen=1");
        assertEquals(List.of("", "", third), commits("ä/f.yml", 3));
        repository.git("fetch", "--quiet", "--unshallow");
        assertEquals(List.of(first, second, third), commits("ä/f.yml", 3));
    }

    private String commit(String text, String author, String date) throws IOException {
        repository.write("ä/f.yml", text).git("add", "--all");
        repository.git("commit", "--quiet", "--message=m", "--author=" + author, "--date=" + date);
        return repository.git("rev-parse", "HEAD");
    }

    private Path file(String path) {
        return repository.folder().resolve(path);
    }

    private List<String> commits(String path, int lines) {
        Blame blame = Blame.of(file(path));
        return IntStream.rangeClosed(1, lines)
                .mapToObj(line -> blame.line(line).map(Authorship::commit).orElse(""))
                .toList();
    }
}
