package io.github.stripekeys.report.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.report.LargeResult;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.Results;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.RulePage;
import io.github.stripekeys.scan.ScanResult;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class HtmlReportTest {
    private static final Finding PAGE = Results.live("abc", Surface.CLIENT, "app.js", 3);
    private static final String HTML = ReportFormat.HTML
            .write(Results.of(List.of(PAGE, Results.live("abc", Surface.SERVER, "A.java", 4)), Results.GAP))
            .replace("\n>", ">");
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    @Test
    void saysWhatItHasNoRoomFor() throws IOException {
        ScanResult result = LargeResult.of(30);
        StringWriter page = new StringWriter();
        HtmlReport.write(result, PageLayout.oneFile(), 20, page);
        assertTrue(page.toString().contains("10 findings left out here, the least urgent"), page::toString);
        assertFalse(ReportFormat.HTML.write(result).contains("left out"));
    }

    @Test
    void endsWithTheMemory() {
        Writer full = new StringWriter() {
            @Override
            public void write(String text) {
                throw new OutOfMemoryError("Java heap space");
            }
        };
        assertThrows(OutOfMemoryError.class, () -> HtmlReport.write(LargeResult.of(3), PageLayout.oneFile(), 20, full));
    }

    @Test
    void startsWithTheVerdict() {
        assertEquals(
                List.of("Build blocked: a live secret key is served to browsers."),
                all("<h1>.*<span>(.*?)</span></h1>", HTML));
    }

    @Test
    void showsOneCardForACredentialInTwoPlaces() {
        assertEquals(List.of("f-v1:abc"), all("<article class=\"card [^>]*?id=\"(.*?)\"", HTML));
        assertEquals(List.of("dump.sql", "app.js", "A.java"), all("<bdi class=\"path\">(.*?)</bdi>", HTML));
        assertEquals(List.of(), all("<ol class=\"(rows)\"", HTML));
    }

    @Test
    void tellsHowToFixIt() {
        String text = HTML.replaceAll("<[^>]*>", "").replace("&#39;", "'");
        for (String step : RulePage.of(Rule.SECRET_KEY_LIVE).fixSteps()) {
            assertTrue(text.contains("\n" + step + "\n"), step);
        }
    }

    @Test
    void leadsToTheDashboard() {
        assertTrue(HTML.contains("<a href=\"https://dashboard.stripe.com/apikeys\" rel=\"noreferrer\">API keys</a>"));
        assertEquals(
                List.of("https://dashboard.stripe.com/acct_1Hq/apikeys"),
                all("<a class=\"dashboard\" href=\"(.*?)\"", HTML));
    }

    @Test
    void namesTheNormsThatAreBroken() {
        assertTrue(HTML.contains("CWE-798") && HTML.contains("PCI DSS 4.0.1") && HTML.contains("OWASP ASVS"));
    }

    @Test
    void tellsTheStepsOfARuleOnce() {
        String html = ReportFormat.HTML.write(Results.of(PAGE, Results.live("def", Surface.SERVER, "B.java", 1)));
        assertEquals(List.of("fix-secret-key-live"), all("class=\"guide\" id=\"(.*?)\"", html));
        assertEquals(
                2,
                all("<a class=\"steps-of\" href=\"#fix-secret-key-live\">All (8) steps", html)
                        .size());
    }

    @Test
    void marksTheCredentialInItsLine() {
        assertTrue(HTML.contains("<li class=\"hit\">    key = \"<mark>sk_live_…q7Xw</mark>\";</li>"));
        assertEquals(List.of("2", "2"), all("<ol class=\"code\" start=\"(.*?)\"", HTML));
    }

    @Test
    void countsBySeverityAndSurface() {
        List<Finding> findings = IntStream.range(0, 10)
                .mapToObj(i -> Results.live("f" + i, i == 0 ? Surface.CLIENT : Surface.SERVER, "A.java", 4))
                .toList();
        String table = all("<tbody>(.*?)</tbody>", ReportFormat.HTML.write(Results.of(findings)))
                .get(0);
        assertEquals(List.of("Client ", "Server "), all("<th scope=\"row\">(.*?)<", table));
        assertEquals("1000009000", String.join("", all("<td [^>]*>(\\d+)", table)));
        assertEquals(List.of(), all("<(table)", HTML), "no table for two findings");
    }

    @Test
    void allowsItsOwnStyleAndScriptOnly() throws Exception {
        assertEquals(
                List.of("default-src 'none'; base-uri 'none'; form-action 'none'; style-src " + hash(STYLE)
                        + "; script-src " + hash(SCRIPT)),
                all("Content-Security-Policy\" content=\"(.*?)\"", HTML.replace("&#39;", "'")));
    }

    private static String hash(Pattern element) throws Exception {
        byte[] content = all(element.pattern(), HTML).get(0).getBytes(UTF_8);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }

    @Test
    void asksForNothing() {
        assertEquals(List.of(), all("(<link|<img|<iframe|\\ssrc=|url\\(|@import|file:/)", HTML));
        assertEquals(
                List.of(),
                all("<a [^>]*href=\"(.*?)\"", HTML).stream()
                        .filter(address -> !address.startsWith("#") && !address.startsWith("https://"))
                        .toList());
    }

    @Test
    void hasNoWayToRunWhatItShows() {
        assertEquals(
                List.of(),
                all("(innerHTML|outerHTML|insertAdjacent|document[.]write|eval\\(|Function\\(|\\son\\w+=)", HTML));
    }

    @Test
    void saysThatNothingWasFound() {
        assertTrue(ReportFormat.HTML.write(Results.of()).contains("None found."));
    }

    /** The same tags whatever the text: it opens none, closes none and adds no attribute. */
    @ParameterizedTest
    @FieldSource("io.github.stripekeys.report.Results#HOSTILE")
    void keepsHostileTextInert(String text) {
        String html = ReportFormat.HTML.write(Results.hostile(text));
        assertEquals(tags(ReportFormat.HTML.write(Results.hostile("plain"))), tags(html));
        assertFalse(html.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n'));
        assertFalse(html.contains("\u202E"));
    }

    private static List<String> tags(String html) {
        return all(TAG.pattern(), html.replaceAll("data-module=\"[^\"]*\"", ""));
    }

    private static List<String> all(String pattern, String html) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(HtmlReportTest::match)
                .toList();
    }

    private static String match(MatchResult match) {
        return match.group(match.groupCount());
    }
}
