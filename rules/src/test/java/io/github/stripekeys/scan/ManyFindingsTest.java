package io.github.stripekeys.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Thousands of findings take little memory, and which of them say less is the same in every run. */
final class ManyFindingsTest {
    private static final String LINE = Tokens.fill("Authorization: Bearer @sk_live@\n");

    @Test
    void aKeyOnEachLineOfALogIsToldAThousandTimes() {
        ScanResult result = Fixture.scan("app.log", LINE.repeat(1_500));
        assertEquals(RepeatedFindings.MOST, result.findings().size());
        Finding last = result.findings().get(RepeatedFindings.MOST - 1);
        assertEquals(RepeatedFindings.MOST, last.region().startLine());
        assertTrue(last.message().endsWith("; and in 500 more places of this file"), last::message);
        assertFalse(result.findings().get(0).message().contains("more places"));
    }

    @Test
    void aThousandAreToldAsTheyAre() {
        ScanResult result = Fixture.scan("app.log", LINE.repeat(RepeatedFindings.MOST));
        assertEquals(RepeatedFindings.MOST, result.findings().size());
        assertTrue(result.findings().stream()
                .noneMatch(finding -> finding.message().contains("more places")));
    }

    @Test
    void aPlaceThatIsNotLikeTheOthersIsTold() {
        String other = Tokens.fill("const s = Stripe('@sk_live@')\nconst r = '@rk_live:2@'\n");
        ScanResult result = Fixture.scan("app.js", ("x('" + LINE.strip() + "')\n").repeat(1_500) + other);
        List<Integer> lines = result.findings().stream()
                .map(finding -> finding.region().startLine())
                .filter(line -> line > 1_500)
                .toList();
        assertEquals(List.of(1_501, 1_502), lines);
    }

    @Test
    void theMostUrgentKeepTheirLines() {
        String text = IntStream.range(0, 300)
                .mapToObj(i -> Tokens.fill("a.%d=@rk_test:%d@\nb.%d=@sk_live:%d@\n".formatted(i, i, i, i)))
                .collect(Collectors.joining());
        List<Finding> findings = new ArrayList<>();
        for (int file = 0; file < 8; file++) {
            findings.addAll(
                    Fixture.scan("f" + file + ".properties", text).findings().subList(0, 400));
        }
        assertEquals(3_200, findings.size());
        List<Finding> kept = kept(findings);
        assertEquals(
                FindingCollector.MOST_SHOWN,
                kept.stream().filter(finding -> !finding.excerpt().isEmpty()).count());
        assertTrue(kept.stream()
                .filter(finding -> finding.severity() != Severity.LOW)
                .noneMatch(finding -> finding.excerpt().isEmpty()));
        Collections.shuffle(findings, new Random(1));
        assertEquals(kept, kept(findings));
    }

    private static List<Finding> kept(List<Finding> findings) {
        FindingCollector collector = new FindingCollector();
        findings.forEach(finding -> collector.add(new CommentedFinding(finding, List.of())));
        return collector.all().stream().map(CommentedFinding::finding).sorted().toList();
    }
}
