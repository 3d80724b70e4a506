package io.github.stripekeys.everywhere;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Java or a Maven that cannot run the goal is told, and any other is let go on. */
final class ObstacleTest {
    @ParameterizedTest
    @CsvSource({
        "1.8, 3.9.16, 'it needs Java 17 or newer to run Maven, and this is Java 1.8'",
        "11, 3.9.16, 'it needs Java 17 or newer to run Maven, and this is Java 11'",
        "17, 3.6.2, 'it needs Maven 3.6.3 or newer, and this is Maven 3.6.2'",
        "17, 3.5, 'it needs Maven 3.6.3 or newer, and this is Maven 3.5'",
        "17, 2.2.1, 'it needs Maven 3.6.3 or newer, and this is Maven 2.2.1'",
        "17, 3.6.3, ''",
        "25, 3.10.0, ''",
        "26-ea, 4.0.0-rc-6, ''",
        "17, unknown, ''",
    })
    void tellsWhatIsTooOld(String java, String maven, String expected) {
        assertEquals(
                expected,
                Obstacle.in(of("java.specification.version", java), of("maven.version", maven))
                        .orElse(""));
    }

    private static Properties of(String name, String value) {
        Properties properties = new Properties();
        properties.setProperty(name, value);
        return properties;
    }
}
