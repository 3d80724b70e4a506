package io.github.stripekeys.scan;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.testing.Keys;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever text of a result holds a key when the result is made, the result does not hold it, and no report prints it. */
class RedactedResultTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk_live",
                "sk_test",
                "rk_live",
                "whsec",
                "absec",
                "sk_org",
                "oak",
                "uk",
                "rt",
                "ek_live",
                "pst_test",
                "pi_secret",
                "seti_secret",
                "accs_secret",
                "cs_live_secret"
            })
    void holdsNoKeyInAnyText(String name) throws ReflectiveOperationException, IOException {
        String key = Keys.key(name, 4, "short");
        String hidden = key.substring(key.length() - 20, key.length() - 4);
        ScanResult result = (ScanResult) new Maker("x/" + key + " y").make(ScanResult.class);
        assertFalse(result.toString().contains(hidden), () -> result.toString().replace(hidden, "<KEY>"));
        for (ReportFormat format : ReportFormat.values()) {
            assertFalse(format.write(result).contains(hidden), format::fileName);
        }
    }

    /** If nothing was filled in, nothing would be found. */
    @Test
    void fillsInEveryText() throws ReflectiveOperationException {
        String result = new Maker("marker").make(ScanResult.class).toString();
        assertTrue(result.split("marker", -1).length > 30, result);
    }

    /**
     * Makes values of any type.
     *
     * @param text what every text in them is
     */
    private record Maker(Object text) {
        Object make(Type type) throws ReflectiveOperationException {
            if (type instanceof ParameterizedType generic) {
                Object first = make(generic.getActualTypeArguments()[0]);
                return generic.getRawType() == Map.class
                        ? Map.of(first, make(generic.getActualTypeArguments()[1]))
                        : List.of(first);
            }
            Class<?> wanted = (Class<?>) type;
            if (wanted.isEnum()) {
                return wanted.getEnumConstants()[0];
            }
            if (wanted.isSealed()) {
                return make(wanted.getPermittedSubclasses()[0]);
            }
            return wanted.isRecord() ? makeRecord(wanted) : makeSimple(wanted);
        }

        private Object makeSimple(Class<?> wanted) {
            return switch (wanted.getSimpleName()) {
                case "String" -> text;
                case "int" -> 1;
                case "long", "Long" -> 1L;
                case "boolean" -> false;
                case "LocalDate" -> LocalDate.EPOCH;
                default -> throw new AssertionError("teach this test to make a " + wanted);
            };
        }

        private Object makeRecord(Class<?> wanted) throws ReflectiveOperationException {
            RecordComponent[] components = wanted.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = make(components[i].getGenericType());
            }
            Constructor<?> constructor = wanted.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        }
    }
}
