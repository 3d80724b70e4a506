package io.github.stripekeys.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.testing.Fixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How often it is right, and how much it sees, when it says that a secret may reach clients or a log: measured on small
 * applications that were written without looking at what is implemented.
 */
final class CorpusTest {
    private static final Set<String> FLOWS = Set.of("secret-reaches-client", "secret-logged");
    private static final Path FOLDER = Path.of("src/test/resources/io/github/stripekeys/corpus");

    private final List<Case> cases = Case.in(FOLDER);

    @Test
    void isPreciseAndComplete() {
        Map<String, Score> byFramework = new TreeMap<>();
        cases.forEach(each -> byFramework.merge(each.framework(), score(each), Score::plus));
        Score all = byFramework.values().stream().reduce(Score.NONE, Score::plus);
        String table = byFramework.entrySet().stream()
                .map(row -> row.getKey() + ": " + row.getValue())
                .collect(Collectors.joining("\n"));
        System.out.println("Corpus of exposures and flows\n" + table + "\nall: " + all);
        List<String> known = cases.stream()
                .flatMap(each -> prefixed(each, each.missed()).stream())
                .sorted()
                .toList();
        assertEquals(List.of(), all.wrong(), "nothing may be found that is not there");
        assertEquals(known, all.missed().stream().sorted().toList(), "exactly what pages call missed is missed");
        assertTrue(all.recall() >= 0.98, all::toString);
    }

    private static Score score(Case each) {
        Set<String> known = each.missed();
        Set<String> expected = prefixed(
                each, Stream.concat(each.expected().stream(), known.stream()).collect(Collectors.toSet()));
        Set<String> found = prefixed(
                each,
                Fixture.scan(each.bytes()).findings().stream()
                        .filter(CorpusTest::isShown)
                        .flatMap(finding -> said(finding).map(id -> finding.place() + " " + id))
                        .collect(Collectors.toSet()));
        return Score.of(expected, found);
    }

    private static Set<String> prefixed(Case each, Set<String> places) {
        return places.stream().map(place -> each.name() + ": " + place).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What it says of who gets to see the secret; without that, what the credential is that is in a client's file. */
    private static Stream<String> said(Finding finding) {
        List<String> flows = finding.ruleIds().stream().filter(FLOWS::contains).toList();
        return flows.isEmpty() ? Stream.of(finding.rule().id()) : flows.stream();
    }

    /** Whether it says that somebody gets to see a secret; a credential on a server says so only of its own file. */
    private static boolean isShown(Finding finding) {
        boolean isLogged = finding.ruleIds().contains("secret-logged");
        boolean isSent =
                finding.severity() != Severity.INFO && finding.exposure().surface() == Surface.CLIENT;
        return isLogged || isSent;
    }
}
