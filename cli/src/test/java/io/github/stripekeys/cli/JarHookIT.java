package io.github.stripekeys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.GitRepository;
import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hook runs the jar that has installed it, and Maven once the jar is gone. */
final class JarHookIT {
    @TempDir
    private Path folder;

    @Test
    void scansWithTheJarWhatIsStaged() throws IOException, InterruptedException {
        Path jar = Files.createDirectories(folder.resolve("it's here")).resolve("stripe-keys.jar");
        Files.copy(Path.of(Run.property("jar")), jar);
        GitRepository repository =
                GitRepository.init(folder.resolve("shop")).write("a.txt", "").commit("one");
        Run install = jar(jar, repository, "install-hook");
        assertEquals(0, install.exitCode(), install.output());
        repository.write("a.txt", "stripe: @sk_live@\n").git("add", ".");
        assertRefused(repository, "[ERROR] a.txt:1:9 high secret-key-live");
        Run archive = jar(jar, repository, "class-archive");
        assertEquals(0, archive.exitCode(), archive.output());
        assertTrue(Files.exists(jar.resolveSibling("stripe-keys.jsa")), archive.output());
        assertRefused(repository, "[ERROR] a.txt:1:9 high secret-key-live");
        repository.write("a.txt", "stripe: ${KEY}\n").git("add", ".");
        repository.git("commit", "--quiet", "--message=clean");
        assertEquals("clean", repository.git("log", "-1", "--format=%s"));
        assertFalse(Files.exists(repository.folder().resolve("target")));
        Files.delete(jar);
        repository
                .write("mvnw", "#!/bin/sh\necho \"maven is asked $*\"\nexit 1\n")
                .write("a.txt", "x");
        assertTrue(repository.folder().resolve("mvnw").toFile().setExecutable(true));
        repository.git("add", "a.txt");
        assertRefused(repository, "maven is asked --quiet");
    }

    @Test
    void scansTheMessageOfACommit() throws IOException, InterruptedException {
        Path jar = Files.copy(Path.of(Run.property("jar")), folder.resolve("stripe-keys.jar"));
        GitRepository repository =
                GitRepository.init(folder.resolve("shop")).write("a.txt", "").commit("one");
        Run install = jar(jar, repository, "install-hook", "--commitMsg");
        assertEquals(0, install.exitCode(), install.output());
        assertEquals(0, jar(jar, repository, "install-hook", "--commitMsg").exitCode());
        String message = Tokens.fill("--message=use @sk_live@");
        IOException refused = assertThrows(IOException.class, () -> repository.git("commit", "--allow-empty", message));
        String said = refused.toString().replace(message, "");
        assertTrue(said.contains("[ERROR] .git/COMMIT_EDITMSG:1:5 high secret-key-live"), said);
        assertTrue(said.contains("git commit --edit --file="), said);
        assertFalse(said.contains(message.substring(message.indexOf(' '))), said);
        repository.git("commit", "--quiet", "--allow-empty", "--message=Use the vault");
        repository.git("worktree", "add", "--quiet", "-b", "two", "../linked");
        GitRepository linked = new GitRepository(folder.toRealPath().resolve("linked"));
        assertThrows(IOException.class, () -> linked.git("commit", "--allow-empty", message));
        // a removed key is in the diff that a verbose commit shows below the message
        repository.write("a.txt", "stripe: @sk_live@\n").git("add", ".");
        repository.git("commit", "--quiet", "--no-verify", "--message=before");
        repository.write("a.txt", "stripe: ${KEY}\n").git("add", ".");
        repository.git("-c", "core.editor=sed -i 1iRemove", "commit", "--quiet", "--verbose");
        assertEquals("Remove", repository.git("log", "-1", "--format=%s"));
    }

    private static Run jar(Path jar, GitRepository repository, String... command)
            throws IOException, InterruptedException {
        List<String> java = new ArrayList<>(List.of(Run.java().get(0), "-jar", jar.toString()));
        java.addAll(List.of(command));
        return Run.process(repository.folder(), Map.of(), java);
    }

    private static void assertRefused(GitRepository repository, String why) {
        IOException refused = assertThrows(IOException.class, () -> repository.git("commit", "--message=leak"));
        assertTrue(refused.toString().contains(why), refused::toString);
    }
}
