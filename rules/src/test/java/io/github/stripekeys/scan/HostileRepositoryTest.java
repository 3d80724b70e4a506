package io.github.stripekeys.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.source.git.history.Blame;
import io.github.stripekeys.testing.GitRepository;
import io.github.stripekeys.testing.NewRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a repository is configured to run, looking at it runs nothing. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the traps are shell scripts")
final class HostileRepositoryTest {
    private static final List<String> TRAPS = List.of(
            "core.fsmonitor",
            "core.pager",
            "core.editor",
            "core.sshCommand",
            "core.gitProxy",
            "core.askPass",
            "core.alternateRefsCommand",
            "credential.helper",
            "diff.external",
            "diff.trap.textconv",
            "diff.trap.command",
            "filter.trap.clean",
            "filter.trap.smudge",
            "filter.trap.process",
            "gpg.program",
            "merge.trap.driver",
            "pager.blame",
            "pager.cat-file",
            "pager.rev-list",
            "remote.origin.uploadpack",
            "uploadpack.packObjectsHook");

    private static final List<String> HOOKS =
            List.of("post-checkout", "post-index-change", "pre-auto-gc", "reference-transaction", "fsmonitor-watchman");

    private final GitRepository repository;

    private Path sprung;

    HostileRepositoryTest(@NewRepository GitRepository repository) {
        this.repository = repository;
    }

    @BeforeEach
    void make() throws IOException {
        repository.write("a.txt", "one").commit("one").git("checkout", "--quiet", "-b", "feature");
        repository.write(".gitattributes", "* filter=trap diff=trap merge=trap\n");
        repository.write("b.txt", "@sk_live@").commit("two");
        repository.write("c.txt", "@sk_live:2@").git("add", "c.txt");
        sprung = repository.folder().resolve(".git/sprung");
        Path trap = repository.folder().resolve(".git/trap");
        Files.writeString(trap, "#!/bin/sh\ntouch '" + sprung + "'\nexit 1\n");
        assertTrue(trap.toFile().setExecutable(true));
        for (String hook : HOOKS) {
            Files.copy(trap, repository.folder().resolve(".git/hooks").resolve(hook));
        }
        for (String name : TRAPS) {
            repository.git("config", name, trap.toString());
        }
        repository.git("config", "log.showSignature", "true");
        repository.git("config", "core.hooksPath", ".git/hooks");
        repository.git("config", "protocol.allow", "always");
        repository.git("config", "remote.origin.url", "ext::" + trap);
        repository.git("config", "remote.origin.promisor", "true");
        repository.git("config", "extensions.partialClone", "origin");
        Files.deleteIfExists(sprung);
    }

    @Test
    void runsNothing() throws IOException {
        GitScan scan = GitScan.of(repository);
        assertEquals(List.of("b.txt:1", "c.txt:1"), GitScan.places(scan.tree()));
        assertEquals(List.of("b.txt:1", "c.txt:1"), GitScan.places(scan.since("main")));
        assertEquals(List.of("c.txt:1"), GitScan.places(scan.staged()));
        assertEquals(List.of("b.txt:1"), GitScan.places(scan.history(null)));
        Path blamed = repository.write("b.txt", "more\n@sk_live@").folder().resolve("b.txt");
        assertTrue(Blame.of(blamed).line(2).isPresent());
        assertTrue(Files.notExists(sprung));
    }

    @Test
    void fetchesNothingThatIsMissing() throws IOException {
        String blob = repository.git("rev-parse", "main:a.txt");
        Files.delete(repository.folder().resolve(".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2)));
        GitScan scan = GitScan.of(repository);
        assertEquals(Outcome.INCOMPLETE, scan.history("main").outcome());
        assertEquals(
                List.of("at the base: not in this clone, which git says is a partial one"),
                scan.since("main").problems().stream()
                        .map(problem -> problem.message())
                        .toList());
        assertTrue(Files.notExists(sprung));
    }

    /** Shows that the traps work. */
    @Test
    void isAskedForTroubleByOrdinaryCommands() throws IOException {
        repository.write("a.txt", "two");
        assertThrows(IOException.class, () -> repository.git("status"));
        assertTrue(Files.exists(sprung));
    }

    /** A repository that says that its files are elsewhere, or that it has none, is looked at where it is. */
    @ParameterizedTest
    @CsvSource({
        "core.worktree, ../../elsewhere",
        "core.worktree, ../../missing",
        "core.worktree, /nonexistent",
        "core.bare, true"
    })
    void cannotLookElsewhere(String name, String value) throws IOException {
        Files.createDirectories(repository.beside("elsewhere"));
        GitRepository pointing =
                GitRepository.init(repository.beside("pointing")).write("old.txt", "@sk_live@");
        pointing.commit("one").git("checkout", "--quiet", "-b", "two");
        pointing.write("new.txt", "@sk_live:2@").git("add", ".");
        pointing.git("config", name, value);
        GitScan scan = GitScan.of(pointing);
        assertEquals(
                List.of("new.txt:1", "old.txt:1"),
                GitScan.places(scan.tree()).stream().sorted().toList());
        assertEquals(List.of("new.txt:1"), GitScan.places(scan.since("main")));
        assertEquals(List.of("new.txt:1"), GitScan.places(scan.staged()));
        assertEquals(List.of("old.txt:1"), GitScan.places(scan.history(null)));
    }
}
