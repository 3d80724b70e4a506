package io.github.stripekeys.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.policy.Baseline;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.policy.file.SuppressionFile;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From the page to the file and back: what a card offers to copy accepts the card's credential and no other. */
class CopiedSuppressionTest {
    private static final String FILE = ".stripe-keys/suppressions.yml";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Pattern OFFER = Pattern.compile("<pre>(.*?)</pre>", Pattern.DOTALL);

    @Test
    void acceptsExactlyItsCredential() throws IOException {
        ScanResult before = scan(Policy.NONE);
        assertEquals(List.of(Status.OPEN, Status.OPEN), statuses(before));
        Matcher offer = OFFER.matcher(ReportFormat.HTML.write(before));
        assertTrue(offer.find());
        String copied = offer.group(1);
        ScanResult after = scan(accepting(copied, TODAY));
        Finding accepted = after.findings().stream()
                .filter(finding -> !finding.isOpen())
                .findFirst()
                .orElseThrow();
        assertEquals(1, after.findings().stream().filter(Finding::isOpen).count());
        assertTrue(copied.contains(accepted.fingerprint()), copied);
        assertTrue(ReportFormat.HTML
                .write(after)
                .contains("<b>Accepted by payments until 2026-12-10, 12 days left.</b> wiped nightly · "
                        + "<bdi class=\"path\">" + FILE + "</bdi><span class=\"line\">:1</span>"));
    }

    @Test
    void tellsOnTheCardThatItIsOver() throws IOException {
        Matcher offer = OFFER.matcher(ReportFormat.HTML.write(scan(Policy.NONE)));
        assertTrue(offer.find());
        ScanResult later = scan(accepting(offer.group(1), LocalDate.of(2026, 12, 11)));
        assertEquals(List.of(Status.OPEN, Status.OPEN), statuses(later));
        assertTrue(ReportFormat.HTML
                .write(later)
                .contains("<b>Accepted by payments, but that expired on 2026-12-10, 1 day ago.</b>"));
    }

    private static Policy accepting(String copied, LocalDate day) throws IOException {
        String text = copied.replaceFirst("reason: *\n", "reason: wiped nightly\n")
                .replaceFirst("owner: *\n", "owner: payments\n")
                .replaceFirst("expires: *\n", "expires: 2026-12-10\n");
        return new Policy(Baseline.NONE, SuppressionFile.read(FILE, text, TODAY), false, day);
    }

    private static ScanResult scan(Policy policy) {
        return Fixture.scan(
                Map.of(
                        "a.yml", Tokens.fill("stripe: @sk_live@\n").getBytes(UTF_8),
                        "b.yml", Tokens.fill("stripe: @sk_live:2@\n").getBytes(UTF_8)),
                policy);
    }

    private static List<Status> statuses(ScanResult result) {
        return result.findings().stream().map(Finding::status).toList();
    }
}
