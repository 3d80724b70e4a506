package io.github.stripekeys.excerpt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.stripekeys.candidate.Candidate;
import io.github.stripekeys.candidate.Detection;
import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.credential.CredentialReader;
import io.github.stripekeys.credential.Match;
import io.github.stripekeys.credential.ScannedText;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.testing.Tokens;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Excerpt;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import io.github.stripekeys.text.TextPosition;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines an excerpt has, which part of a long one, and what of them is hidden. A hash stands for a bar. */
final class ExcerptLinesTest {
    private static final String LONG = "able about access ".repeat(17).substring(0, 300);

    private static Document document(String text) {
        return new Document(Location.file("a.txt"), text, true);
    }

    private static Step step(String path, int line, int column) {
        return new Step(path, line, column, "here");
    }

    private static Candidate candidate(Region region, List<Step> parts, Evidence evidence) {
        ScannedText text = new ScannedText(Tokens.fill("@sk_live@"), true, true);
        Credential credential = ((Match.Found) CredentialReader.read(text).get(0)).credential();
        return new Candidate(
                credential, region, List.of(evidence), TextPosition.NOWHERE, true, parts, List.of(), Excerpt.NONE);
    }

    private static Excerpt around(String text, Region region) {
        Detection seen = Detection.NONE.with(List.of(candidate(region, List.of(), Evidence.BASE64)));
        return Excerpts.addTo(document(text), seen).candidates().get(0).excerpt();
    }

    private static List<String> lines(String text, Candidate candidate) {
        Detection seen = Detection.NONE.with(List.of(candidate));
        return Excerpts.addTo(document(text), seen).candidates().get(0).excerpt().lines().stream()
                .map(line -> line.replace(Excerpt.BAR, "#"))
                .toList();
    }

    private static String numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 10, 7, 13",
        "2, 2, 1, 5",
        "29, 29, 26, 30",
        "10, 14, 7, 17",
        "10, 16, 7, 19",
        "10, 17, 7, 19",
        "10, 25, 7, 19"
    })
    void areThreeOnEitherSideOfSevenAtMost(int first, int last, int from, int to) {
        Excerpt excerpt = around(numbered(30), new Region(first, 1, last, 1));
        assertEquals(from, excerpt.firstLine());
        assertEquals(to - from + 1, excerpt.lines().size());
        assertEquals(String.valueOf(to), excerpt.lines().get(to - from).replace(Excerpt.BAR, String.valueOf(to)));
    }

    @Test
    void areNoneOfWhatHasNoLineOrIsNoText() {
        assertEquals(Excerpt.NONE, around("able", new Region(0, 0, 0, 0)));
        assertEquals(Excerpt.NONE, around("able\n\0\n", new Region(1, 1, 1, 1)));
        assertEquals(new Excerpt(1, List.of("able")), around("able", new Region(1, 1, 1, 1)));
        assertSame(Detection.NONE, Excerpts.addTo(document("able"), Detection.NONE));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 120", "51, 0, 120", "52, 1, 121", "100, 49, 169", "231, 180, 300", "290, 180, 300"})
    void showOfALongLineWhatIsNearAColumn(int column, int from, int to) {
        String shown = around(LONG, new Region(1, column, 1, column)).lines().get(0);
        String expected = (from > 0 ? "…" : "") + LONG.substring(from, to) + (to < 300 ? "…" : "");
        assertEquals(expected.stripTrailing(), shown);
    }

    @Test
    void showAllOfALineOfUsualLength() {
        for (int length : new int[] {119, 120}) {
            assertEquals(
                    LONG.substring(0, length).stripTrailing(),
                    around(LONG.substring(0, length), new Region(1, 1, 1, 1))
                            .lines()
                            .get(0));
        }
        String tabs = "\t" + LONG.substring(0, 118);
        assertEquals(
                tabs.replace("\t", "    ").stripTrailing(),
                around(tabs, new Region(1, 1, 1, 1)).lines().get(0));
    }

    /** Its literals, those that its parts come from, and whatever else in quotation marks could be one. */
    @Test
    void hideWhatCodePutsTogetherWhereItStands() {
        String sum = "a = \"able to\" + \"go on\"";
        String text = sum + "\nb = \"if able\"\nc = \"if able\"\nd = \"account\"";
        Region region = new Region(1, 5, 1, sum.length() + 1);
        List<Step> parts = List.of(step("a.txt", 2, 5), step("b.txt", 3, 5));
        assertEquals(
                List.of("a = \"#\" + \"#\"", "b = \"#\"", "c = \"if able\"", "d = \"#\""),
                lines(text, candidate(region, parts, Evidence.FOLDED)));
        assertEquals(
                List.of("a = #", "b = \"if able\"", "c = \"if able\"", "d = \"account\""),
                lines(text, candidate(region, parts, Evidence.BASE64)));
    }

    @Test
    void showTheRedactedFormOfWhatStandsThereAsItIs() {
        String key = Tokens.fill("@sk_live@");
        String redacted = Tokens.fill("a = @sk_live.redacted@");
        Region whole = new Region(1, 5, 1, 5 + key.length());
        assertEquals(List.of(redacted), lines("a = " + key, candidate(whole, List.of(), Evidence.LITERAL)));
        Region more = new Region(1, 3, 1, 5 + key.length());
        assertEquals(
                List.of(Tokens.fill("a #@sk_live.redacted@")),
                lines("a = " + key, candidate(more, List.of(), Evidence.LITERAL)));
    }

    @Test
    void hideATextWhereverItStands() {
        Document document = document("able about\nabout able\n");
        List<Step> steps = List.of(step("a.txt", 1, 1), step("a.txt", 2, 1));
        assertEquals(List.of("# about", "about #"), codes(Excerpts.hiding(document, "able"), steps));
        assertEquals(List.of("able about", "about able"), codes(Excerpts.hiding(document, ""), steps));
    }

    @Test
    void hideTheLiteralsAtSteps() {
        Document document = document("a = \"able\"\nb = \"about\"\n");
        List<Step> steps = List.of(step("a.txt", 1, 5), step("b.txt", 2, 5));
        Excerpts excerpts = Excerpts.hidingLiterals(document, steps.stream());
        assertEquals(
                List.of("a = \"#\"", "b = \"about\""),
                codes(excerpts, List.of(step("a.txt", 1, 1), step("a.txt", 2, 1))));
    }

    private static List<String> codes(Excerpts excerpts, List<Step> steps) {
        return excerpts.shown(steps).stream()
                .map(step -> step.code().replace(Excerpt.BAR, "#"))
                .toList();
    }

    @Test
    void areOfTheStepsOfThisFileThatHaveNone() {
        Excerpts excerpts = Excerpts.hiding(document("able\nabout"), "");
        Step known = new Step("a.txt", 1, 1, "here", "known");
        List<Step> others = List.of(step("b.txt", 1, 1), step("a.txt", 0, 0), known);
        assertEquals(others, excerpts.shown(others));
        assertEquals(List.of("about"), codes(excerpts, List.of(step("a.txt", 2, 1))));
    }
}
