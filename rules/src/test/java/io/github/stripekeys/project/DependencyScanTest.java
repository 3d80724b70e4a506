package io.github.stripekeys.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.ci.CiAnnotations;
import io.github.stripekeys.report.console.AnsiColor;
import io.github.stripekeys.report.console.ConsoleReport;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Globs;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.testing.Archives;
import io.github.stripekeys.testing.Archives.Entry;
import io.github.stripekeys.testing.RecordedLines;
import io.github.stripekeys.testing.Sentinel;
import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries of others: each content is searched once, says what it is and who brings it, and is not searched again if it was clean. */
final class DependencyScanTest {
    private static final String KEY = "stripe.key=@sk_live@\n";
    private static final String RULES = "0123456789abcdef";

    private final RecordedLines lines = new RecordedLines();

    @TempDir
    private Path folder;

    @Test
    void findingSaysTheLibraryItsUseAndWhoBringsIt() throws Exception {
        Dependency pay = jar("com.acme:pay:1.4", "runtime", "com.acme:shop", leaky());
        ScanResult result = scan(pay);
        Finding finding = result.findings().get(0);
        assertEquals("com.acme:pay:1.4!/pay.properties:1", finding.place());
        assertTrue(finding.message().endsWith("; in com.acme:pay:1.4 (runtime, via com.acme:shop)"), finding.message());
        assertEquals(Surface.DEPENDENCY, finding.exposure().surface());
        assertEquals("critical", finding.severity().id());
        assertFalse(finding.location().isArtifact());
        assertEquals(Outcome.FINDINGS, result.outcome());
    }

    @Test
    void libraryThatTheProjectNamesItselfHasNoVia() throws Exception {
        ScanResult result = scan(jar("com.acme:pay:1.4", "runtime", null, leaky()));
        assertTrue(result.findings().get(0).message().endsWith("in com.acme:pay:1.4 (runtime)"));
    }

    @Test
    void wayInNamesNestedLibraries() throws Exception {
        byte[] inner = Archives.zip(
                new Entry("pay.properties", Tokens.fill(KEY)),
                new Entry("META-INF/maven/com.acme/pay/pom.properties", "artifactId=pay\nversion=1.4\n"));
        byte[] outer = Archives.stored(
                new Entry("META-INF/maven/com.acme/all/pom.properties", "version=2\n"), new Entry("lib/a.jar", inner));
        Finding finding =
                scan(jar("com.acme:all:2", "runtime", null, outer)).findings().get(0);
        assertEquals("com.acme:all:2!/lib/a.jar!/pay.properties:1", finding.place());
        assertTrue(finding.message().endsWith("in com.acme:all:2 (runtime) → com.acme:pay:1.4"), finding.message());
    }

    @Test
    void mergedLibrariesAreNotTold() throws Exception {
        byte[] merged = Archives.zip(
                new Entry("META-INF/maven/com.acme/pay/pom.properties", "version=1.4\n"),
                new Entry("META-INF/maven/com.acme/log/pom.properties", "version=3\n"),
                new Entry("pay.properties", Tokens.fill(KEY)));
        byte[] outer = Archives.stored(new Entry("lib/a.jar", merged));
        Finding finding =
                scan(jar("com.acme:all:2", "runtime", null, outer)).findings().get(0);
        assertTrue(finding.message().endsWith("in com.acme:all:2 (runtime)"), finding.message());
    }

    @Test
    void sameContentUnderTwoNamesIsToldOfBoth() throws Exception {
        ScanResult result = scan(
                jar("com.acme:pay:1.4", "runtime", null, leaky()),
                jar("com.acme:pay-copy:1", "runtime", null, leaky()));
        assertEquals(
                List.of("com.acme:pay-copy:1", "com.acme:pay:1.4"),
                result.findings().stream().map(Finding::path).toList());
        assertEquals(2, result.stats().files());
    }

    @Test
    void adviceIsThatOfALibrary() throws Exception {
        scan(jar("com.acme:pay:1.4", "runtime", null, leaky()));
        String console = String.join("\n", lines.lines());
        assertTrue(
                console.contains("Is packed in a dependency. Anyone who downloads the library can read it, for ever."),
                console);
        assertTrue(console.contains("Find out whose account it is"), console);
        assertTrue(console.contains("tell the publisher"), console);
        assertTrue(console.contains("scanned 1 jar "), console);
        assertFalse(console.contains("Deleting it from the file"), console);
        new Sentinel(Tokens.bodies(KEY)).check("the console", console);
    }

    @Test
    void classesThatAreNotPackagedAreSearchedToo() throws Exception {
        Path classes = Files.createDirectories(folder.resolve("core/target/classes"));
        Files.writeString(classes.resolve("core.properties"), Tokens.fill(KEY));
        ScanResult result = scan(new Dependency("com.acme:core:1", "runtime", null, classes));
        assertEquals(
                "com.acme:core:1!/core.properties:1", result.findings().get(0).place());
        assertEquals(1, result.stats().files());
    }

    @Test
    void testCodeInALibraryIsPublishedAsWell() throws Exception {
        byte[] jar = Archives.zip(new Entry("src/test/resources/x.properties", Tokens.fill(KEY)));
        assertEquals(
                "critical",
                scan(jar("com.acme:pay:1.4", "runtime", null, jar))
                        .findings()
                        .get(0)
                        .severity()
                        .id());
    }

    @Test
    void whatCannotBeHadIsAGap() throws Exception {
        Problem gap = new Problem("com.acme:gone:1", Problem.Kind.UNREADABLE, "cannot be resolved");
        assertEquals(
                Outcome.INCOMPLETE,
                scan(CleanFiles.none(), ReadOptions.ALL, List.of(), gap).outcome());
        Dependency missing = new Dependency("com.acme:none:1", "runtime", null, folder.resolve("none.jar"));
        assertEquals(Outcome.INCOMPLETE, scan(missing).outcome());
    }

    @Test
    void excludedLibraryIsNotSearched() throws Exception {
        ReadOptions options = new ReadOptions(Globs.NONE, Globs.of(List.of("com.acme:*")), true, 2, Long.MAX_VALUE);
        Dependency pay = jar("com.acme:pay:1.4", "runtime", null, leaky());
        assertEquals(List.of(), scan(CleanFiles.none(), options, List.of(pay)).findings());
    }

    @Test
    void suppressionOfALibraryHoldsAndIsNotStaleForTheFiles() throws Exception {
        Files.createDirectories(folder.resolve(".stripe-keys"));
        Files.writeString(
                folder.resolve(".stripe-keys/suppressions.yml"),
                "- {rule: secret-key-live, path: \"com.acme:pay:*\", reason: \"key of the publisher\", owner: pay, expires: %s}\n"
                        .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(20)));
        Dependency pay = jar("com.acme:pay:1.4", "runtime", null, leaky());
        assertEquals(Outcome.CLEAN, scan(pay).outcome());
        assertEquals(Status.SUPPRESSED, scan(pay).findings().get(0).status());
        Files.delete(pay.file());
        ConsoleReport console = new ConsoleReport(lines, new AnsiColor(false));
        ScanResult files = new ProjectScan(
                        new PlainFolder(folder), request(ReadOptions.ALL), "test", console, CiAnnotations.NONE, false)
                .run(BuildState.ofOneScan());
        assertEquals(List.of(), files.problems());
    }

    @Test
    void suppressionOfALibraryHoldsForNoOtherOfTheSameContent() throws Exception {
        Files.createDirectories(folder.resolve(".stripe-keys"));
        Files.writeString(
                folder.resolve(".stripe-keys/suppressions.yml"),
                "- {rule: secret-key-live, path: \"com.acme:pay:*\", reason: \"key of the publisher\", owner: pay, expires: %s}\n"
                        .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(20)));
        ScanResult result = scan(
                jar("com.acme:pay:1.4", "runtime", null, leaky()),
                jar("com.acme:pay-copy:1", "runtime", null, leaky()));
        assertEquals(
                List.of("com.acme:pay-copy:1 open", "com.acme:pay:1.4 suppressed"),
                result.findings().stream()
                        .map(finding -> finding.path() + " " + finding.status().id())
                        .toList());
    }

    @Test
    void cleanContentIsNotSearchedAgain() throws Exception {
        Dependency clean =
                jar("com.acme:a:1", "runtime", null, Archives.zip(new Entry("a.txt", "key=sk_live_your_key_here\n")));
        Dependency leaky = jar("com.acme:pay:1.4", "runtime", null, leaky());
        ScanResult first = scan(cache(RULES), ReadOptions.ALL, List.of(clean, leaky));
        assertEquals(1, cached().size(), "only what is clean");
        Files.writeString(cacheFile(RULES), Files.readString(cacheFile(RULES)).replaceFirst(" 1 0 0", " 7 0 0"));
        ScanResult second = scan(cache(RULES), ReadOptions.ALL, List.of(clean, leaky));
        assertEquals(first.findings(), second.findings());
        assertEquals(first.stats().bytes(), second.stats().bytes());
        assertEquals(7, second.stats().placeholders(), "it was asked");
        assertEquals(
                1,
                scan(cache("fedcba9876543210"), ReadOptions.ALL, List.of(clean))
                        .stats()
                        .placeholders());
    }

    @Test
    void cacheHoldsHashesAndCountsOnly() throws Exception {
        scan(
                cache(RULES),
                ReadOptions.ALL,
                List.of(jar("com.acme:a:1", "runtime", null, Archives.zip(new Entry("a", "a")))));
        for (String line : cached()) {
            assertTrue(line.matches("[0-9a-f]{64} \\d+ \\d+ \\d+"), line);
        }
    }

    @Test
    void whatCouldNotBeReadIsNotClean() throws Exception {
        byte[] cut = Archives.zip(new Entry("a.txt", "a".repeat(3000)));
        Dependency broken = jar("com.acme:b:1", "runtime", null, Arrays.copyOf(cut, cut.length - 30));
        assertEquals(
                Outcome.INCOMPLETE,
                scan(cache(RULES), ReadOptions.ALL, List.of(broken)).outcome());
        assertEquals(
                Outcome.INCOMPLETE,
                scan(cache(RULES), ReadOptions.ALL, List.of(broken)).outcome());
    }

    private static byte[] leaky() {
        return Archives.zip(new Entry("pay.properties", Tokens.fill(KEY)));
    }

    private Dependency jar(String name, String use, @Nullable String via, byte[] bytes) throws IOException {
        Path file = folder.resolve(name.replace(':', '-') + ".jar");
        Files.write(file, bytes);
        return new Dependency(name, use, via, file);
    }

    private CleanFiles cache(String rules) {
        return CleanFiles.in(folder.resolve("cache"), rules);
    }

    private Path cacheFile(String rules) {
        return folder.resolve("cache/clean-" + rules + ".txt");
    }

    private List<String> cached() throws IOException {
        try (Stream<String> all = Files.lines(cacheFile(RULES))) {
            return all.filter(line -> !line.isEmpty()).toList();
        }
    }

    private ScanResult scan(Dependency... dependencies) throws ScanException {
        return scan(CleanFiles.none(), ReadOptions.ALL, List.of(dependencies));
    }

    private ScanResult scan(CleanFiles clean, ReadOptions options, List<Dependency> dependencies, Problem... gaps)
            throws ScanException {
        ConsoleReport console = new ConsoleReport(lines, new AnsiColor(false));
        return new DependencyScan(
                        new PlainFolder(folder), dependencies, List.of(gaps), request(options), "test", console, clean)
                .run(BuildState.ofOneScan());
    }

    private ScanRequest request(ReadOptions options) {
        return new ScanRequest(
                ScanMode.TREE,
                options,
                PolicyLocations.USUAL,
                List.of(),
                new FailurePolicy(FailOn.MEDIUM, false, false),
                BlameMode.NEVER,
                new ReportOutput(folder.resolve("out"), List.of(ReportFormat.JSON, ReportFormat.HTML)));
    }
}
