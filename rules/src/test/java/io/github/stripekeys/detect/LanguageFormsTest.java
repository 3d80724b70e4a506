package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A key that is cut anywhere, and put together in each way of each language: {@code <1>} and {@code <2>} are its parts, and
 * {@code <s>}, {@code <l>} and {@code <b>} what stands between its underscores.
 */
final class LanguageFormsTest {
    private static final String KEY = Keys.key("sk_live");

    /** Places in the prefix and in the body. */
    private static final int[] CUTS = {1, 2, 3, 5, 7, 8, 9, 24, 60, 104};

    static Stream<Arguments> cuts() {
        return LanguageForms.JOINED.stream()
                .flatMap(form -> (form.contains("<1>") ? IntStream.of(CUTS) : IntStream.of(0))
                        .mapToObj(cut -> Arguments.of(form, cut)));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("cuts")
    void isFoundWhole(String form, int cut) {
        List<Finding> found = scan(form, cut);
        assertEquals(
                List.of(KEY.length()),
                found.stream().map(Finding::length).distinct().toList(),
                () -> text(form, cut));
    }

    static Stream<String> apart() {
        return LanguageForms.APART.stream();
    }

    @ParameterizedTest
    @MethodSource("apart")
    void whatIsNeverJoinedIsSilent(String form) {
        assertEquals(List.of(), scan(form, 8), () -> text(form, 8));
    }

    private static List<Finding> scan(String form, int cut) {
        return Fixture.scan(form.substring(0, form.indexOf(": ")), text(form, cut))
                .findings();
    }

    private static String text(String form, int cut) {
        return form.substring(form.indexOf(": ") + 2)
                .replace("<1>", KEY.substring(0, cut))
                .replace("<2>", KEY.substring(cut))
                .replace("<s>", "sk")
                .replace("<l>", "live")
                .replace("<b>", KEY.substring(8));
    }
}
