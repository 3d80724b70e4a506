package io.github.stripekeys.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.text.EnclosedPart.Marks;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class EnclosedPartTest {
    private static final List<Marks> KINDS = List.of(
            new Marks("<%--", "--%>"), new Marks("<%=", "%>"), new Marks("<%", "%>"), new Marks("{!", "!}", "{!!"));

    /** The same as a regular expression, which takes time quadratic in openers without an end. */
    private static final Pattern SAME = Pattern.compile("<%--.*?--%>|<%=.*?%>|<%.*?%>|\\{!(?!!).*?!}", Pattern.DOTALL);

    @Test
    void areThoseOfTheRegularExpression() {
        Random random = new Random(3);
        List<String> pieces = List.of("<%", "<%=", "<%--", "--%>", "%>", "{!", "{!!", "!}", "a", "\n", "-");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            String page = text.toString();
            assertEquals(
                    SAME.matcher(page).results().map(MatchResult::group).toList(),
                    EnclosedPart.of(page, KINDS).stream()
                            .map(part -> page.substring(part.start(), part.end()))
                            .toList(),
                    page);
        }
    }

    @Test
    void haveWhatIsBetweenTheirMarks() {
        String page = "a<%= b %>c";
        EnclosedPart part = EnclosedPart.of(page, KINDS).get(0);
        assertEquals(" b ", part.content(page));
        assertEquals(KINDS.get(1), part.marks());
    }
}
