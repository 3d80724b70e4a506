package io.github.stripekeys.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.ScanResult;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;

/** The formats that show a credential as a test case, and as an issue of a merge request. */
class TestCasesAndQualityTest {
    private static final Finding PAGE = Results.live("abc", Surface.CLIENT, "app.js", 3);
    private static final Finding AGAIN = Results.live("abc", Surface.SERVER, "A.java", 4);
    private static final Finding LOW =
            Results.finding(Rule.SECRET_KEY_TEST, Kind.SECRET, Mode.TEST, "low", Surface.SERVER, "B.java", 1);
    private static final Finding KNOWN = Results.with(Status.KNOWN, Results.live("def", Surface.SERVER, "C.java", 1));
    private static final Finding PUBLIC =
            Results.finding(Rule.PUBLISHABLE_KEY, Kind.PUBLISHABLE, Mode.LIVE, "pub", Surface.CLIENT, "app.js", 1);

    @Test
    void failACaseForEachCredentialThatFailsTheBuild() throws Exception {
        Element suites = xml(Results.of(List.of(PAGE, AGAIN, LOW, KNOWN, PUBLIC), Results.GAP));
        assertEquals("4", suites.getAttribute("tests"));
        assertEquals("1", suites.getAttribute("failures"));
        assertEquals("1", suites.getAttribute("errors"));
        assertEquals("1", suites.getAttribute("skipped"));
        assertEquals(4, suites.getElementsByTagName("testcase").getLength());
        Element failure = (Element) suites.getElementsByTagName("failure").item(0);
        assertEquals("critical: app.js:3", failure.getAttribute("message"));
        assertTrue(failure.getTextContent().contains("https://dashboard.stripe.com/acct_1Hq/apikeys"));
    }

    @Test
    void passOneCaseIfThereIsNothing() throws Exception {
        Element suites = xml(Results.of(PUBLIC));
        assertEquals("1", suites.getAttribute("tests"));
        assertEquals("0", suites.getAttribute("failures"));
    }

    @ParameterizedTest
    @FieldSource("io.github.stripekeys.report.Results#HOSTILE")
    void areWellFormedWhateverTheText(String text) throws Exception {
        assertEquals("testsuites", xml(Results.hostile(text)).getTagName());
    }

    @Test
    void tellMergeRequestsOfOpenFindings() {
        JsonArray issues = JsonParser.parseString(
                        ReportFormat.CODE_QUALITY.write(Results.of(PAGE, AGAIN, LOW, KNOWN, PUBLIC)))
                .getAsJsonArray();
        assertEquals(3, issues.size());
        assertEquals(
                3,
                issues.asList().stream()
                        .map(issue -> issue.getAsJsonObject().get("fingerprint").getAsString())
                        .distinct()
                        .count());
        JsonObject first = issues.get(0).getAsJsonObject();
        assertEquals("blocker", first.get("severity").getAsString());
        assertEquals("secret-key-live", first.get("check_name").getAsString());
        assertEquals(
                "{\"path\":\"app.js\",\"lines\":{\"begin\":3}}",
                first.get("location").toString());
    }

    private static Element xml(ScanResult result) throws Exception {
        byte[] text = ReportFormat.JUNIT.write(result).getBytes(UTF_8);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text))
                .getDocumentElement();
    }
}
