package io.github.stripekeys.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.policy.SuppressionTerms.Fault;
import io.github.stripekeys.report.Results;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.source.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days that terms hold, are near their end and are too long, on both sides of each bound. */
final class SuppressionTermsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Finding FINDING = Results.live("a", Surface.SERVER, "a.yml", 1);

    private static SuppressionTerms terms(int days, @Nullable String ticket) {
        return new SuppressionTerms(
                "payments", "wiped every night", TODAY.plusDays(days), ticket, ".stripe-keys/suppressions.yml", 3);
    }

    private static Policy policy(SuppressionTerms terms) {
        SuppressionRule rule = new SuppressionRule(Rule.SECRET_KEY_LIVE, null, null, null, terms);
        return new Policy(Baseline.NONE, new Suppressions(List.of(rule)), false, TODAY);
    }

    @ParameterizedTest
    @CsvSource({"-1, false, true", "0, true, false", "1, true, false", "14, true, false", "15, false, false"})
    void areEndingForFourteenDays(int days, boolean isEnding, boolean isExpired) {
        assertEquals(isEnding, terms(days, null).isEnding(TODAY));
        assertEquals(isExpired, terms(days, null).isExpired(TODAY));
        List<Problem> problems = policy(terms(days, null)).expiring(List.of(FINDING));
        assertEquals(isEnding ? 1 : 0, problems.size());
        assertEquals(days, terms(days, null).on(TODAY).daysLeft());
    }

    @ParameterizedTest
    @CsvSource({"0, today, 2026-11-28", "1, tomorrow, 2026-11-29", "2, in 2 days, 2026-11-30"})
    void sayWhenTheyEnd(int days, String when, String date) {
        assertEquals(
                List.of(new Problem(
                        ".stripe-keys/suppressions.yml",
                        Problem.Kind.EXPIRING_SUPPRESSION,
                        "the suppression of rule secret-key-live ends " + when + ", on " + date
                                + " (owner payments); after that the build fails again",
                        3)),
                policy(terms(days, null)).expiring(List.of(FINDING)));
        assertTrue(terms(days, "PAY-7").ending("x", TODAY).contains("(owner payments, PAY-7)"));
    }

    @Test
    void endForNobodyWhoHasNothingOfTheKind() {
        assertEquals(List.of(), policy(terms(3, null)).expiring(List.of()));
        assertEquals(List.of(), policy(terms(3, null)).expiring(List.of(FINDING.with(Status.FIXED))));
    }

    @ParameterizedTest
    @CsvSource({"30, true, false", "31, true, true", "365, false, false", "366, false, true"})
    void areTooLong(int days, boolean isLive, boolean isTooLong) {
        @Nullable Rule rule = isLive ? Rule.SECRET_KEY_LIVE : null;
        assertEquals(isTooLong, terms(days, null).isTooLong(rule, TODAY));
        assertEquals(isTooLong, terms(days, null).fault(rule, TODAY).isPresent());
    }

    @Test
    void needAnOwnerAndAReasonOfTenCharacters() {
        assertEquals(
                Optional.of(new Fault("owner", "the owner is missing")),
                new SuppressionTerms(" ", "wiped every night", TODAY, null, "a", 1).fault(null, TODAY));
        Fault reason = new Fault("reason", "the reason must have 10 characters or more");
        assertEquals(
                Optional.of(reason), new SuppressionTerms("a", " nine char ", TODAY, null, "a", 1).fault(null, TODAY));
        assertEquals(
                Optional.empty(), new SuppressionTerms("a", " ten chars. ", TODAY, null, "a", 1).fault(null, TODAY));
    }

    @Test
    void holdForWhatIsSeenOnly() {
        SuppressionRule rule = new SuppressionRule(Rule.SECRET_KEY_LIVE, null, null, null, terms(3, null));
        assertFalse(rule.isWithin(Coverage.NONE));
        assertTrue(rule.isWithin(String::isEmpty));
        assertEquals(List.of(), policy(terms(3, null)).stale(List.of(), List.of(), Coverage.NONE));
        assertEquals(
                1,
                policy(terms(3, null)).stale(List.of(), List.of(), Coverage.ALL).size());
    }
}
