package io.github.stripekeys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real pushes to a bare repository whose {@code pre-receive} hook is the jar. */
final class PreReceiveIT {
    @TempDir
    private Path folder;

    private GitRepository server;
    private GitRepository clone;

    @BeforeEach
    void make() throws IOException {
        server = GitRepository.init(folder.resolve("server.git"), "--bare");
        clone = GitRepository.init(folder.resolve("clone"));
        clone.git("remote", "add", "origin", server.folder().toString());
        clone.write("old.properties", "stripe=@sk_live:2@\n").commit("one");
        clone.git("push", "--quiet", "origin", "main");
        install("--quiet");
    }

    @Test
    void refusesWhatBringsACredential() throws IOException {
        clone.write("a.properties", "stripe=@sk_live@\n").commit("leak");
        String refusal = refusal("main");
        assertTrue(refusal.contains("[ERROR] a.properties:1:8 high secret-key-live sk_live_…"), refusal);
        assertTrue(refusal.contains("the push is refused: roll the key"), refusal);
        assertEquals("one", server.git("log", "-1", "--format=%s", "main"));
        clone.write("a.properties", "stripe=${KEY}\n").commit("mend");
        assertTrue(refusal("main").contains("a.properties:1:8"), "the commit in between still has it");
        clone.git("reset", "--quiet", "--soft", "HEAD~2");
        clone.git("commit", "--quiet", "--message=clean");
        clone.git("push", "--quiet", "origin", "main");
        assertEquals("clean", server.git("log", "-1", "--format=%s", "main"));
    }

    @Test
    void acceptsWhatTheRepositoryHoldsAlready() throws IOException {
        clone.git("mv", "old.properties", "moved.properties");
        clone.write("moved.properties", "# moved\nstripe=@sk_live:2@\n").commit("move");
        clone.git("push", "--quiet", "origin", "main", "main:other");
        clone.git("push", "--quiet", "origin", "--delete", "other");
        clone.git("tag", "--annotate", "v1", "--message=v1");
        clone.git("push", "--quiet", "origin", "v1");
    }

    @Test
    void judgesByThePolicyOfTheBase() throws IOException {
        clone.write("a.properties", "stripe=@sk_live@\n")
                .write(".stripe-keys/suppressions.yml", """
                        - path: a.properties
                          reason: accepted by whoever wrote it
                          owner: pay
                          expires: 2026-12-20
                        """)
                .commit("leak with its own permission");
        assertTrue(refusal("main").contains("a.properties:1:8"));
    }

    @Test
    void refusesTheFirstPushOfAllToo() throws IOException {
        clone.write("a.properties", "stripe=@sk_live@\n");
        GitRepository other = GitRepository.init(folder.resolve("empty.git"), "--bare");
        Files.copy(
                server.folder().resolve("hooks/pre-receive"),
                other.folder().resolve("hooks/pre-receive"),
                java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        clone.commit("leak");
        IOException refused = assertThrows(
                IOException.class, () -> clone.git("push", other.folder().toString(), "main"));
        assertTrue(refused.toString().contains("2 Stripe credentials"), refused::toString);
    }

    @Test
    void stopsInTimeAndSaysSo() throws IOException {
        install("--timeout=0");
        clone.write("b.txt", "nothing").commit("two");
        String refusal = refusal("main");
        assertTrue(refusal.contains("not scanned to its end within 0 s, and is refused"), refusal);
        install("--timeout=0 --allowIncomplete");
        clone.git("push", "--quiet", "origin", "main");
    }

    private void install(String options) throws IOException {
        Path hook = server.folder().resolve("hooks/pre-receive");
        Files.createDirectories(hook.getParent());
        Files.writeString(
                hook,
                "#!/bin/sh\nexec " + String.join(" ", Run.java()) + " -jar '" + Run.property("jar") + "' pre-receive "
                        + options + "\n");
        assertTrue(hook.toFile().setExecutable(true));
    }

    /** What whoever pushes is told. */
    private String refusal(String branch) {
        IOException refused = assertThrows(IOException.class, () -> clone.git("push", "origin", branch));
        assertTrue(refused.toString().contains("pre-receive hook declined"), refused::toString);
        assertFalse(Files.exists(server.folder().resolve("target")));
        return refused.toString();
    }
}
