package io.github.stripekeys.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.git.history.CommitInfo;
import io.github.stripekeys.source.git.history.FirstSeen;
import io.github.stripekeys.source.git.history.Provenance;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What reports tell of who brought a credential, when, and when it was taken out. */
public class HistoryReportTest {
    private static final CommitInfo ANN = new CommitInfo("a".repeat(40), "2024-01-01T10:00:00+01:00", "Ann");
    private static final CommitInfo BOB = new CommitInfo("b".repeat(40), "2024-02-20T10:00:00+01:00", "Bob");
    private static final CommitInfo EVE = new CommitInfo("e".repeat(40), "2024-04-10T10:00:00Z", "Eve");
    public static final ScanResult RESULT = Results.of(
            seen("1", ANN, true, null), seen("2", ANN, false, BOB), seen("3", EVE, false, null), written("4", BOB));

    @Test
    void drawsWhenEachWasThere() {
        String html = ReportFormat.HTML.write(RESULT);
        assertEquals(
                List.of("still 0 1000", "gone 0 500", "gone 992 8"),
                all("<rect class=\"(\\w+)\" x=\"(\\d+)\" y=\"2\" width=\"(\\d+)\"", html));
        assertEquals(
                List.of(
                        "since 2024-01-01, still in HEAD",
                        "2024-01-01 to 2024-02-20, still in the history",
                        "since 2024-04-10, not in HEAD, still on other branches"),
                all("<span class=\"when\">(.*?)</span>", html));
        assertTrue(html.contains(
                "Added 2024-01-01 by Ann (aaaaaaaaaa); removed 2024-02-20 by Bob (bbbbbbbbbb). Still in the history of main,"
                        + " v1, c and 1 more ref."));
    }

    @Test
    void marksTheYears() {
        CommitInfo early = new CommitInfo("c".repeat(40), "2022-07-02T10:00:00Z", "Cy");
        CommitInfo late = new CommitInfo("d".repeat(40), "2024-07-01T10:00:00Z", "Di");
        String html = ReportFormat.HTML.write(Results.of(seen("1", early, true, null), seen("2", late, true, null)));
        assertEquals(
                List.of("25 2023", "75 2024"),
                Pattern.compile("<text x=\"(\\d+)%\" y=\"12\" text-anchor=\"middle\">(\\d+)</text>")
                        .matcher(html)
                        .results()
                        .map(year -> year.group(1) + " " + year.group(2))
                        .toList());
        assertTrue(html.contains("d=\"M0 8H1000M251 0V16M751 0V16\""), html);
    }

    /** The same commit is named once in a card. */
    @Test
    void namesACommitOnce() {
        String html = ReportFormat.HTML.write(Results.of(
                written("4", BOB),
                Results.live("4", Surface.SERVER, "5.yml", 1).with(new Provenance(null, BOB)),
                Results.live("4", Surface.SERVER, "6.yml", 1).with(new Provenance(null, ANN))));
        assertEquals(2, html.split("Last changed by", -1).length - 1);
    }

    @Test
    void drawsNothingWithoutAHistory() {
        String html = ReportFormat.HTML.write(Results.of(written("4", BOB)));
        assertFalse(html.contains("class=\"timeline\""));
        assertTrue(html.contains("Last changed by Bob on 2024-02-20 (bbbbbbbbbb)"));
    }

    @ParameterizedTest
    @FieldSource("io.github.stripekeys.report.Results#HOSTILE")
    void toleratesAnyTextForADate(String text) {
        CommitInfo hostile = new CommitInfo(text, text, text);
        String html =
                ReportFormat.HTML.write(Results.of(seen("1", hostile, false, hostile), seen("2", ANN, false, hostile)));
        assertEquals(List.of("gone 0 1000"), all("<rect class=\"(\\w+)\" x=\"(\\d+)\" y=\"2\" width=\"(\\d+)\"", html));
        assertFalse(html.contains("<img") || html.contains("<svg/") || html.contains("\u202E"));
    }

    @Test
    void tellsGitlabTheCommitThatBroughtIt() {
        JsonObject found = JsonParser.parseString(ReportFormat.GITLAB.write(RESULT))
                .getAsJsonObject()
                .getAsJsonArray("vulnerabilities")
                .get(0)
                .getAsJsonObject();
        assertEquals(
                "{\"author\":\"Ann\",\"date\":\"2024-01-01T10:00:00+01:00\",\"sha\":\"" + ANN.commit() + "\"}",
                found.getAsJsonObject("location").get("commit").toString());
    }

    @Test
    void tellsSarifAllOfIt() {
        JsonObject properties = JsonParser.parseString(ReportFormat.SARIF.write(RESULT))
                .getAsJsonObject()
                .getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("results")
                .get(1)
                .getAsJsonObject()
                .getAsJsonObject("properties");
        assertEquals(
                "{\"commit\":\"" + ANN.commit()
                        + "\",\"date\":\"2024-01-01T10:00:00+01:00\",\"author\":\"Ann\",\"atHead\":false,\"removed\":{\"commit\":\""
                        + BOB.commit() + "\",\"date\":\"2024-02-20T10:00:00+01:00\",\"author\":\"Bob\"}}",
                properties.get("firstSeen").toString());
    }

    @Test
    void tellsInMarkdownToo() {
        String markdown = ReportFormat.MARKDOWN.write(RESULT);
        assertTrue(
                markdown.contains(
                        "Added 2024-01-01 by Ann (aaaaaaaaaa); removed 2024-02-20 by Bob (bbbbbbbbbb). Still in the history of main"),
                markdown);
    }

    private static Finding seen(String name, CommitInfo by, boolean isAtHead, @Nullable CommitInfo removed) {
        List<String> refs = List.of("refs/heads/main", "refs/tags/v1", "refs/heads/c", "refs/heads/d");
        FirstSeen first = new FirstSeen(by, List.of(name + ".yml"), refs, isAtHead, removed);
        return Results.live(name, Surface.SERVER, name + ".yml", 1).with(new Provenance(first, null));
    }

    private static Finding written(String name, CommitInfo by) {
        return Results.live(name, Surface.SERVER, name + ".yml", 1).with(new Provenance(null, by));
    }

    private static List<String> all(String pattern, String html) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(match -> match.groupCount() == 1
                        ? match.group(1)
                        : match.group(1) + " " + match.group(2) + " " + match.group(3))
                .toList();
    }
}
