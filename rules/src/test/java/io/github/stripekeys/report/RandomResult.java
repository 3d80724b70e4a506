package io.github.stripekeys.report;

import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Exposure;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.rule.Acceptance;
import io.github.stripekeys.rule.CredentialIdentity;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.FindingEvidence;
import io.github.stripekeys.rule.PhysicalLocation;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.rule.Suppression;
import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ProjectIdentity;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.scan.ScopePart;
import io.github.stripekeys.scan.Stats;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.SkipCounts;
import io.github.stripekeys.source.git.history.CommitInfo;
import io.github.stripekeys.source.git.history.FirstSeen;
import io.github.stripekeys.source.git.history.Provenance;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Excerpt;
import io.github.stripekeys.text.Proposal;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Results of every sort; the same seed gives the same ones. */
public final class RandomResult {
    private static final List<String> PREFIXES = List.of("sk_live_", "rk_test_", "whsec_", "pi_", "");

    private final Random random;

    public RandomResult(long seed) {
        random = new Random(seed);
    }

    public ScanResult next() {
        Scope scope = new Scope(Scope.Mode.TREE, text(), random.nextBoolean() ? text() : null, number(), number())
                .with(identity())
                .withParts(some(this::part));
        return new ScanResult(text(), one(FailOn.values()), scope, stats(), some(this::finding), some(this::problem));
    }

    private ProjectIdentity identity() {
        return random.nextBoolean()
                ? ProjectIdentity.UNKNOWN
                : new ProjectIdentity(
                        text(),
                        text(),
                        text(),
                        text(),
                        "https://github.com/a/" + number(),
                        "https://ci.example/" + number());
    }

    private Excerpt excerpt() {
        Excerpt excerpt = new Excerpt(number(), List.of(text(), text()));
        return random.nextBoolean() ? excerpt : excerpt.with(new Proposal(text(), text()));
    }

    private ScopePart part() {
        Map<Severity, Long> open =
                Stream.of(Severity.values()).collect(Collectors.toMap(Function.identity(), any -> (long) number()));
        return new ScopePart(text(), identity(), text(), one(Outcome.values()), number(), open);
    }

    private Stats stats() {
        return new Stats(random.nextLong(), number(), SkipCounts.of(reason -> number()), number(), number(), number());
    }

    private Finding finding() {
        String prefix = PREFIXES.get(random.nextInt(PREFIXES.size()));
        Surface surface = one(Surface.values());
        return new Finding(
                List.of(one(Rule.values()), Rule.KEY_AS_PROPERTY_NAME),
                one(Severity.values()),
                new CredentialIdentity(
                        one(Kind.values()),
                        one(Mode.values()),
                        random.nextBoolean() ? text() : null,
                        prefix + "…" + "q7Xw",
                        prefix,
                        text(),
                        number()),
                new Exposure(surface, text()),
                new FindingEvidence(
                        some(() -> one(Evidence.values())),
                        some(() -> new Step(text(), number(), number(), text())),
                        random.nextBoolean() ? Excerpt.NONE : excerpt()),
                new PhysicalLocation(
                        new Location(text(), random.nextBoolean() ? text() : null, random.nextBoolean()),
                        new Region(number(), number(), number(), number())),
                text(),
                new Acceptance(one(Status.values()), random.nextBoolean() ? suppression() : null),
                past());
    }

    private Provenance past() {
        FirstSeen first = new FirstSeen(
                authored(),
                some(this::text),
                some(this::text),
                random.nextBoolean(),
                random.nextBoolean() ? authored() : null);
        return new Provenance(
                random.nextBoolean() ? first : null, random.nextBoolean() ? authored() : null, random.nextBoolean());
    }

    private CommitInfo authored() {
        return new CommitInfo(text(), text(), text());
    }

    private Suppression suppression() {
        LocalDate expires = LocalDate.ofEpochDay(20_000 + number());
        return new Suppression(
                text(), text(), expires, random.nextBoolean() ? text() : null, text(), number(), number() - 2000);
    }

    private Problem problem() {
        return new Problem(random.nextBoolean() ? text() : null, one(Problem.Kind.values()), text());
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(12), 0, 0x3000).forEach(text::appendCodePoint);
        return text + Results.HOSTILE.get(random.nextInt(Results.HOSTILE.size()));
    }

    private int number() {
        return random.nextInt(5000);
    }

    private <T> T one(T[] constants) {
        return constants[random.nextInt(constants.length)];
    }

    private <T> List<T> some(Supplier<T> value) {
        return Stream.generate(value).limit(random.nextInt(4)).toList();
    }
}
