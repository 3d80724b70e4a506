package io.github.stripekeys.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.policy.file.BaselineFile;
import io.github.stripekeys.policy.file.SuppressionFile;
import io.github.stripekeys.report.Results;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.source.git.history.CommitInfo;
import io.github.stripekeys.source.git.history.FirstSeen;
import io.github.stripekeys.source.git.history.Provenance;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A credential that was exchanged is closed where only the history has it. */
final class RotationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final String FINGERPRINT = "v1:" + "a".repeat(26);
    private static final String ENTRY = """
            - fingerprint: %s
              rotated: 2026-11-28
              owner: payments
            """.formatted(FINGERPRINT);
    private static final Finding FINDING = Results.live("a".repeat(26), Surface.SERVER, "a.yml", 3);
    private static final String BY = "; rotated on 2026-11-28 (owner payments)";

    private static Suppressions read(String text) throws IOException {
        return SuppressionFile.read("s.yml", text, TODAY);
    }

    private static Finding seen(@Nullable Boolean isAtHead) {
        CommitInfo commit = new CommitInfo("c0ffee", "2026-01-01T00:00:00Z", "Ada");
        return isAtHead == null
                ? FINDING
                : FINDING.with(
                        new Provenance(new FirstSeen(commit, List.of("a.yml"), List.of("main"), isAtHead, null), null));
    }

    private static Finding marked(Finding finding, String entry) throws IOException {
        Policy policy = new Policy(Baseline.NONE, read(entry), false, TODAY);
        return policy.markRotated(List.of(finding)).get(0);
    }

    @Test
    void closesWhatOnlyTheHistoryHas() throws IOException {
        Finding closed = marked(seen(false), ENTRY);
        assertEquals(Status.KNOWN, closed.status());
        assertEquals(FINDING.message() + BY, closed.message());
        assertEquals(
                FINDING.message() + "; rotated on 2026-11-28 (owner payments, PAY-7)",
                marked(seen(false), ENTRY + "  ticket: PAY-7\n").message());
    }

    @Test
    void leavesOpenWhatIsHereAgain() throws IOException {
        for (Finding here : List.of(seen(true), seen(null))) {
            Finding open = marked(here, ENTRY);
            assertTrue(open.isOpen());
            assertEquals(FINDING.message() + BY + ", and it is here again", open.message());
        }
    }

    @Test
    void leavesOthersAsTheyAre() throws IOException {
        Finding other = Results.live("b", Surface.SERVER, "a.yml", 3);
        assertEquals(other, marked(other, ENTRY));
        Finding suppressed = seen(false).with(Status.SUPPRESSED);
        assertEquals(suppressed, marked(suppressed, ENTRY));
        assertEquals(FINDING, marked(FINDING, ""));
    }

    @Test
    void isReadFromBothFiles() throws IOException {
        Rotation rotation = new Rotation(FINGERPRINT, TODAY, "payments", null);
        assertEquals(new Suppressions(List.of(), List.of(rotation)), read(ENTRY));
        Rotation other = new Rotation("v1:" + "b".repeat(26), TODAY.minusDays(1), "a \"b\"", "PAY-7");
        Baseline baseline = Baseline.NONE.with(List.of(other, rotation, other));
        assertEquals(baseline, BaselineFile.read(BaselineFile.write(baseline)));
        assertEquals(List.of(rotation, other), baseline.rotations());
        Policy policy = new Policy(baseline, Suppressions.NONE, false, TODAY);
        assertEquals(
                Status.KNOWN, policy.markRotated(List.of(seen(false))).get(0).status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-28 | 2026-11-29 | line 2: \"2026-11-29\" is no day in the past, such as 2026-11-28",
                "2026-11-28 | never | line 2: \"never\" is no day in the past, such as 2026-11-28",
                "owner: payments | path: docs/** | line 3: \"path\" has no place beside \"rotated\", which has no end",
                "owner: payments | expires: 2027-01-01 | line 3: \"expires\" has no place beside \"rotated\", which has no end",
                "v1: | v2: | line 1: not a fingerprint: it is v1: and 26 letters and digits",
                "fingerprint | ticket | line 1: \"fingerprint\" is missing",
                "owner: payments | ticket: PAY-7 | line 1: \"owner\" is missing"
            })
    void saysWhatIsWrong(String right, String wrong, String message) {
        IOException failure = assertThrows(IOException.class, () -> read(ENTRY.replace(right, wrong)));
        assertEquals(message, failure.getMessage());
    }

    @Test
    void isADayInTheBaseline() {
        String text =
                BaselineFile.write(Baseline.NONE.with(List.of(new Rotation(FINGERPRINT, TODAY, "payments", null))));
        IOException failure =
                assertThrows(IOException.class, () -> BaselineFile.read(text.replace("2026-11-28", "tomorrow")));
        assertEquals(
                "not a baseline of stripe-keys: \"tomorrow\" is not a day, such as 2027-01-31", failure.getMessage());
    }
}
