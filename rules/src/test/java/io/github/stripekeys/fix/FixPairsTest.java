package io.github.stripekeys.fix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.report.content.Advice;
import io.github.stripekeys.report.content.Card;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages beside: files before and after a fix, and files that are left alone for a reason. */
final class FixPairsTest {
    private static final Pattern HEADING = Pattern.compile("^## (.*)$", Pattern.MULTILINE);
    private static final Pattern BLOCK =
            Pattern.compile("^````?(?<info>[^\\n]*)\\n(?<text>.*?)^````?$", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    private Path folder;

    /**
     * One pair.
     *
     * @param files by their paths, as they are before
     * @param after those that are changed, as they are afterwards
     * @param refusal a part of the reason, empty if it is fixed
     */
    record Pair(String name, Map<String, String> files, Map<String, String> after, String refusal) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void isFixedOrRefused(Pair pair) throws IOException {
        Map<String, byte[]> before = written(pair.files());
        List<Finding> findings = Fixture.scan(before).findings();
        FixPlan plan = plan(before, findings);
        plan.write(Optional.empty());
        Map<String, String> expected = new LinkedHashMap<>(pair.files());
        expected.putAll(pair.after());
        for (Map.Entry<String, String> file : expected.entrySet()) {
            assertEquals(Tokens.fill(file.getValue()), Files.readString(folder.resolve(file.getKey())), file.getKey());
        }
        if (pair.refusal().isEmpty()) {
            assertTrue(plan.fixes().stream().anyMatch(Fix.Planned.class::isInstance));
        } else {
            assertTrue(
                    plan.fixes().stream()
                            .filter(Fix.Refused.class::isInstance)
                            .anyMatch(fix -> ((Fix.Refused) fix).reason().contains(pair.refusal())),
                    () -> "reasons: "
                            + plan.fixes().stream().map(FixPairsTest::reason).toList());
        }
    }

    /** A second run finds nothing more to do. */
    @ParameterizedTest
    @MethodSource("pairs")
    void isDoneAfterOneRun(Pair pair) throws IOException {
        Map<String, byte[]> before = written(pair.files());
        plan(before, Fixture.scan(before).findings()).write(Optional.empty());
        Map<String, byte[]> after = read(before);
        FixPlan again = plan(after, Fixture.scan(after).findings());
        assertFalse(again.fixes().stream().anyMatch(Fix.Planned.class::isInstance));
    }

    /** A card shows the line that a fix writes, and none where it writes none. */
    @ParameterizedTest
    @MethodSource("pairs")
    void isShownInReports(Pair pair) throws IOException {
        Map<String, byte[]> before = written(pair.files());
        List<Finding> findings = Fixture.scan(before).findings();
        List<Finding> shown = FixPreview.addTo(scope(before), findings);
        FixPlan plan = plan(before, findings);
        plan.write(Optional.empty());
        for (Fix fix : plan.fixes()) {
            String line = Advice.of(new Card(List.of(shown.get(findings.indexOf(fix.finding())))))
                    .rewritten();
            String after = Files.readString(folder.resolve(fix.finding().path()));
            if (fix instanceof Fix.Refused) {
                assertEquals("", line);
            } else if (line.isEmpty()) {
                String old = Tokens.fill(
                        String.valueOf(pair.files().get(fix.finding().path())));
                assertTrue(after.length() < old.length(), "a line is gone");
            } else if (!line.contains("…")) {
                assertTrue(
                        after.replaceAll("(?m)^\\s+", "").contains(line.replaceAll("(?m)^\\s+", "")),
                        () -> line + "\nin\n" + after);
                assertFalse(line.contains("███"));
            }
        }
    }

    @Test
    void keepsLineEndsTabsMarkAndEncoding() throws IOException {
        String key = Tokens.fill("@sk_live@");
        for (String charset : List.of("UTF-8", "ISO-8859-1", "UTF-16LE")) {
            String mark = charset.equals("ISO-8859-1") ? "" : "\ufeff";
            String text = mark + "# caf\u00e9\r\n\tstripe.secret-key=" + key + "\r\n\r\nlast=\u00fcber";
            Map<String, byte[]> before = Map.of("application.properties", text.getBytes(charset));
            writeAll(before);
            plan(before, Fixture.scan(before).findings()).write(Optional.empty());
            assertArrayEquals(
                    text.replace(key, "${STRIPE_SECRET_KEY}").getBytes(charset),
                    Files.readAllBytes(folder.resolve("application.properties")),
                    charset);
        }
    }

    @Test
    void leavesNothingBeside() throws IOException {
        Map<String, byte[]> before = written(Map.of("application.properties", "stripe.secret-key=@sk_live@\n"));
        plan(before, Fixture.scan(before).findings()).write(Optional.empty());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("application.properties"),
                    files.map(file -> String.valueOf(file.getFileName())).toList());
        }
    }

    @Test
    void leavesEncodedKeysAlone() throws IOException {
        byte[] key = Tokens.fill("@sk_live@").getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> before = written(Map.of(
                "application.properties", "stripe.key=" + Base64.getEncoder().encodeToString(key) + "\n"));
        FixPlan plan = plan(before, Fixture.scan(before).findings());
        assertTrue(reason(plan.fixes().get(0)).contains("encoded"));
    }

    /** No summary, reason or name of a plan holds a key. */
    @ParameterizedTest
    @MethodSource("pairs")
    void saysNothingOfTheKey(Pair pair) throws IOException {
        Map<String, byte[]> before = written(pair.files());
        FixPlan plan = plan(before, Fixture.scan(before).findings());
        String said = plan.variables()
                + plan.fixes().stream().map(FixPairsTest::reason).toList().toString();
        for (String body : Tokens.bodies(String.join("", pair.files().values()))) {
            assertFalse(said.contains(body.substring(0, Math.min(8, body.length()))));
        }
    }

    /** Each credential is looked at in the whole of its file, so that there must not be too many of them. */
    @Test
    void refusesAFileOfCredentials() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append("stripe.key")
                    .append(i)
                    .append('=')
                    .append(Keys.key("sk_live", i, ""))
                    .append('\n');
        }
        Map<String, byte[]> before = written(Map.of("application.properties", text.toString()));
        FixPlan plan = plan(before, Fixture.scan(before).findings());
        assertTrue(plan.fixes().stream().allMatch(fix -> reason(fix).contains("more than 300")));
        assertEquals(400, plan.fixes().size());
    }

    @Test
    void readsHostileTextsOnce() {
        String text = "<<A ".repeat(200_000) + "\nA\n";
        assertTimeout(Duration.ofSeconds(5), () -> {
            assertTrue(new Heredocs(text).around(text.length() - 3).isEmpty());
            ShellQuotes.open(text, text.length() - 1, '\\');
        });
    }

    @Test
    void touchesNoFileThatGitCouldNotBringBack() throws IOException {
        Map<String, byte[]> before = written(Map.of("application.properties", "stripe.secret-key=@sk_live@\n"));
        FixScope scope = new FixScope(folder, Salt.DEFAULT, file -> false, List::of);
        FixPlan plan = FixPlan.of(scope, Fixture.scan(before).findings());
        assertTrue(reason(plan.fixes().get(0)).contains("not committed"));
    }

    @Test
    void aPlanThatFailsCostsNoOther() throws IOException {
        String constant = "package p; @Deprecated class A { static final String KEY = \"@sk_live@\"; }";
        Map<String, byte[]> before = written(Map.of("A.java", constant, "a.sh", "export STRIPE_KEY=@sk_live@\n"));
        FixScope scope = new FixScope(folder, Salt.DEFAULT, file -> true, () -> {
            throw new IllegalStateException("sources");
        });
        List<Fix> fixes = FixPlan.of(scope, Fixture.scan(before).findings()).fixes();
        assertEquals(
                List.of("planning failed (IllegalStateException): change it by hand", "planned: \"$STRIPE_KEY\""),
                fixes.stream().map(FixPairsTest::reason).toList());
    }

    private FixPlan plan(Map<String, byte[]> files, List<Finding> findings) {
        return FixPlan.of(scope(files), findings);
    }

    private FixScope scope(Map<String, byte[]> files) {
        List<String> sources = files.keySet().stream()
                .filter(path -> path.matches(".*[.](?:java|kt|groovy|scala)"))
                .toList();
        return new FixScope(folder, Salt.DEFAULT, file -> true, () -> sources);
    }

    private static String reason(Fix fix) {
        return fix instanceof Fix.Refused refused ? refused.reason() : "planned: " + ((Fix.Planned) fix).summary();
    }

    private Map<String, byte[]> written(Map<String, String> files) throws IOException {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((path, text) -> bytes.put(path, Tokens.fill(text).getBytes(StandardCharsets.UTF_8)));
        writeAll(bytes);
        return bytes;
    }

    private void writeAll(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.write(path, file.getValue());
        }
    }

    private Map<String, byte[]> read(Map<String, byte[]> files) throws IOException {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        for (String path : files.keySet()) {
            bytes.put(path, Files.readAllBytes(folder.resolve(path)));
        }
        return bytes;
    }

    static List<Pair> pairs() throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (String page :
                List.of("code.md", "beans.md", "configuration.md", "clients.md", "hostile.md", "refused.md")) {
            String text = page(page);
            List<Integer> starts =
                    HEADING.matcher(text).results().map(found -> found.start()).toList();
            for (int i = 0; i < starts.size(); i++) {
                pairs.add(
                        pair(text.substring(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : text.length())));
            }
        }
        return pairs;
    }

    /** A block that names a file is how it is before; one whose first word is {@code after} how it is afterwards. */
    private static Pair pair(String section) {
        Map<String, String> files = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        Matcher block = BLOCK.matcher(section);
        while (block.find()) {
            String info = block.group("info").strip();
            if (info.startsWith("after ")) {
                after.put(info.substring("after ".length()), block.group("text"));
            } else {
                files.put(info, block.group("text"));
            }
        }
        Matcher heading = HEADING.matcher(section);
        Matcher refusal = Pattern.compile("^Refused: (.*)$", Pattern.MULTILINE).matcher(section);
        return new Pair(heading.find() ? heading.group(1) : "", files, after, refusal.find() ? refusal.group(1) : "");
    }

    private static String page(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(FixPairsTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
