package io.github.stripekeys.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.source.tree.Access;
import io.github.stripekeys.source.tree.FileSetRequest;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is neither a file nor a folder is skipped and counted. */
@ParameterizedClass
@EnumSource(Access.class)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege, pipes and sockets are no files")
@Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class LinksTest {
    @TempDir
    private Path root;

    private final Access access;

    LinksTest(Access access) {
        this.access = access;
    }

    @Test
    void areNotFollowed(@TempDir Path outside) throws IOException {
        new Sandbox(outside).files("secret.txt");
        new Sandbox(root).files("a/file.txt");
        Files.createSymbolicLink(root.resolve("a/loop"), root);
        Files.createSymbolicLink(root.resolve("a/out"), outside);
        Files.createSymbolicLink(root.resolve("a/file"), root.resolve("a/file.txt"));
        Files.createSymbolicLink(root.resolve("a/none"), Path.of("none"));
        assertSkips(4);
    }

    @Test
    void mayBeTheRootItself(@TempDir Path elsewhere) throws IOException {
        new Sandbox(root).files("a/file.txt");
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), root);
        Gathered gathered = new Gathered();
        access.read(FileSetRequest.of(link), gathered);
        assertEquals(List.of("a/file.txt"), gathered.paths());
    }

    @Test
    void pipesAreNotOpened() throws IOException, InterruptedException {
        new Sandbox(root).files("a/file.txt").run("mkfifo", "a/pipe.java");
        assertSkips(1);
    }

    @Test
    void socketsAreNotOpened() throws IOException {
        new Sandbox(root).files("a/file.txt");
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(root.resolve("socket.java")));
            assertSkips(1);
        }
    }

    private void assertSkips(int count) {
        Gathered gathered = new Gathered();
        ReadStatistics summary = access.read(FileSetRequest.of(root), gathered);
        assertEquals(List.of("a/file.txt"), gathered.paths());
        assertEquals(List.of(), summary.problems());
        assertEquals(count, summary.skipped().total());
    }
}
