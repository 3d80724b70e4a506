package io.github.stripekeys.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.browser.Chromium;
import io.github.stripekeys.browser.Tab;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.scan.ScanResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the script adds: choosing among many credentials, and an address that keeps the choice. */
@ExtendWith(Chromium.class)
class FiltersTest {
    private static final ScanResult RESULT = LargeResult.of(84);
    private static final String SHOWN = "document.querySelectorAll('.card:not([hidden])').length";
    private static final String TOLD = "document.querySelector('[role=status]').textContent";

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        WrittenPage.of(RESULT, folder);
    }

    private Tab open(Tab tab, String fragment) {
        return tab.open(folder.resolve("report.html").toUri() + fragment);
    }

    @Test
    void showWhatIsChosenAndTellHowMany(Tab tab) {
        open(tab, "");
        assertEquals("72 credentials", tab.text(TOLD));
        choose(tab, "severity", "critical");
        long critical = RESULT.count(Severity.CRITICAL);
        assertEquals(critical, tab.number(SHOWN));
        assertEquals(critical + " of 72 credentials", tab.text(TOLD));
        assertTrue(tab.is(
                "[...document.querySelectorAll('.card:not([hidden])')].every((card) => card.matches('.critical'))"));
    }

    @Test
    void canBeCombinedAndCleared(Tab tab) {
        open(tab, "");
        choose(tab, "seen", "ci");
        choose(tab, "mode", "live");
        int both = tab.number(SHOWN);
        assertTrue(both > 0 && both < 14, () -> both + "");
        tab.evaluate(
                "[...document.querySelectorAll('.filters button')].find((b) => b.textContent === 'Clear').click()");
        assertEquals(72, tab.number(SHOWN));
        assertEquals("", tab.text("location.hash"));
    }

    @Test
    void findTextByAllItsWords(Tab tab) {
        open(tab, "").press("/");
        for (String letter :
                List.of("b", "i", "l", "l", "i", "n", "g", " ", "p", "a", "y", "m", "e", "n", "t", "s", "7")) {
            tab.press(letter);
        }
        assertEquals("billing payments7", tab.text("document.activeElement.value"));
        assertTrue(tab.number(SHOWN) > 0 && tab.number(SHOWN) < 12);
    }

    @Test
    void areJoinedByAButtonThatCopiesASuppression(Tab tab) {
        open(tab, "").press("j");
        tab.evaluate("navigator.clipboard.writeText = (text) => Promise.resolve(window.copied = text)");
        tab.press("c");
        String fingerprint = tab.text("document.activeElement.id").substring(2);
        assertTrue(
                tab.text("copied")
                        .matches("- \\{fingerprint: \"" + fingerprint
                                + "\", reason: \"\", owner: \"\", expires: 20\\d\\d-\\d\\d-\\d\\d}\n"),
                tab.text("copied"));
    }

    /** A number that counts findings shows them, and again all. */
    @Test
    void areSetByNumbers(Tab tab) {
        open(tab, "");
        tab.evaluate("document.querySelector('.figures [data-severity=critical] a').click()");
        assertEquals(RESULT.count(Severity.CRITICAL), tab.number(SHOWN));
        assertEquals("#?severity=critical", tab.text("location.hash"));
        tab.evaluate("document.querySelector('.figures [data-severity=critical] a').click()");
        assertEquals(72, tab.number(SHOWN));
        tab.evaluate("document.querySelector('.matrix td[data-seen=ci] a').click()");
        assertTrue(tab.number(SHOWN) > 0 && tab.number(SHOWN) < 72);
    }

    @Test
    void sayThatNothingMatches(Tab tab) {
        open(tab, "#?text=nowhere+to+be+found");
        assertEquals(0, tab.number(SHOWN));
        assertTrue(tab.is("!document.querySelector('.nothing-matches').hidden"));
        tab.evaluate("document.querySelector('.nothing-matches button').click()");
        assertEquals(72, tab.number(SHOWN));
    }

    /** Pages that a server sends over plain http have no clipboard. */
    @Test
    void copyWithoutAClipboard(Tab tab) {
        open(tab, "").press("j");
        tab.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})");
        tab.evaluate("document.execCommand = () => false");
        tab.press("c");
        assertTrue(tab.text("document.querySelector('dialog.copy[open] textarea').value")
                .startsWith("- {fingerprint: "));
        assertEquals(List.of(), tab.complaints());
    }

    @Test
    void areKeptInTheAddress(Tab tab) {
        open(tab, "");
        choose(tab, "rule", "webhook-secret");
        String address = tab.text("location.hash");
        int shown = tab.number(SHOWN);
        open(tab.open("about:blank"), address);
        assertEquals(12, shown);
        assertEquals(shown, tab.number(SHOWN));
        assertEquals("webhook-secret", tab.text("document.querySelector('[name=rule]').value"));
    }

    @Test
    void giveWayToALink(Tab tab) {
        open(tab, "#?severity=info");
        String id = "f-" + RESULT.findings().get(0).fingerprint();
        tab.evaluate("location.hash = '" + id + "'");
        tab.evaluate("new Promise((done) => setTimeout(done, 100))");
        assertEquals(id, tab.text("document.activeElement.id"));
        assertTrue(tab.is("!document.activeElement.hidden"));
    }

    @Test
    void ignoreWhatTheyDoNotKnow(Tab tab) {
        open(tab, "#?severity=none&rule=%3Cscript%3E&x=y");
        assertEquals(72, tab.number(SHOWN));
    }

    private static void choose(Tab tab, String name, String value) {
        tab.evaluate("{ const select = document.querySelector('[name=" + name + "]'); select.value = '" + value
                + "'; select.dispatchEvent(new Event('input', {bubbles: true})); }");
    }
}
