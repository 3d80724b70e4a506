package io.github.stripekeys.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.fix.Fix;
import io.github.stripekeys.fix.FixPlan;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.testing.FixRun;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.JavaErrors;
import io.github.stripekeys.testing.Tokens;
import io.github.stripekeys.text.Evidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After a fix each application of the corpus is clean, but for what was refused with a reason, and compiles as well as before. Every
 * fifth of them, or with the property {@code fix.corpus=all} all.
 */
final class CorpusFixTest {
    private static final Path FOLDER = Path.of("src/test/resources/io/github/stripekeys/corpus");
    private static final int STEP = "all".equals(System.getProperty("fix.corpus")) ? 1 : 5;

    private static final Pattern READ = Pattern.compile(
            "(?:System[.]getenv\\(|sys[.]env\\(|System[.]getProperty\\()\"[\\w.]+\"\\)|process[.]env[.]\\w+");

    @TempDir
    private Path folder;

    private int fixed;
    private int refused;

    @Test
    void leavesEachApplicationCleanOrSaysWhyNot() throws IOException {
        List<Case> cases = Case.in(FOLDER);
        for (int i = 0; i < cases.size(); i += STEP) {
            check(cases.get(i), folder.resolve("case" + i));
        }
        System.out.printf("Fix of %d applications: %d places fixed, %d left%n", cases.size() / STEP, fixed, refused);
        assertTrue(fixed > 0 && refused > 0, () -> fixed + " places");
    }

    /** The same with a key written out wherever an application reads a variable. */
    @Test
    void takesOutWhatWasWrittenOut() throws IOException {
        List<Case> cases = Case.in(FOLDER).stream()
                .filter(each -> each.files().values().stream().anyMatch(CorpusFixTest::readsVariable))
                .toList();
        for (int i = 0; i < cases.size(); i += STEP) {
            Map<String, String> files = new TreeMap<>();
            cases.get(i).files().forEach((path, text) -> files.put(path, written(text)));
            check(new Case(cases.get(i).name(), files), folder.resolve("written" + i));
        }
        System.out.printf("Fix of %d with keys: %d places fixed, %d left%n", cases.size() / STEP, fixed, refused);
        assertTrue(fixed > cases.size() / STEP / 2, () -> fixed + " places");
    }

    private static boolean readsVariable(String text) {
        return READ.matcher(text).find();
    }

    private static String written(String text) {
        return READ.matcher(text).replaceAll(found -> Tokens.fill("\"@sk_live@\""));
    }

    private void check(Case each, Path place) throws IOException {
        FixRun run = FixRun.written(place, each.bytes());
        Map<String, byte[]> after = run.after();
        assertEquals(
                written(run.refused().stream().map(Fix.Refused::finding)),
                written(Fixture.scan(after).findings().stream()),
                each::name);
        run.refused().forEach(fix -> assertFalse(fix.reason().isBlank(), each::name));
        assertSameButFixed(each, run, after);
        List<String> old = JavaErrors.of(java(each.bytes()));
        List<String> now = new ArrayList<>(run.fixed().isEmpty() ? old : JavaErrors.of(java(after)));
        old.forEach(now::remove);
        assertEquals(List.of(), now, each::name);
        fixed += run.fixed().size();
        refused += run.refused().size();
    }

    /** Files without a fix are as they were. */
    private static void assertSameButFixed(Case each, FixRun run, Map<String, byte[]> after) {
        List<String> edited =
                run.fixed().stream().map(fix -> fix.finding().path()).toList();
        each.bytes().forEach((path, bytes) -> {
            if (!edited.contains(path)) {
                assertArrayEquals(bytes, after.get(path), each.name() + " " + path);
            }
        });
    }

    /** The credentials that stand in files, without their lines, which an edit above may move; not what code does with them. */
    private static List<String> written(Stream<Finding> findings) {
        return findings.filter(FixPlan::isToDo)
                .filter(finding -> !finding.evidence().equals(List.of(Evidence.FLOW)))
                .map(finding -> finding.path() + " " + finding.fingerprint())
                .sorted()
                .toList();
    }

    private static Map<String, String> java(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".java"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        file -> new String(file.getValue(), StandardCharsets.UTF_8),
                        (a, b) -> a,
                        TreeMap::new));
    }
}
