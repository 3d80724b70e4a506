package io.github.stripekeys.policy.file;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.stripekeys.credential.Redaction;
import io.github.stripekeys.policy.Baseline;
import io.github.stripekeys.policy.Baseline.Entry;
import io.github.stripekeys.policy.Baseline.Gap;
import io.github.stripekeys.policy.Rotation;
import io.github.stripekeys.policy.SuppressionTerms;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.source.Problem;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A baseline as JSON with one entry on a line, sorted. Holds nothing that changes by itself, so that two versions can be
 * merged line by line: {@code merge=union} of git at worst leaves a comma out or one too many, which is read nevertheless.
 */
public final class BaselineFile {
    private static final String ROTATED = "rotated";
    private static final String VERSION = "1";
    private static final String ALGORITHM = "v1";
    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

    private static final Pattern COMMA_MISSING = Pattern.compile("\\}([ \\t\\r]*+\\n\\s*+)\\{");
    private static final Pattern COMMA_LEFT = Pattern.compile(",([ \\t\\r]*+\\n\\s*+)\\]");

    private BaselineFile() {}

    /** The text of the file. */
    public static String write(Baseline baseline) {
        String entries = Stream.concat(
                        baseline.rotations().stream().map(BaselineFile::line),
                        baseline.entries().stream().map(BaselineFile::line))
                .sorted()
                .collect(Collectors.joining(",\n"));
        return "{\n  \"version\": %s,\n  \"fingerprints\": \"%s\",\n  \"entries\": [\n%s  ]%s\n}\n"
                .formatted(VERSION, ALGORITHM, entries.isEmpty() ? "" : entries + "\n", gaps(baseline));
    }

    /** Nothing if there is no gap, so that the files of most projects stay as they are. */
    private static String gaps(Baseline baseline) {
        String gaps = baseline.gaps().stream()
                .map(gap -> "    {\"path\": %s, \"kind\": %s, \"sha256\": %s}"
                        .formatted(
                                JSON.toJson(gap.path()), JSON.toJson(gap.kind().id()), JSON.toJson(gap.sha256())))
                .collect(Collectors.joining(",\n"));
        return gaps.isEmpty() ? "" : ",\n  \"gaps\": [\n" + gaps + "\n  ]";
    }

    private static String line(Entry entry) {
        return "    {\"fingerprint\": %s, \"ruleId\": %s, \"path\": %s}"
                .formatted(
                        JSON.toJson(entry.fingerprint()),
                        JSON.toJson(entry.rule().id()),
                        JSON.toJson(entry.path()));
    }

    private static String line(Rotation rotation) {
        return "    {\"fingerprint\": %s, \"rotated\": \"%s\", \"owner\": %s, \"ticket\": %s}"
                .formatted(
                        JSON.toJson(rotation.fingerprint()),
                        rotation.date(),
                        JSON.toJson(rotation.owner()),
                        JSON.toJson(rotation.ticket()));
    }

    /**
     * The baseline of such a text.
     *
     * @throws IOException if the text is not one, or one of another version; the message says what is wrong
     */
    public static Baseline read(String text) throws IOException {
        try {
            String whole = merged(text);
            DuplicateKeys.refuse(whole);
            JsonElement file = JsonParser.parseString(whole);
            check(file, "version", VERSION);
            check(file, "fingerprints", ALGORITHM);
            return new Baseline(entries(file), gaps(file), rotations(file));
        } catch (StackOverflowError e) {
            throw new IOException("not a baseline of stripe-keys: something in it is nested too deeply", e);
        } catch (JsonParseException e) {
            String reason = text.contains("<<<<<<< ")
                    ? "contains unresolved merge conflicts"
                    : e.getClass().equals(JsonParseException.class) ? e.getMessage() : "it is not valid JSON";
            throw new IOException("not a baseline of stripe-keys: " + Redaction.of(String.valueOf(reason)));
        }
    }

    /** With the commas that a merge line by line has broken. */
    private static String merged(String text) {
        String whole = COMMA_MISSING.matcher(text).replaceAll("},$1{");
        return COMMA_LEFT.matcher(whole).replaceAll("$1]");
    }

    private static void check(JsonElement file, String key, String expected) {
        String found = text(file, key);
        if (!found.equals(expected)) {
            throw new JsonParseException("\"" + key + "\" is \"" + Redaction.of(found)
                    + "\", and this stripe-keys knows \"" + expected + "\" only");
        }
    }

    private static List<Entry> entries(JsonElement file) {
        return all(file).stream()
                .filter(entry -> value(entry, ROTATED) == null)
                .map(BaselineFile::entry)
                .toList();
    }

    private static List<Rotation> rotations(JsonElement file) {
        return all(file).stream()
                .filter(entry -> value(entry, ROTATED) != null)
                .map(BaselineFile::rotation)
                .toList();
    }

    private static List<JsonElement> all(JsonElement file) {
        if (value(file, "entries") instanceof JsonArray array) {
            return array.asList();
        }
        throw new JsonParseException("\"entries\" is not a list");
    }

    private static List<Gap> gaps(JsonElement file) {
        return value(file, "gaps") instanceof JsonArray array
                ? array.asList().stream().map(BaselineFile::gap).toList()
                : List.of();
    }

    private static Gap gap(JsonElement gap) {
        String id = text(gap, "kind");
        Problem.Kind kind = Arrays.stream(Problem.Kind.values())
                .filter(each -> each.id().equals(id) && each.leavesGap())
                .findFirst()
                .orElseThrow(() -> new JsonParseException("there is no gap of kind \"" + Redaction.of(id) + "\""));
        return new Gap(text(gap, "path"), kind, text(gap, "sha256"));
    }

    private static Rotation rotation(JsonElement entry) {
        String day = text(entry, ROTATED);
        LocalDate date = SuppressionTerms.day(day)
                .orElseThrow(
                        () -> new JsonParseException("\"" + Redaction.of(day) + "\" is not a day, such as 2027-01-31"));
        @Nullable JsonElement ticket = value(entry, "ticket");
        return new Rotation(
                text(entry, "fingerprint"),
                date,
                text(entry, "owner"),
                ticket == null || ticket.isJsonNull() ? null : text(entry, "ticket"));
    }

    private static Entry entry(JsonElement entry) {
        String id = text(entry, "ruleId");
        Rule rule =
                Rule.of(id).orElseThrow(() -> new JsonParseException("there is no rule \"" + Redaction.of(id) + "\""));
        return new Entry(Redaction.of(text(entry, "fingerprint")), rule, Redaction.of(text(entry, "path")));
    }

    private static String text(JsonElement object, String key) {
        if (value(object, key) instanceof JsonPrimitive text) {
            return text.getAsString();
        }
        throw new JsonParseException("\"" + key + "\" is missing or not a string");
    }

    private static @Nullable JsonElement value(JsonElement object, String key) {
        return object instanceof JsonObject fields ? fields.get(key) : null;
    }
}
