package io.github.stripekeys.report.json;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.stripekeys.report.content.VisibleText;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON object being made. Its keys keep the order in which they were added. */
public final class Json {
    private static final Gson WRITER = new GsonBuilder()
            .setFormattingStyle(FormattingStyle.PRETTY)
            .serializeNulls()
            .disableHtmlEscaping()
            .create();

    private static final Gson COMPACT =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private final JsonObject object = new JsonObject();

    public Json with(String key, @Nullable String value) {
        object.addProperty(key, value);
        return this;
    }

    public Json with(String key, long value) {
        object.addProperty(key, value);
        return this;
    }

    public Json with(String key, double value) {
        object.addProperty(key, value);
        return this;
    }

    public Json with(String key, boolean value) {
        object.addProperty(key, value);
        return this;
    }

    public Json with(String key, @Nullable Json value) {
        object.add(key, value == null ? null : value.object);
        return this;
    }

    /** An object, or null for null. */
    <T> Json withOrNull(String key, @Nullable T value, Function<T, Json> json) {
        return value == null ? withNull(key) : with(key, json.apply(value));
    }

    /** An object, left out if it is null. */
    public <T> Json withIfThere(String key, @Nullable T value, Function<T, Json> json) {
        return value == null ? this : with(key, json.apply(value));
    }

    Json withNull(String key) {
        object.add(key, null);
        return this;
    }

    /** All that another object has. */
    Json withAll(Json other) {
        other.object.asMap().forEach(object::add);
        return this;
    }

    /** A list of strings. */
    public Json with(String key, List<String> values) {
        return withList(key, values, JsonPrimitive::new);
    }

    /** A list of objects. */
    public <T> Json with(String key, List<T> values, Function<T, Json> json) {
        return withList(key, values, value -> json.apply(value).object);
    }

    /** A list of objects, left out if it has none. */
    public <T> Json withAny(String key, List<T> values, Function<T, Json> json) {
        return values.isEmpty() ? this : with(key, values, json);
    }

    /** The text of a list of objects, in the same form. */
    public static <T> String textOf(List<T> values, Function<T, Json> json) {
        JsonArray array = new JsonArray(values.size());
        values.forEach(value -> array.add(json.apply(value).object));
        return text(array);
    }

    /** Indented by two spaces, ended by a line feed. What hides, or changes the look of its neighbours, is escaped. */
    public String text() {
        return text(object);
    }

    /** On one line, without a line feed. What hides, or changes the look of its neighbours, is escaped. */
    public String line() {
        return visible(COMPACT.toJson(object)).toString();
    }

    private static String text(JsonElement element) {
        return visible(WRITER.toJson(element)).append('\n').toString();
    }

    private static StringBuilder visible(String json) {
        StringBuilder text = new StringBuilder(json.length() + 1);
        json.codePoints().forEach(character -> append(text, character));
        return text;
    }

    private static void append(StringBuilder text, int character) {
        if (character <= '~' || !VisibleText.isHidden(character)) {
            text.appendCodePoint(character);
        } else {
            Character.toString(character).chars().forEach(unit -> text.append(String.format("\\u%04x", unit)));
        }
    }

    private <T> Json withList(String key, List<T> values, Function<T, JsonElement> element) {
        JsonArray array = new JsonArray(values.size());
        values.forEach(value -> array.add(element.apply(value)));
        object.add(key, array);
        return this;
    }
}
