package io.github.stripekeys.report.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a fleet as lines of JSON: one for each finding and each problem, with the fields of {@link JsonReport}, and a last one
 * for the unit. Lines of many units can be put together in one table.
 */
public record UnitRows(UnitAudit audit, ScanResult result) {
    private static final String ROW = "row";
    private static final String FINDING = "finding";
    private static final String PROBLEM = "problem";
    private static final String UNIT = "unit";
    private static final String BLOB = "blob";
    private static final Pattern SECONDS = Pattern.compile(",\"seconds\":[0-9.E-]+(?=}$)");

    /** The lines; the same for the same unit, but for the seconds at the end of the last. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Finding finding : result.findings()) {
            lines.add(row(FINDING, JsonReport.finding(finding))
                    .with(BLOB, finding.location().version())
                    .line());
        }
        result.problems()
                .forEach(problem ->
                        lines.add(row(PROBLEM, JsonReport.problem(problem)).line()));
        lines.add(unit().line());
        return lines;
    }

    private Json row(String row, Json fields) {
        return new Json().with(ROW, row).with(UNIT, audit.name()).withAll(fields);
    }

    private Json unit() {
        return new Json()
                .with(ROW, UNIT)
                .with(UNIT, audit.name())
                .with("kind", audit.kind())
                .with("path", audit.path())
                .with("commit", result.scope().commit())
                .with("outcome", result.outcome().id())
                .with("failure", audit.failure())
                .with("files", result.stats().files())
                .with("bytes", result.stats().bytes())
                .with("findings", result.findings().size())
                .with("problems", result.problems().size())
                .with("parts", audit.parts())
                .with("engine", result.toolVersion())
                .with("schemaVersion", JsonReport.SCHEMA_VERSION)
                .with("failOn", result.failOn().id())
                .with("scope", JsonScope.of(result.scope()))
                .with("stats", JsonReport.stats(result.stats()))
                .with("seconds", audit.seconds());
    }

    /** A line without what differs from run to run. */
    public static String withoutSeconds(String line) {
        return SECONDS.matcher(line).replaceFirst("");
    }

    /**
     * The unit that these lines were written for.
     *
     * @throws IOException if they are no such lines, or some are missing
     */
    public static UnitRows read(List<String> lines) throws IOException {
        try {
            JsonFields unit = unit(lines);
            return new UnitRows(audit(unit), withBlobs(ReportReader.read(report(lines)), lines));
        } catch (JsonParseException e) {
            throw failure(e);
        }
    }

    static IOException failure(Throwable failure) {
        return new IOException("not rows of a stripe-keys fleet: " + JsonFields.reason(failure), failure);
    }

    private static UnitAudit audit(JsonFields unit) {
        return new UnitAudit(
                unit.text(UNIT),
                unit.text("kind"),
                unit.text("path"),
                unit.number("parts"),
                unit.textOrNull("failure"),
                unit.object().get("seconds").getAsDouble());
    }

    /** The fleet's name for the unit. */
    static String name(List<String> lines) {
        return unit(lines).text(UNIT);
    }

    private static JsonFields unit(List<String> lines) {
        if (lines.isEmpty()) {
            throw new JsonParseException("there is no line");
        }
        JsonFields unit = JsonFields.of(JsonParser.parseString(lines.get(lines.size() - 1)));
        if (!unit.text(ROW).equals(UNIT) || unit.number("findings") + unit.number("problems") != lines.size() - 1) {
            throw new JsonParseException("lines are missing");
        }
        return unit;
    }

    /** The report of the unit, as it would stand in a {@code report.json}. */
    static JsonElement report(List<String> lines) {
        JsonObject report = unit(lines).object();
        JsonObject tool = new JsonObject();
        tool.add("version", report.get("engine"));
        report.add("tool", tool);
        report.add("findings", rows(lines, FINDING));
        report.add("problems", rows(lines, PROBLEM));
        report.remove("path");
        return report;
    }

    private static JsonArray rows(List<String> lines, String row) {
        JsonArray rows = new JsonArray();
        for (String line : lines) {
            JsonElement element = JsonParser.parseString(line);
            if (JsonFields.of(element).text(ROW).equals(row)) {
                rows.add(element);
            }
        }
        return rows;
    }

    /** Findings are in the order of the lines, as both are sorted. */
    private static ScanResult withBlobs(ScanResult read, List<String> lines) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < read.findings().size(); i++) {
            Finding finding = read.findings().get(i);
            @Nullable
            String blob = JsonFields.of(JsonParser.parseString(lines.get(i))).textOrNull(BLOB);
            Location place = finding.location();
            findings.add(finding.at(new Location(place.path(), place.entry(), place.isArtifact(), blob)));
        }
        return read.with(findings);
    }
}
