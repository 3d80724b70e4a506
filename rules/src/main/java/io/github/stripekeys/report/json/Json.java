package io.github.stripekeys.report.json;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object being made. Its keys keep the order in which they were added. The objects of a list are made one by one while it is
 * written, so that a list of any length takes the memory of one of them.
 */
public final class Json {
    /** Writes what stands behind a key. */
    private interface Value {
        void write(JsonWriter out) throws IOException;
    }

    private final Map<String, Value> values = new LinkedHashMap<>();

    public Json with(String key, @Nullable String value) {
        return put(key, out -> out.value(value));
    }

    public Json with(String key, long value) {
        return put(key, out -> out.value(value));
    }

    public Json with(String key, double value) {
        return put(key, out -> out.value(value));
    }

    public Json with(String key, boolean value) {
        return put(key, out -> out.value(value));
    }

    public Json with(String key, @Nullable Json value) {
        return value == null ? withNull(key) : put(key, value::write);
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
        return put(key, JsonWriter::nullValue);
    }

    /** All that another object has. */
    Json withAll(Json other) {
        values.putAll(other.values);
        return this;
    }

    /** A list of strings. */
    public Json with(String key, List<String> texts) {
        return put(key, out -> {
            out.beginArray();
            for (String text : texts) {
                out.value(text);
            }
            out.endArray();
        });
    }

    /** A list of objects. */
    public <T> Json with(String key, List<T> elements, Function<T, Json> json) {
        return put(key, out -> write(elements, json, out));
    }

    /** A list of objects, left out if it has none. */
    public <T> Json withAny(String key, List<T> elements, Function<T, Json> json) {
        return elements.isEmpty() ? this : with(key, elements, json);
    }

    private Json put(String key, Value value) {
        values.put(key, value);
        return this;
    }

    /** Writes a list of objects, in the same form as {@link #writeTo}. */
    public static <T> void writeTo(Writer text, List<T> elements, Function<T, Json> json) throws IOException {
        write(text, out -> write(elements, json, out));
    }

    /** Writes this, indented by two spaces, ended by a line feed. What hides, or changes the look of its neighbours, is escaped. */
    public void writeTo(Writer text) throws IOException {
        write(text, this::write);
    }

    /** On one line, without a line feed. What hides, or changes the look of its neighbours, is escaped. */
    public String line() {
        StringWriter line = new StringWriter();
        try {
            write(writer(line, FormattingStyle.COMPACT));
        } catch (IOException e) {
            throw new UncheckedIOException("no writer of strings fails", e);
        }
        return line.toString();
    }

    private static void write(Writer text, Value value) throws IOException {
        JsonWriter out = writer(text, FormattingStyle.PRETTY);
        value.write(out);
        out.flush();
        text.write('\n');
    }

    private static JsonWriter writer(Writer text, FormattingStyle style) {
        JsonWriter out = new JsonWriter(new VisibleWriter(text));
        out.setFormattingStyle(style);
        out.setSerializeNulls(true);
        out.setHtmlSafe(false);
        return out;
    }

    private static <T> void write(List<T> elements, Function<T, Json> json, JsonWriter out) throws IOException {
        out.beginArray();
        for (T element : elements) {
            json.apply(element).write(out);
        }
        out.endArray();
    }

    private void write(JsonWriter out) throws IOException {
        out.beginObject();
        for (Map.Entry<String, Value> entry : values.entrySet()) {
            out.name(entry.getKey());
            entry.getValue().write(out);
        }
        out.endObject();
    }
}
