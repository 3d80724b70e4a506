package io.github.stripekeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.exposure.Layout;
import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.scan.Scan;
import io.github.stripekeys.scan.ScanContext;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.tree.FileSetRequest;
import io.github.stripekeys.source.tree.TreeSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** This repository keeps what it asks of others: it holds nothing that looks like a key. */
final class RepositoryTest {
    private static final Pattern KEY_SHAPED =
            Pattern.compile("(?:(?:[srpe]k|pst)_(?:live|test|org)|rkcs_test|whsec|absec|[uo]a?k)_[A-Za-z0-9]{10}");

    private final Source repository = new TreeSource(FileSetRequest.of(root()), new Progress());

    @Test
    void holdsNoCredential() {
        Scope scope = new Scope(Scope.Mode.TREE, ".", null, 1, 1);
        ScanContext context = new ScanContext(
                "test", scope, FailOn.INFO, ReadOptions.ALL, Salt.DEFAULT, Layout.UNKNOWN, Policy.NONE, Coverage.ALL);
        ScanResult result = new Scan(context, dropped -> {}).run(repository);
        assertEquals(
                List.of(),
                result.findings().stream()
                        .filter(finding -> finding.length() > 0)
                        .toList());
        assertEquals(
                List.of(),
                result.problems().stream()
                        .filter(problem -> problem.kind().leavesGap())
                        .toList());
        assertTrue(result.stats().files() > 100, () -> "saw " + result.stats());
    }

    @Test
    void holdsNoKeyShapedText() {
        KeyShaped found = new KeyShaped(new ConcurrentLinkedQueue<>());
        repository.read(found);
        assertEquals(List.of(), List.copyOf(found.paths()));
    }

    /** Finds key-shaped text without the help of what is under test. */
    private record KeyShaped(ConcurrentLinkedQueue<String> paths) implements BlobReader {
        @Override
        public boolean wants(byte[] bytes, int length) {
            return true;
        }

        @Override
        public void read(Blob blob) {
            String text = new String(blob.bytes(), 0, blob.length(), StandardCharsets.ISO_8859_1);
            if (KEY_SHAPED.matcher(text).find()) {
                paths.add(blob.location().path());
            }
        }
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder ->
                        Files.isRegularFile(folder.resolve("pom.xml")) && Files.isDirectory(folder.resolve("rules")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not run in a checkout of this repository"));
    }
}
