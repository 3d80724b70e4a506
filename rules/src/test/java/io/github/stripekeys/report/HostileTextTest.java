package io.github.stripekeys.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.stripekeys.report.content.VisibleText;
import io.github.stripekeys.scan.ScanResult;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What whoever wrote the scanned repository has chosen stays text, in every format. */
class HostileTextTest {
    private static final Pattern CODE = Pattern.compile("(`+)(?!`).*?(?<!`)\\1(?!`)", Pattern.DOTALL);

    static Stream<Arguments> everywhere() {
        return Stream.of(ReportFormat.values())
                .flatMap(format -> Results.HOSTILE.stream().map(text -> Arguments.of(format, text)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void hidesNothing(ReportFormat format, String text) {
        String report = format.write(Results.hostile(text));
        assertEquals(
                List.of(),
                report.codePoints()
                        .filter(character -> character != '\n' && VisibleText.isHidden(character))
                        .mapToObj(Character::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void hasTheFormOfAHarmlessReport(ReportFormat format, String text) {
        assertEquals(form(format, Results.hostile("a#b")), form(format, Results.hostile(text)));
    }

    /** The report without its texts. */
    private static String form(ReportFormat format, ScanResult result) {
        String report = format.write(result);
        return switch (format) {
            case HTML ->
                Pattern.compile("<[^>]*>")
                        .matcher(report)
                        .results()
                        .map(MatchResult::group)
                        .toList()
                        .toString();
            case JUNIT ->
                report.replaceAll("\"[^\"]*\"", "")
                        .replaceAll("(?<=>)[^<>]+(?=<)", "")
                        .strip();
            case JSON, SARIF, GITLAB, CODE_QUALITY -> form(JsonParser.parseString(report));
            case MARKDOWN -> CODE.matcher(report.replace(result.runId(), "run")).replaceAll("code");
        };
    }

    private static String form(JsonElement element) {
        if (element.isJsonArray()) {
            return element.getAsJsonArray().asList().stream()
                    .map(HostileTextTest::form)
                    .toList()
                    .toString();
        }
        return element.isJsonObject() ? form(element.getAsJsonObject()) : "";
    }

    private static String form(JsonObject object) {
        return object.entrySet().stream()
                .map(entry -> entry.getKey() + form(entry.getValue()))
                .toList()
                .toString();
    }
}
