package io.github.stripekeys.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.browser.Chromium;
import io.github.stripekeys.browser.Tab;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.ScanResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From the page to the file and back: what a card gives to the clipboard accepts the card's credential and no other. */
@ExtendWith(Chromium.class)
class CopiedSuppressionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @TempDir
    Path folder;

    private ScannedProject project;

    @BeforeEach
    void writeProject() throws IOException {
        project = new ScannedProject(folder.resolve("project"))
                .write("a.yml", "stripe: @sk_live@\n")
                .write("b.yml", "stripe: @sk_live:2@\n");
    }

    @Test
    void acceptsExactlyItsCredential(Tab tab) throws IOException {
        paste(copied(tab));
        ScanResult after = project.scan(TODAY, 1);
        assertEquals(List.of(Status.SUPPRESSED, Status.OPEN), statuses(after));
        assertEquals("a.yml:1", after.findings().get(0).place());
        assertTrue(ReportFormat.HTML
                .write(after)
                .contains("<b>Accepted by payments until 2026-12-28, 30 days left.</b> wiped nightly · "
                        + "<bdi class=\"path\">" + ScannedProject.SUPPRESSIONS
                        + "</bdi><span class=\"line\">:1</span>"));
    }

    @Test
    void tellsOnTheCardThatItIsOver(Tab tab) throws IOException {
        paste(copied(tab));
        ScanResult later = project.scan(LocalDate.of(2026, 12, 29), 1);
        assertEquals(List.of(Status.OPEN, Status.OPEN), statuses(later));
        assertTrue(ReportFormat.HTML
                .write(later)
                .contains("<b>Accepted by payments, but that expired on 2026-12-28, 1 day ago.</b>"));
    }

    /** What the button on the card of {@code a.yml} puts into the clipboard. */
    private String copied(Tab tab) throws IOException {
        ScanResult before = project.scan(TODAY, 1);
        assertEquals(List.of(Status.OPEN, Status.OPEN), statuses(before));
        Finding finding = before.findings().get(0);
        tab.open(WrittenPage.of(before, folder).file().toUri() + "#f-" + finding.fingerprint());
        tab.evaluate("Date.now = () => Date.parse('" + TODAY + "T23:59:59Z')");
        tab.evaluate("navigator.clipboard.writeText = (text) => Promise.resolve(window.copied = text)");
        tab.evaluate("new Promise((done) => { const press = () => { const button ="
                + " [...document.activeElement.querySelectorAll('button')].find((b) => b.textContent === 'Copy suppression');"
                + " if (button) done(button.click()); else setTimeout(press, 20); }; press(); })");
        return tab.text("copied");
    }

    /** Only the reason and the owner are left to write; the last day is the last that is allowed to a live secret key. */
    private void paste(String copied) throws IOException {
        assertEquals(1, copied.lines().count(), copied);
        assertTrue(copied.contains("reason: \"\", owner: \"\", expires: 2026-12-28}"), copied);
        String text = copied.replace("reason: \"\"", "reason: \"wiped nightly\"")
                .replace("owner: \"\"", "owner: \"payments\"");
        project.write(ScannedProject.SUPPRESSIONS, text);
    }

    private static List<Status> statuses(ScanResult result) {
        return result.findings().stream().map(Finding::status).toList();
    }
}
