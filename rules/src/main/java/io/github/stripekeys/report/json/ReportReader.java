package io.github.stripekeys.report.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.Stats;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.SkipCounts;
import io.github.stripekeys.source.SkipReason;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link ReportFormat#JSON} wrote. Outcome and counts are not read: the result knows them. */
public final class ReportReader {
    private static final String VERSION = "schemaVersion";
    private static final String FINDINGS = "findings";

    private ReportReader() {}

    /**
     * The result that was written.
     *
     * @throws IOException if the text is not such a report, or one of another version; the message says what is wrong
     */
    public static ScanResult read(String json) throws IOException {
        return read(new StringReader(json));
    }

    /** The same of a text that is read once; its findings are made one by one, so that many take no more memory than their result. */
    public static ScanResult read(Reader json) throws IOException {
        try {
            return result(new JsonReader(json));
        } catch (JsonParseException | MalformedJsonException | EOFException | IllegalStateException e) {
            throw new IOException("not a stripe-keys report.json: " + JsonFields.reason(e), e);
        }
    }

    private static ScanResult result(JsonReader json) throws IOException {
        JsonObject others = new JsonObject();
        List<Finding> findings = new ArrayList<>();
        if (json.peek() != JsonToken.BEGIN_OBJECT) {
            throw new JsonParseException("an object was expected");
        }
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            if (name.equals(FINDINGS) && json.peek() == JsonToken.BEGIN_ARRAY) {
                json.beginArray();
                while (json.hasNext()) {
                    findings.add(FindingReader.finding(JsonFields.of(JsonParser.parseReader(json))));
                }
                json.endArray();
                others.add(name, new JsonArray());
            } else {
                others.add(name, JsonParser.parseReader(json));
                checkVersion(name, others);
            }
        }
        json.endObject();
        if (json.peek() != JsonToken.END_DOCUMENT) {
            throw new JsonParseException("there is something behind its end");
        }
        ScanResult result = read(others);
        return findings.isEmpty() ? result : result.with(findings);
    }

    /** At once, so that findings of another version are not said to be wrong. */
    private static void checkVersion(String name, JsonObject report) {
        if (name.equals(VERSION) && !new JsonFields(report).text(VERSION).equals(JsonReport.SCHEMA_VERSION)) {
            throw new JsonParseException("\"schemaVersion\" is not " + JsonReport.SCHEMA_VERSION);
        }
    }

    /** The result that was written as this; throws a {@link JsonParseException} if it was not. */
    static ScanResult read(JsonElement json) {
        JsonFields report = JsonFields.of(json);
        report.text(VERSION);
        checkVersion(VERSION, report.object());
        return new ScanResult(
                report.fields("tool").text("version"),
                report.constant("failOn", FailOn.values(), FailOn::id),
                ScopeReader.scope(report.fields("scope")),
                stats(report.fields("stats")),
                report.list(FINDINGS, element -> FindingReader.finding(JsonFields.of(element))),
                report.list("problems", element -> problem(JsonFields.of(element))));
    }

    private static Stats stats(JsonFields stats) {
        return new Stats(
                stats.count("files"),
                stats.count("bytes"),
                skipped(stats),
                stats.count("placeholders"),
                stats.count("parsedJavaFiles"),
                stats.count("decoded"));
    }

    /** Reports of older versions tell their number only. */
    private static SkipCounts skipped(JsonFields stats) {
        SkipCounts told = stats.fieldsOrNone("skippedBecause")
                .map(counts ->
                        SkipCounts.of(reason -> counts.object().has(reason.id()) ? counts.count(reason.id()) : 0))
                .orElse(SkipCounts.NONE);
        long rest = stats.count("skipped") - told.total();
        return rest == 0 ? told : told.plus(SkipReason.UNKNOWN, rest);
    }

    /** Reports of earlier versions know open ones only. */
    private static Problem.Acceptance acceptance(JsonFields problem) {
        return problem.has("status")
                ? new Problem.Acceptance(problem.text("status"), problem.textOrNull("acceptance"))
                : Problem.Acceptance.OPEN;
    }

    private static Problem problem(JsonFields problem) {
        return new Problem(
                problem.textOrNull("path"),
                problem.constant("kind", Problem.Kind.values(), Problem.Kind::id),
                problem.text("message"),
                problem.numberIfThere("line"),
                problem.textOrNull("sha256"),
                acceptance(problem));
    }
}
