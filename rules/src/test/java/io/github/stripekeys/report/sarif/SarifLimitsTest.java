package io.github.stripekeys.report.sarif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.report.Results;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.ScanResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What GitHub takes: 25,000 results and 10 MB that are zipped; here a twentieth of both. */
class SarifLimitsTest {
    private static final Random RANDOM = new Random(6);
    private static final List<Finding> MANY =
            IntStream.range(0, 1_300).mapToObj(SarifLimitsTest::finding).toList();
    private static final String REPORT = report(Results.of(MANY), 1_250);
    private static final JsonObject RUN = JsonParser.parseString(REPORT)
            .getAsJsonObject()
            .getAsJsonArray("runs")
            .get(0)
            .getAsJsonObject();

    @Test
    void leavesOutTheLeastUrgent() {
        List<String> severities = RUN.getAsJsonArray("results").asList().stream()
                .map(SarifLimitsTest::severity)
                .toList();
        assertEquals(1_250, severities.size());
        assertEquals(600, severities.stream().filter("high"::equals).count(), "of 650, and all 650 critical ones");
    }

    @Test
    void saysWhatIsLeftOut() {
        JsonObject invocation = RUN.getAsJsonArray("invocations").get(0).getAsJsonObject();
        assertTrue(invocation.get("executionSuccessful").getAsBoolean());
        assertTrue(invocation.toString().contains("50 results left out"), invocation.toString());
    }

    @Test
    void isSmallEnoughToUpload() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(REPORT.getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(bytes.size() < 500_000, "bytes: " + bytes.size());
    }

    private static String report(ScanResult result, int most) {
        StringWriter text = new StringWriter();
        try {
            SarifReport.write(result, most, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Finding finding(int i) {
        String fingerprint = new BigInteger(130, RANDOM).toString(32);
        String path = "module" + i % 40 + "/src/main/java/shop/part" + i % 300 + "/Class" + i + ".java";
        return Results.live(fingerprint, i % 2 == 0 ? Surface.CLIENT : Surface.SERVER, path, i);
    }

    private static String severity(JsonElement result) {
        return result.getAsJsonObject()
                .getAsJsonObject("properties")
                .get("severity")
                .getAsString();
    }
}
