package io.github.stripekeys.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.testing.GitRepository;
import io.github.stripekeys.testing.NewRepository;
import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gate says what stands in the messages of a change, and fails nothing for it. */
final class CommitMessageNotesTest {
    private final GitRepository repository;

    CommitMessageNotesTest(@NewRepository GitRepository repository) {
        this.repository = repository;
    }

    @BeforeEach
    void make() throws IOException {
        repository.write("a.txt", "one").commit(Tokens.fill("before: @sk_live:9@"));
        repository.git("checkout", "--quiet", "-b", "feature");
    }

    @Test
    void saysWhichCommitOfTheChangeHasWhich() throws IOException, ScanException {
        repository.write("a.txt", "two").commit(Tokens.fill("Pay\n\nuse @sk_live@"));
        repository.write("a.txt", "three").commit("Do not");
        ScanResult result = GateProject.of(repository).scan(ScanMode.since("main"));
        assertEquals(Outcome.CLEAN, result.outcome());
        List<String> notes = notes(result);
        assertEquals(1, notes.size(), notes::toString);
        String note = notes.get(0);
        assertTrue(note.contains(repository.git("rev-parse", "HEAD^").substring(0, 10)), note);
        assertTrue(note.contains("secret-key-live") && note.contains("fails no build"), note);
        assertFalse(note.contains(Tokens.fill("@sk_live@")));
    }

    @Test
    void historySaysOnTheConsoleWhoSeesIt() throws ScanException {
        GateProject project = GateProject.of(repository);
        assertEquals(
                Outcome.FINDINGS, project.scan(ScanMode.history(null, true)).outcome());
        String said = String.join("\n", project.lines());
        assertTrue(said.contains("In every clone of the repository. ") && said.contains(", in no file."), said);
        assertEquals(Outcome.CLEAN, project.scan(ScanMode.history(null, false)).outcome());
    }

    @Test
    void isSilentOfWhatTheBaseHasAndOfPublishableKeys() throws IOException, ScanException {
        repository.write("a.txt", "two").commit(Tokens.fill("use @pk_live@"));
        assertEquals(List.of(), notes(GateProject.of(repository).scan(ScanMode.since("main"))));
        assertEquals(List.of(), notes(GateProject.of(repository).scan(ScanMode.since("HEAD"))));
    }

    private static List<String> notes(ScanResult result) {
        return result.problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.COMMIT_MESSAGE)
                .map(Problem::message)
                .toList();
    }
}
