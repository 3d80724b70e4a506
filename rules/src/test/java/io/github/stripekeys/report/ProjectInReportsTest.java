package io.github.stripekeys.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.report.content.Outline;
import io.github.stripekeys.report.json.NamedReport;
import io.github.stripekeys.report.json.ReportReader;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.MergedResults;
import io.github.stripekeys.scan.ProjectIdentity;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.Scope;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every report says which project it is about, in which state, and where to see it. */
class ProjectInReportsTest {
    private static final String COMMIT = "4e4a67f366".repeat(4);
    private static final String REMOTE = "https://github.com/example/shop";
    private static final String JOB = "https://ci.example/job/7";
    private static final ProjectIdentity SHOP =
            new ProjectIdentity("shop", "1.0.0", "main", "2026-11-28T23:30:00-02:00", REMOTE, JOB);
    private static final ScanResult RESULT = of(SHOP, committed(Results.live("a", Surface.SERVER, "pay.yml", 3)));
    private static final ScanResult CLEAN = of(new ProjectIdentity("web", null, "main", null, null, null));

    private static ScanResult of(ProjectIdentity project, Finding... findings) {
        return Results.of(findings).with(new Scope(Scope.Mode.TREE, ".", COMMIT, 1, 1).with(project));
    }

    private static Finding committed(Finding finding) {
        return finding.with(finding.past().committed());
    }

    @Test
    void headsThePage() {
        String html = ReportFormat.HTML.write(RESULT);
        String head = html.substring(0, html.indexOf("<h1>"));
        assertTrue(head.contains("<title>shop 1.0.0 · Build blocked: 1 live key. · stripe-keys</title>"), head);
        assertTrue(head.contains("<b>shop 1.0.0</b>"), head);
        assertTrue(head.contains("main @ 4e4a67f366, 2026-11-28"), head);
        assertTrue(head.contains("<a href=\"" + REMOTE + "\" rel=\"noreferrer\">github.com/example/shop</a>"), head);
        assertTrue(head.contains("<a href=\"" + JOB + "\" rel=\"noreferrer\">CI job"), head);
    }

    @Test
    void linksThePlaceToTheForge() {
        String line = REMOTE + "/blob/" + COMMIT + "/pay.yml#L3";
        assertTrue(ReportFormat.HTML.write(RESULT).contains("href=\"" + line + "\""));
        Finding local = Results.live("a", Surface.SERVER, "pay.yml", 3);
        assertFalse(ReportFormat.HTML.write(of(SHOP, local)).contains(REMOTE + "/blob/"), "not committed");
        ScanResult elsewhere =
                of(new ProjectIdentity("a", null, null, null, "https://git.example/a", null), committed(local));
        assertFalse(ReportFormat.HTML.write(elsewhere).contains("pay.yml#L3"), "of an unknown service");
    }

    @Test
    void isAPartOfJson() throws IOException {
        String json = ReportFormat.JSON.write(RESULT);
        JsonObject project = scope(json).getAsJsonObject("project");
        assertEquals("shop", project.get("name").getAsString());
        assertEquals("1.0.0", project.get("version").getAsString());
        assertEquals("main", project.get("branch").getAsString());
        assertEquals("2026-11-28T23:30:00-02:00", project.get("commitDate").getAsString());
        assertEquals(REMOTE, project.get("remote").getAsString());
        assertEquals(JOB, project.get("job").getAsString());
        assertEquals(RESULT, ReportReader.read(json));
    }

    @Test
    void isTheProvenanceOfSarif() {
        JsonArray provenance = run(ReportFormat.SARIF.write(RESULT)).getAsJsonArray("versionControlProvenance");
        assertEquals(
                "[{\"repositoryUri\":\"" + REMOTE + "\",\"revisionId\":\"" + COMMIT
                        + "\",\"branch\":\"main\",\"mappedTo\":{\"uriBaseId\":\"%SRCROOT%\"}}]",
                provenance.toString());
        assertFalse(run(ReportFormat.SARIF.write(CLEAN)).has("versionControlProvenance"));
    }

    @Test
    void headsMarkdown() {
        String markdown = ReportFormat.MARKDOWN.write(RESULT);
        assertTrue(
                markdown.contains("shop 1.0.0 · `main @ 4e4a67f366, 2026-11-28` · github.com/example/shop · [CI job]("
                        + JOB + ")"),
                markdown);
    }

    /** In UTC, which is the day after. */
    @Test
    void datesGitlabsReport() {
        assertTrue(ReportFormat.GITLAB.write(RESULT).contains("\"start_time\": \"2026-11-29T01:30:00\""));
        assertTrue(ReportFormat.GITLAB.write(CLEAN).contains("\"start_time\": \"1970-01-01T00:00:00\""));
    }

    @Test
    void listsEveryProjectOfAMergedReportCleanOnesToo() throws IOException {
        ScanResult merged = merged("shop", RESULT, "web", CLEAN);
        JsonArray projects = scope(ReportFormat.JSON.write(merged)).getAsJsonArray("projects");
        assertEquals(2, projects.size());
        assertEquals("clean", projects.get(1).getAsJsonObject().get("outcome").getAsString());
        assertEquals(merged, ReportReader.read(ReportFormat.JSON.write(merged)));
        String html = ReportFormat.HTML.write(merged);
        String table = html.substring(html.indexOf("<table class=\"projects\">"));
        assertTrue(Pattern.compile("<bdi>shop</bdi>.*?Blocked.*?<bdi>web</bdi>.*?Passed", Pattern.DOTALL)
                .matcher(table)
                .find());
        assertTrue(html.contains("<title>2 projects · "));
        assertTrue(html.contains("href=\"" + REMOTE + "/blob/" + COMMIT + "/pay.yml#L3\""), "links to the part's own");
        String markdown = ReportFormat.MARKDOWN.write(merged);
        assertTrue(markdown.contains("| `shop` | Blocked | 1 high |"), markdown);
        assertTrue(markdown.contains("| `web` | Passed | none |"), markdown);
        assertTrue(Outline.of(merged).tables().stream()
                .anyMatch(table2 ->
                        table2.title().equals("Projects") && table2.rows().size() == 2));
        assertEquals(
                "{\"uri\":\"shop/\",\"uriBaseId\":\"%SRCROOT%\"}",
                run(ReportFormat.SARIF.write(merged))
                        .getAsJsonArray("versionControlProvenance")
                        .get(0)
                        .getAsJsonObject()
                        .get("mappedTo")
                        .toString());
    }

    @Test
    void listsTheProjectsOfAReportThatWasMergedBefore() throws IOException {
        ScanResult twice = merged("team", merged("shop", RESULT, "web", CLEAN), "api", CLEAN);
        assertEquals(
                List.of("api", "team/shop", "team/web"),
                twice.scope().parts().stream().map(part -> part.name()).toList());
    }

    private static ScanResult merged(String name, ScanResult result, String other, ScanResult second)
            throws IOException {
        return new MergedResults(List.of(
                        NamedReport.read(name, ReportFormat.JSON.write(result)).result(),
                        NamedReport.read(other, ReportFormat.JSON.write(second)).result()))
                .merged("1");
    }

    private static JsonObject scope(String json) {
        return JsonParser.parseString(json).getAsJsonObject().getAsJsonObject("scope");
    }

    private static JsonObject run(String sarif) {
        return JsonParser.parseString(sarif)
                .getAsJsonObject()
                .getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject();
    }
}
