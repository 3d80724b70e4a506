package io.github.stripekeys.rule;

import io.github.stripekeys.testing.Fixture;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples on the rule pages. */
class RuleExamplesTest {
    @TestFactory
    Stream<DynamicTest> areAsThePagesSay() {
        return Arrays.stream(Rule.values()).flatMap(RuleExamplesTest::examples);
    }

    private static Stream<DynamicTest> examples(Rule rule) {
        RulePage page = RulePage.of(rule);
        return Stream.of("Reported", "Not reported")
                .flatMap(heading -> page.examples(heading).stream()
                        .map(example -> DynamicTest.dynamicTest(
                                rule.id() + " " + heading + ": " + example.fileName(),
                                () -> Fixture.file(example.fileName(), example.text()))));
    }
}
