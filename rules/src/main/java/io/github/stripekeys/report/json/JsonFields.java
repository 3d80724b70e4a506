package io.github.stripekeys.report.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.github.stripekeys.policy.SuppressionTerms;
import io.github.stripekeys.report.content.VisibleText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object that was read. What is missing or of another type ends in a {@link JsonParseException}. */
record JsonFields(JsonObject object) {
    /** Why a text cannot be read, in words of ours. */
    static String reason(Throwable failure) {
        boolean isOurs = failure.getClass().equals(JsonParseException.class);
        return isOurs ? String.valueOf(failure.getMessage()) : "it is not valid JSON";
    }

    static JsonFields of(JsonElement element) {
        if (!element.isJsonObject()) {
            throw new JsonParseException("an object was expected");
        }
        return new JsonFields(element.getAsJsonObject());
    }

    String text(String key) {
        return value(key, JsonElement::getAsString);
    }

    @Nullable
    String textOrNull(String key) {
        return has(key) ? text(key) : null;
    }

    /** Empty also if there is none, as in reports of older versions. */
    String textOrEmpty(String key) {
        return object.has(key) ? text(key) : "";
    }

    /** Null also if there is none, as in reports of older versions. */
    @Nullable
    String textIfThere(String key) {
        return object.has(key) ? textOrNull(key) : null;
    }

    /** 0 also if there is none. */
    int numberIfThere(String key) {
        return object.has(key) ? number(key) : 0;
    }

    LocalDate day(String key) {
        return SuppressionTerms.day(text(key))
                .orElseThrow(() -> new JsonParseException("\"" + key + "\" is not a date"));
    }

    /** Whether the key has another value than null. */
    boolean has(String key) {
        return !present(key).isJsonNull();
    }

    boolean flag(String key) {
        return value(key, JsonElement::getAsBoolean);
    }

    /** Empty if there is none, as in reports of older versions. */
    Optional<Boolean> flagOrNone(String key) {
        return object.has(key) ? Optional.of(flag(key)) : Optional.empty();
    }

    int number(String key) {
        return value(key, JsonElement::getAsInt);
    }

    long count(String key) {
        return value(key, JsonElement::getAsLong);
    }

    JsonFields fields(String key) {
        return of(present(key));
    }

    /** The object there, if there is one and not null. */
    Optional<JsonFields> fieldsOrNone(String key) {
        return Optional.ofNullable(object.get(key))
                .filter(element -> !element.isJsonNull())
                .map(JsonFields::of);
    }

    <T> List<T> list(String key, Function<JsonElement, T> element) {
        return value(
                key,
                array -> StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
                        .map(element)
                        .toList());
    }

    /** Empty also if there is none, as in reports of older versions. */
    <T> List<T> listIfThere(String key, Function<JsonElement, T> element) {
        return object.has(key) ? list(key, element) : List.of();
    }

    /** The constant whose id is the field's text. */
    <T> T constant(String key, T[] constants, Function<T, String> id) {
        return named(text(key), constants, id);
    }

    /** The constants whose ids are the strings of a list. */
    <T> List<T> constants(String key, T[] constants, Function<T, String> id) {
        return list(key, element -> named(element.getAsString(), constants, id));
    }

    private static <T> T named(String text, T[] constants, Function<T, String> id) {
        return Arrays.stream(constants)
                .filter(constant -> id.apply(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new JsonParseException("\"" + VisibleText.of(text) + "\" is not known"));
    }

    private <T> T value(String key, Function<JsonElement, T> conversion) {
        try {
            return conversion.apply(present(key));
        } catch (IllegalStateException | UnsupportedOperationException | NumberFormatException e) {
            throw new JsonParseException("\"" + key + "\" is of another type", e);
        }
    }

    private JsonElement present(String key) {
        JsonElement element = object.get(key);
        if (element == null) {
            throw new JsonParseException("\"" + key + "\" is missing");
        }
        return element;
    }
}
