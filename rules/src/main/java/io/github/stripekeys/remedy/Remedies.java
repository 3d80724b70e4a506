package io.github.stripekeys.remedy;

import io.github.stripekeys.exposure.Surface;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The table of remedies: the first row whose condition a place meets says what to write there. */
public final class Remedies {
    private static final List<Row> ROWS = List.of(
            row(place -> place.surface() == Surface.CLIENT, ClientRemedies::of),
            row(place -> place.surface() == Surface.TEST, Remedies::inTest),
            row(PipelineRemedies::apply, PipelineRemedies::of),
            row(ContainerRemedies::apply, ContainerRemedies::of),
            row(ConfigurationRemedies::apply, ConfigurationRemedies::of),
            row(CodeRemedies::apply, CodeRemedies::of));

    private record Row(Predicate<SecretPlace> condition, Function<SecretPlace, Remedy> remedy) {}

    private Remedies() {}

    /** What to write in place of the credential. */
    public static Remedy of(SecretPlace place) {
        return ROWS.stream()
                .filter(row -> row.condition().test(place))
                .findFirst()
                .map(row -> row.remedy().apply(place))
                .orElseGet(
                        () -> Remedy.advice("Read it at run time from a secrets vault or from the environment variable "
                                + place.variableName() + ", set outside the repository."));
    }

    private static Remedy inTest(SecretPlace place) {
        String dummy = place.kind().id().equals("webhook") ? "whsec_dummy" : "sk_test_dummy";
        return Remedy.text(
                "Tests do not need a real key: use a dummy value with a stub. A test that calls Stripe reads a sandbox"
                        + " key from the environment and is skipped without one.",
                dummy);
    }

    private static Row row(Predicate<SecretPlace> condition, Function<SecretPlace, Remedy> remedy) {
        return new Row(condition, remedy);
    }
}
