package io.github.stripekeys.rule;

import io.github.stripekeys.exposure.Layout;
import io.github.stripekeys.exposure.ModuleLayout;
import io.github.stripekeys.exposure.Mount;
import io.github.stripekeys.exposure.Overrides;
import io.github.stripekeys.source.Globs;
import io.github.stripekeys.source.ProjectFiles;
import io.github.stripekeys.testing.Fixture;
import java.util.Arrays;
import java.util.List;
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
                                () -> Fixture.file(layout(rule), example.fileName(), example.text()))));
    }

    /** Resources are filtered where the rule is about that. */
    private static Layout layout(Rule rule) {
        List<Mount> filtered = List.of(
                new Mount("src/main/resources/", Mount.Target.CLASS_PATH, "", Globs.NONE, Globs.NONE, "$@"),
                new Mount("src/main/webapp/", Mount.Target.WEB_ROOT, "", Globs.NONE, Globs.NONE, "$@"));
        return rule == Rule.SECRET_IN_FILTERED_RESOURCE
                ? new Layout(
                        Overrides.NONE,
                        List.of(new ModuleLayout("", filtered, List.of(), null, List.of())),
                        ProjectFiles.NOTHING)
                : Layout.UNKNOWN;
    }
}
