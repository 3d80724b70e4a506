package io.github.stripekeys.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.RulePage;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class HtmlReportTest {
    private static final Finding PAGE = Results.live("abc", Surface.CLIENT, "app.js", 3);
    private static final String HTML = ReportFormat.HTML.write(
            Results.of(List.of(PAGE, Results.live("abc", Surface.SERVER, "A.java", 4)), Results.GAP));
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    @Test
    void startsWithTheVerdict() {
        assertEquals(List.of("Blocked: 1 live key, it reaches the browser."), all("<h1>.*?</span> (.*?)</h1>", HTML));
    }

    @Test
    void showsOneCardForACredentialInTwoPlaces() {
        assertEquals(List.of("f-v1:abc"), all("<article [^>]*?id=\"(.*?)\"", HTML));
        assertEquals(List.of("dump.sql", "app.js", "A.java"), all("<bdi class=\"path\">(.*?)</bdi>", HTML));
    }

    @Test
    void tellsHowToFixIt() {
        for (String step : RulePage.of(Rule.SECRET_KEY_LIVE).fixSteps()) {
            assertTrue(HTML.replace("&#39;", "'").contains("<li>" + step + "</li>"), step);
        }
    }

    @Test
    void leadsFromASecondCardOfARuleToTheStepsOfTheFirst() {
        String html = ReportFormat.HTML.write(Results.of(PAGE, Results.live("def", Surface.SERVER, "B.java", 1)));
        assertEquals(List.of("fix-secret-key-live"), all("<h4 id=\"(.*?)\"", html));
        assertEquals(List.of("#fix-secret-key-live"), all("<p class=\"fix\"><a href=\"(.*?)\"", html));
    }

    @Test
    void countsBySeverityAndSurface() {
        String table = all("<tbody>(.*?)</tbody>", HTML).get(0);
        assertEquals(List.of("Client ", "Server "), all("<th scope=\"row\">(.*?)<", table));
        assertEquals("1000001000", String.join("", all("<td [^>]*>(.*?)</td>", table)));
    }

    @Test
    void allowsItsOwnStyleOnly() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(all(STYLE.pattern(), HTML).get(0).getBytes(UTF_8));
        assertTrue(HTML.contains("content=\"default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(hash) + "';"));
    }

    @Test
    void asksForNothing() {
        assertEquals(List.of(), all("(<script|<link|<img|<iframe|url\\(|@import|https?:|file:/)", HTML));
    }

    @Test
    void saysThatNothingWasFound() {
        assertTrue(ReportFormat.HTML.write(Results.of()).contains("None in what was looked at."));
    }

    /** The same tags whatever the text: it opens none, closes none and adds no attribute. */
    @ParameterizedTest
    @FieldSource("io.github.stripekeys.report.Results#HOSTILE")
    void keepsHostileTextInert(String text) {
        String html = ReportFormat.HTML.write(Results.hostile(text));
        assertEquals(all(TAG.pattern(), ReportFormat.HTML.write(Results.hostile("plain"))), all(TAG.pattern(), html));
        assertFalse(html.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n'));
        assertFalse(html.contains("\u202E"));
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
