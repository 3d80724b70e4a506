package io.github.stripekeys.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import io.github.stripekeys.source.ByteSource;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.SkipCounts;
import io.github.stripekeys.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A file that says on its own lines what must be found there: {@code // finding: secret-key-live}. Lines without a marker
 * must stay silent.
 */
public final class Fixture {
    private static final Pattern MARKER = Pattern.compile("finding: ([a-z, -]*[a-z])");

    private Fixture() {}

    /** Checks a Java file. */
    public static void java(String text) {
        file("src/main/java/Fixture.java", text);
    }

    /** Checks a file of this path. */
    public static void file(String path, String text) {
        file(Layout.UNKNOWN, path, text);
    }

    /** Checks a file of this path in a build that is laid out like this. */
    public static void file(Layout layout, String path, String text) {
        String filled = Tokens.fill(text);
        byte[] bytes = filled.getBytes(StandardCharsets.UTF_8);
        assertEquals(expected(filled), found(scan(layout, Map.of(path, bytes))), () -> "findings in\n" + text);
    }

    /** Scans one file, whose tokens were filled in, in memory. */
    public static ScanResult scan(String path, String text) {
        return scan(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Scans one file in memory. */
    public static ScanResult scan(String path, byte[] bytes) {
        return scan(Map.of(path, bytes));
    }

    /** Scans files in memory, by their paths. */
    public static ScanResult scan(Map<String, byte[]> files) {
        return scan(Layout.of(new MemoryLookup(files)), files, Policy.NONE);
    }

    /** Scans files in memory, by their paths, in a project that accepts what this says. */
    public static ScanResult scan(Map<String, byte[]> files, Policy policy) {
        return scan(Layout.of(new MemoryLookup(files)), files, policy);
    }

    /** The same before what the project accepts is marked. */
    public static ScanResult find(Map<String, byte[]> files, Policy policy) {
        Source source = source(files);
        return scan(Layout.of(new MemoryLookup(files)), policy).find(source, source);
    }

    /** Scans files in memory, by their paths, that are laid out like this. */
    public static ScanResult scan(Layout layout, Map<String, byte[]> files) {
        return scan(layout, files, Policy.NONE);
    }

    /** Scans all that a source has. */
    public static ScanResult scan(Source source) {
        return scan(Layout.UNKNOWN, Policy.NONE).run(source);
    }

    /** Scans one file in the way of those that are too large for the memory. */
    public static ScanResult scanLarge(String path, byte[] bytes) {
        Source source = reader -> {
            try {
                reader.read(Location.file(path), ByteSource.of(bytes, bytes.length));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new ReadStatistics(1, bytes.length, SkipCounts.NONE, List.of());
        };
        return scan(source);
    }

    private static ScanResult scan(Layout layout, Map<String, byte[]> files, Policy policy) {
        return scan(layout, policy).run(source(files));
    }

    private static Source source(Map<String, byte[]> files) {
        return reader -> {
            files.forEach((path, bytes) -> reader.read(new Blob(Location.file(path), bytes, bytes.length)));
            return new ReadStatistics(files.size(), 0, SkipCounts.NONE, List.of());
        };
    }

    private static Scan scan(Layout layout, Policy policy) {
        Scope scope = new Scope(Scope.Mode.TREE, ".", null, 1, 1);
        ScanContext context = new ScanContext(
                "test", scope, FailOn.MEDIUM, ReadOptions.ALL, Salt.DEFAULT, layout, policy, Coverage.ALL);
        return new Scan(context, dropped -> {});
    }

    /** The findings as {@code line: rule-id}, one for each rule. */
    public static List<String> found(ScanResult result) {
        return result.findings().stream()
                .flatMap(finding ->
                        finding.ruleIds().stream().map(id -> finding.region().startLine() + ": " + id))
                .sorted()
                .toList();
    }

    private static List<String> expected(String text) {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(i -> markers(lines.get(i)).map(id -> (i + 1) + ": " + id))
                .sorted()
                .toList();
    }

    private static Stream<String> markers(String line) {
        Matcher marker = MARKER.matcher(line);
        return marker.find() ? Arrays.stream(marker.group(1).split(", *")) : Stream.empty();
    }
}
