package io.github.stripekeys.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.source.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks git itself what the answer should be. */
final class CheckoutTest {
    @TempDir
    private Path folder;

    private Path top;

    @BeforeEach
    void make() throws IOException, InterruptedException {
        top = Files.createDirectory(folder.toRealPath().resolve("top"));
        git(top, "init", "--quiet", "--initial-branch=feature/one");
    }

    @Test
    void isUnbornBeforeTheFirstCommit() {
        assertEquals(top, Checkout.around(top).orElseThrow().top());
        assertEquals(Optional.empty(), Checkout.around(top).orElseThrow().commit());
    }

    @Test
    void isFoundFromBelow() throws IOException, InterruptedException {
        commit(top);
        Path below = Files.createDirectories(top.resolve("a/b"));
        assertEquals(Checkout.around(top), Checkout.around(below));
    }

    @Test
    void knowsABranch() throws IOException, InterruptedException {
        commit(top);
        assertKnows(top);
    }

    @Test
    void knowsAPackedBranch() throws IOException, InterruptedException {
        commit(top);
        git(top, "tag", "--annotate", "--message=one", "v1");
        git(top, "branch", "one");
        git(top, "pack-refs", "--all");
        assertTrue(Files.notExists(top.resolve(".git/refs/heads/feature/one")));
        assertKnows(top);
        commit(top);
        assertKnows(top);
    }

    @Test
    void knowsADetachedHead() throws IOException, InterruptedException {
        commit(top);
        git(top, "checkout", "--quiet", "--detach");
        assertKnows(top);
    }

    @Test
    void knowsALinkedWorkingTree() throws IOException, InterruptedException {
        commit(top);
        Path linked = top.resolveSibling("linked");
        git(top, "worktree", "add", "--quiet", "-b", "two", linked.toString());
        commit(linked);
        assertKnows(linked);
        git(top, "pack-refs", "--all");
        assertKnows(linked);
    }

    @Test
    void knowsASubmodule() throws IOException, InterruptedException {
        commit(top);
        Path outer = Files.createDirectory(top.resolveSibling("outer"));
        git(outer, "init", "--quiet");
        git(outer, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", top.toString(), "inner");
        commit(outer);
        assertKnows(outer);
        assertKnows(outer.resolve("inner"));
    }

    @Test
    void isNowhereWithoutARepository() throws IOException {
        Path bare = Files.createDirectory(folder.resolve("bare"));
        new Sandbox(bare).files(".git");
        assertEquals(Optional.empty(), Checkout.around(bare));
    }

    private static void commit(Path tree) throws IOException, InterruptedException {
        git(tree, "commit", "--quiet", "--allow-empty", "--message=one");
    }

    private static void assertKnows(Path tree) throws IOException, InterruptedException {
        Checkout checkout = Checkout.around(tree).orElseThrow();
        assertEquals(tree, checkout.top());
        assertEquals(Optional.of(git(tree, "rev-parse", "HEAD")), checkout.commit());
    }

    private static String git(Path tree, String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 5];
        System.arraycopy(new String[] {"git", "-c", "user.name=T", "-c", "user.email=t@example.org"}, 0, command, 0, 5);
        System.arraycopy(arguments, 0, command, 5, arguments.length);
        return new Sandbox(tree).run(command);
    }
}
