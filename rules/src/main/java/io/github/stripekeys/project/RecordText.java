package io.github.stripekeys.project;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A record as a text with all that is in it. The one that a record makes itself says the same, but the JVM generates that code when the
 * first record is asked: a twentieth of a scan of what is staged.
 */
final class RecordText {
    private RecordText() {}

    static String of(@Nullable Object value) {
        if (value instanceof Record record) {
            return components(record);
        }
        if (value instanceof List<?> list) {
            StringJoiner elements = new StringJoiner(", ", "[", "]");
            for (Object element : list) {
                elements.add(of(element));
            }
            return elements.toString();
        }
        return String.valueOf(value);
    }

    private static String components(Record value) {
        StringJoiner text = new StringJoiner(", ", value.getClass().getSimpleName() + "[", "]");
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            text.add(component.getName() + "=" + of(component(value, component)));
        }
        return text.toString();
    }

    private static @Nullable Object component(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a component that cannot be read: " + component, e);
        }
    }
}
