package io.github.stripekeys.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Surface;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulePageTest {
    private static final List<String> HEADINGS =
            List.of("What it is", "Why it matters", "Reported", "Not reported", "How to fix it", "References");
    private static final Pattern HEADING = Pattern.compile("^## (.*)$", Pattern.MULTILINE);
    private static final Pattern FENCE = Pattern.compile("^```", Pattern.MULTILINE);
    private static final Pattern KEY_SHAPED = Pattern.compile("(?:(?:sk|rk|rkcs|pk|ek|pst|oak)_(?:live|test)"
            + "|sk_org|whsec|absec|(?<![A-Za-z0-9])(?:oak|uk|rt)|_secret)_[A-Za-z0-9]{10}");

    @ParameterizedTest
    @EnumSource
    void opensWithTitleAndSeverities(Rule rule) {
        String markdown = RulePage.of(rule).markdown();
        String expected = rule.isAboutCode() ? byMode(rule) : bySurface(rule);
        assertEquals(expected, markdown.substring(0, markdown.indexOf("## ")));
    }

    private static String byMode(Rule rule) {
        return """
                # %s

                | Severity | live | test | mode unknown |
                |---|---|---|---|
                | `%s` | %s | %s | %s |

                """.formatted(
                rule.title(),
                rule.id(),
                rule.severities().severityFor(Surface.SERVER, Mode.LIVE).id(),
                rule.severities().severityFor(Surface.SERVER, Mode.TEST).id(),
                rule.severities().severityFor(Surface.SERVER, Mode.UNKNOWN).id());
    }

    private static String bySurface(Rule rule) {
        return """
                # %s

                | Severity | client, artifact | server, build, ci, docs | test |
                |---|---|---|---|
                | `%s` | %s | %s | %s |

                """.formatted(
                        rule.title(),
                        rule.id(),
                        severity(rule, Surface.CLIENT),
                        severity(rule, Surface.SERVER),
                        severity(rule, Surface.TEST));
    }

    @ParameterizedTest
    @EnumSource
    void hasTheSameHeadingsInTheSameOrder(Rule rule) {
        RulePage page = RulePage.of(rule);
        List<String> headings = HEADING.matcher(page.markdown())
                .results()
                .map(heading -> heading.group(1))
                .toList();
        assertEquals(HEADINGS, headings);
        HEADINGS.forEach(heading -> assertFalse(page.section(heading).isBlank(), heading));
    }

    @ParameterizedTest
    @EnumSource
    void marksWhatIsReported(Rule rule) {
        List<RulePage.Example> examples = RulePage.of(rule).examples("Reported");
        assertEquals(rule == Rule.PUBLISHED_SAMPLE, examples.isEmpty(), "its keys are known by their hashes only");
        Pattern marker = Pattern.compile("finding: (?:[a-z-]+, )*" + rule.id() + "(?![a-z-])");
        examples.forEach(example -> assertTrue(marker.matcher(example.text()).find(), example::toString));
    }

    @ParameterizedTest
    @EnumSource
    void marksNothingElse(Rule rule) {
        List<RulePage.Example> examples = RulePage.of(rule).examples("Not reported");
        assertFalse(examples.isEmpty());
        examples.forEach(example -> assertFalse(example.text().contains("finding:"), example::toString));
    }

    @ParameterizedTest
    @EnumSource
    void namesTheFileOfEveryExample(Rule rule) {
        RulePage page = RulePage.of(rule);
        int examples =
                page.examples("Reported").size() + page.examples("Not reported").size();
        assertEquals(2L * examples, FENCE.matcher(page.markdown()).results().count());
    }

    @ParameterizedTest
    @EnumSource
    void saysInPlainTextWhatItIsAndWhatToDo(Rule rule) {
        RulePage page = RulePage.of(rule);
        assertFalse(page.fixSteps().isEmpty());
        assertTrue(page.summary().endsWith("."), page::summary);
        String text = page.summary() + "\n" + String.join("\n", page.fixSteps());
        assertFalse(Pattern.compile("`|[*]|]\\(| {2}").matcher(text).find(), text);
    }

    @ParameterizedTest
    @EnumSource
    void holdsNoKeyShapedText(Rule rule) {
        assertFalse(KEY_SHAPED.matcher(RulePage.of(rule).markdown()).find());
    }

    @Test
    void readsStepsThatGoOnOverLines() {
        RulePage page = new RulePage("""
                ## How to fix it

                1. Roll it on the [API keys](https://example.com/keys) page,
                   **now**.
                2. Keep `sk_live_…` out.

                ## References
                """);
        assertEquals(List.of("Roll it on the API keys page, now.", "Keep sk_live_… out."), page.fixSteps());
    }

    @Test
    void readsFencedBlocksThatNameAFile() {
        RulePage page = new RulePage("""
                ## Reported

                ```java shop/Billing.java
                class Billing {

                }
                ```

                ```
                not a file
                ```
                """);
        RulePage.Example billing = new RulePage.Example("shop/Billing.java", "class Billing {\n\n}\n");
        assertEquals(List.of(billing), page.examples("Reported"));
    }

    @Test
    void summarisesInOneSentence() {
        assertEquals("Known at docs.stripe.com as a key.", whatItIs("Known at docs.stripe.com\nas a *key*. More."));
        assertEquals("", whatItIs("no sentence"));
    }

    @Test
    void refusesAnUnknownHeading() {
        RulePage page = new RulePage("## References\n");
        assertThrows(IllegalArgumentException.class, () -> page.section("Referenc"));
    }

    private static String whatItIs(String text) {
        return new RulePage("## What it is\n\n" + text + "\n").summary();
    }

    private static String severity(Rule rule, Surface surface) {
        return rule.severities().severityFor(surface, Mode.LIVE).id();
    }
}
