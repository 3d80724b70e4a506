package io.github.stripekeys.java.taint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.TemplateLanguage;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What templates print, in each language that there is. */
final class TemplatesTest {
    static Stream<Arguments> comments() {
        return Stream.of(TemplateLanguage.values())
                .filter(TemplateLanguage::isOfJava)
                .flatMap(language -> language.extensions().stream()
                        .flatMap(extension -> language.parts().stream()
                                .filter(part -> !part.isCode())
                                .map(part -> Arguments.of(extension, part.open(), part.close()))));
    }

    @ParameterizedTest
    @MethodSource("comments")
    void printNothingInComments(String extension, String open, String close) {
        String print = "${shop.key}";
        assertTrue(Templates.isTemplate("page." + extension));
        assertEquals(1, count(extension, print));
        assertEquals(0, count(extension, open + " " + print + " " + close));
        assertEquals(1, count(extension, open + " note " + close + "\n" + print));
    }

    /** What looks like a comment and is sent when the program runs. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            html | <!--/*/ <b th:text="${key}">x</b> /*/--> | 1
            html | /*[+ var key = [[${key}]]; +]*/          | 1
            html | {#if a}{key}{/if}                        | 1
            jsp  | <%= request.getAttribute("key") %>       | 1
            html | <!-- ${key} -->                          | 1
            """)
    void printWhatIsSent(String extension, String text, int count) {
        assertEquals(count, count(extension, text));
    }

    private static int count(String extension, String text) {
        return Templates.prints(Location.file("templates/page." + extension), text)
                .size();
    }
}
