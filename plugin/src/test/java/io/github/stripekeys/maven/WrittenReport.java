package io.github.stripekeys.maven;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A {@code report.json}. */
record WrittenReport(JsonObject json) {
    /** The one in this folder of reports. */
    static WrittenReport in(Path folder) {
        try {
            return new WrittenReport(JsonParser.parseString(Files.readString(folder.resolve("report.json")))
                    .getAsJsonObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String outcome() {
        return json.get("outcome").getAsString();
    }

    String mode() {
        return json.getAsJsonObject("scope").get("mode").getAsString();
    }

    /** Such as {@code 1 of 3}. */
    String modules() {
        JsonObject scope = json.getAsJsonObject("scope");
        return scope.get("modules").getAsInt() + " of "
                + scope.get("modulesInReactor").getAsInt();
    }

    int files() {
        return json.getAsJsonObject("stats").get("files").getAsInt();
    }

    /** The findings as {@code path:line rule-id,rule-id severity surface}, or {@code path!/entry:line} and so on, sorted. */
    List<String> findings() {
        return StreamSupport.stream(json.getAsJsonArray("findings").spliterator(), false)
                .map(finding -> line(finding.getAsJsonObject()))
                .sorted()
                .toList();
    }

    private static String line(JsonObject finding) {
        JsonElement entry = finding.get("entry");
        return "%s:%d %s %s %s"
                .formatted(
                        finding.get("path").getAsString() + (entry.isJsonNull() ? "" : "!/" + entry.getAsString()),
                        finding.get("startLine").getAsInt(),
                        rules(finding),
                        finding.get("severity").getAsString(),
                        finding.getAsJsonObject("exposure").get("surface").getAsString());
    }

    private static String rules(JsonObject finding) {
        return StreamSupport.stream(finding.getAsJsonArray("ruleIds").spliterator(), false)
                .map(JsonElement::getAsString)
                .collect(Collectors.joining(","));
    }

    /** The problems as {@code path kind}. */
    List<String> problems() {
        return StreamSupport.stream(json.getAsJsonArray("problems").spliterator(), false)
                .map(problem -> problem.getAsJsonObject())
                .map(problem ->
                        text(problem, "path") + " " + problem.get("kind").getAsString())
                .toList();
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).isJsonNull() ? "-" : object.get(name).getAsString();
    }
}
