package io.github.stripekeys.report.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.ScopePart;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report of one of several projects. Its paths are those of the project below a folder of the project's name, so that
 * those of two projects are never the same.
 */
public record NamedReport(String name, ScanResult result) {
    private static final String PATH = "path";
    private static final Set<String> PATHS = Set.of(PATH, "paths");

    /**
     * The report of this name.
     *
     * @throws IOException if the text is not a report that can be read; the message says what is wrong
     */
    public static NamedReport read(String name, String json) throws IOException {
        try {
            return read(name, JsonParser.parseString(json));
        } catch (JsonParseException | StackOverflowError e) {
            throw new IOException("not a stripe-keys report.json: " + JsonFields.reason(e), e);
        }
    }

    /**
     * The report that the rows of a unit of a fleet tell.
     *
     * @param name that it is to have, or null for that of the unit
     * @throws IOException if these are no such rows
     */
    public static NamedReport readRows(@Nullable String name, List<String> lines) throws IOException {
        try {
            return read(name == null ? UnitRows.name(lines) : name, UnitRows.report(lines));
        } catch (JsonParseException | StackOverflowError e) {
            throw UnitRows.failure(e);
        }
    }

    private static NamedReport read(String name, JsonElement report) {
        move(report, name);
        nameScans(report, name);
        ScanResult result = ReportReader.read(report);
        return new NamedReport(name, result.with(result.scope().withParts(ScopePart.of(name, result))));
    }

    /** Moves every path in an element; the format calls no other thing so. */
    static void move(JsonElement element, String name) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(value -> move(value, name));
        } else if (element.isJsonObject()) {
            element.getAsJsonObject()
                    .asMap()
                    .replaceAll((key, value) -> PATHS.contains(key) ? below(name, value) : value);
            element.getAsJsonObject().asMap().values().forEach(value -> move(value, name));
        }
    }

    private static JsonElement below(String name, JsonElement path) {
        if (path.isJsonArray()) {
            path.getAsJsonArray().asList().replaceAll(one -> below(name, one));
        }
        return path.isJsonPrimitive() ? new JsonPrimitive(name + "/" + path.getAsString()) : path;
    }

    /** A problem of a scan as a whole is one of that project now. */
    private static void nameScans(JsonElement report, String name) {
        JsonFields.of(report).list("problems", JsonFields::of).stream()
                .map(JsonFields::object)
                .filter(problem -> isOfTheScan(problem))
                .forEach(problem -> problem.addProperty(PATH, name));
    }

    private static boolean isOfTheScan(JsonObject problem) {
        return problem.has(PATH) && problem.get(PATH).isJsonNull();
    }
}
