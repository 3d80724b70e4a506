package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.GitRepository;
import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hook that is installed, run by git. */
final class HookIT {
    private static final String INSTALL = RealMaven.goal("install-hook");

    @TempDir
    private Path folder;

    private GitRepository repository;

    /** With a Maven wrapper that calls the Maven of this build. */
    @BeforeEach
    void make() throws IOException {
        repository = GitRepository.init(folder.resolve("top"));
        repository.write("mvnw", "#!/bin/sh\nexec " + String.join(" ", RealMaven.command()) + " \"$@\"\n");
        assertTrue(repository.folder().resolve("mvnw").toFile().setExecutable(true));
        repository.write(".gitignore", "target/\n").write("sub/a.txt", "").commit("one");
    }

    @Test
    void refusesCommitsThatAddACredentialFromWhereverItWasInstalled() throws IOException, InterruptedException {
        new RealMaven(repository.folder().resolve("sub")).run(INSTALL).passed().said("Installed ");
        repository.write("sub/a.txt", "stripe: @sk_live@\n").git("add", ".");
        IOException refused = assertThrows(IOException.class, () -> repository.git("commit", "--message=leak"));
        assertTrue(refused.toString().contains("sub/a.txt:1:9 high secret-key-live"), refused::toString);
        repository.write("sub/a.txt", "stripe: ${KEY}\n").write("sub/later.txt", "@sk_live:2@");
        repository.git("add", ".");
        repository.git("commit", "--quiet", "--message=clean", "sub/a.txt");
        assertEquals("clean", repository.git("log", "-1", "--format=%s"));
        assertFalse(Files.exists(repository.folder().resolve("target")));
    }

    @Test
    void looksAtWhatALinkedWorkingTreeCommits() throws IOException, InterruptedException {
        repository.git("worktree", "add", "--quiet", "-b", "two", "../linked");
        GitRepository linked = new GitRepository(folder.toRealPath().resolve("linked"));
        new RealMaven(linked.folder()).run(INSTALL).passed();
        assertTrue(Files.isExecutable(repository.folder().resolve(".git/hooks/pre-commit")));
        linked.write("sub/a.txt", "stripe: @sk_live@\n");
        assertThrows(IOException.class, () -> linked.git("commit", "--all", "--message=leak"));
    }

    @Test
    void goesWhereHooksAreConfiguredAndNeverOverAnother() throws IOException, InterruptedException {
        repository.git("config", "core.hooksPath", "tools/hooks");
        Path other = repository
                .write("tools/hooks/pre-commit", "#!/bin/sh\nexit 0\n")
                .folder()
                .resolve("tools/hooks/pre-commit");
        String line = "\"$(dirname \"$0\")/pre-commit.stripe-keys\" \"$@\" || exit 1";
        new RealMaven(repository.folder())
                .run(INSTALL)
                .failed()
                .said("left unchanged")
                .said(line);
        assertEquals("#!/bin/sh\nexit 0\n", Files.readString(other));
        Files.writeString(other, "#!/bin/sh\n" + line + "\n");
        assertTrue(other.toFile().setExecutable(true));
        new RealMaven(repository.folder()).run(INSTALL).passed().said("Already installed");
        repository.write("sub/a.txt", "stripe: @sk_live@\n").git("add", "sub");
        assertThrows(IOException.class, () -> repository.git("commit", "--message=leak"));
    }

    /** The scan needs nothing of a POM that somebody is just editing, or whose parent is not here. */
    @Test
    void worksAlthoughThePomCannotBeRead() throws IOException, InterruptedException {
        new RealMaven(repository.folder()).run(INSTALL).passed();
        repository.write("pom.xml", "<project><parent>half").write("sub/a.txt", "stripe: ${KEY}\n");
        repository.git("add", "sub");
        repository.git("commit", "--quiet", "--message=clean");
        repository.write("sub/a.txt", "stripe: @sk_live@\n").git("add", "sub");
        IOException refused = assertThrows(IOException.class, () -> repository.git("commit", "--message=leak"));
        String said = refused.toString();
        assertTrue(said.contains("sub/a.txt:1:9 high secret-key-live"), said);
        String wayOn = said.substring(said.indexOf("stripe-keys: nothing was committed"));
        assertEquals(3, wayOn.lines().count(), said);
    }

    /** Bound in the parent so that the whole team has it: once for a build, and never a reason for it to fail. */
    @Test
    void isInstalledByABuildOnceAndNeverFailsIt() throws IOException, InterruptedException {
        String execution = "<execution><phase>initialize</phase><goals><goal>install-hook</goal></goals></execution>";
        Path outside = Files.createDirectories(folder.resolve("outside"));
        SmallReactor.in(outside, execution).run("initialize").passed();
        GitRepository inside = GitRepository.init(folder.resolve("inside"));
        SmallReactor reactor = SmallReactor.in(inside.folder(), execution);
        String output = reactor.run("initialize").passed().output();
        assertEquals(2, output.split("Installed ", -1).length, output);
        inside.write(".git/hooks/pre-commit", "#!/bin/sh\nexit 0\n");
        reactor.run("initialize").passed().said("left unchanged");
    }

    @Test
    void refusesMessagesWithACredential() throws IOException, InterruptedException {
        new RealMaven(repository.folder())
                .run(INSTALL, "-Dstripe-keys.commitMsg")
                .passed()
                .said("commit-msg");
        String message = Tokens.fill("--message=use @sk_live@");
        IOException refused = assertThrows(IOException.class, () -> repository.git("commit", "--allow-empty", message));
        assertTrue(refused.toString().contains(".git/COMMIT_EDITMSG:1:5 high secret-key-live"), refused::toString);
        repository.git("commit", "--quiet", "--allow-empty", "--message=clean");
        assertEquals("clean", repository.git("log", "-1", "--format=%s"));
    }

    @Test
    void needsAWorkingTree() throws IOException, InterruptedException {
        new RealMaven(folder).run(INSTALL).failed().said("is not inside a Git working tree");
    }
}
