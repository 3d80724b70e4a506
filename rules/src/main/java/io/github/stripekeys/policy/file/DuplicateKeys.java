package io.github.stripekeys.policy.file;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.stripekeys.credential.Redaction;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Refuses JSON in which an object has a key twice: a parser keeps the last and says nothing (RFC 8259, section 4). */
final class DuplicateKeys {
    private DuplicateKeys() {}

    /** Throws a {@link JsonParseException} that names the first such key; what is no JSON is left to the parser. */
    static void refuse(String json) {
        Deque<Set<String>> objects = new ArrayDeque<>();
        JsonReader reader = new JsonReader(new StringReader(json));
        try {
            for (JsonToken next = reader.peek(); next != JsonToken.END_DOCUMENT; next = reader.peek()) {
                switch (next) {
                    case BEGIN_OBJECT -> {
                        reader.beginObject();
                        objects.push(new HashSet<>());
                    }
                    case END_OBJECT -> {
                        reader.endObject();
                        objects.pop();
                    }
                    case BEGIN_ARRAY -> reader.beginArray();
                    case END_ARRAY -> reader.endArray();
                    case NAME -> add(reader.nextName(), objects.element());
                    default -> reader.skipValue();
                }
            }
        } catch (IOException e) {
            // the parser says what is wrong
        }
    }

    private static void add(String key, Set<String> known) {
        if (!known.add(key)) {
            throw new JsonParseException("\"" + Redaction.of(key) + "\" stands twice in one object");
        }
    }
}
