package io.github.stripekeys.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.browser.Chromium;
import io.github.stripekeys.browser.Tab;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.report.Jenkins;
import io.github.stripekeys.report.LargeResult;
import io.github.stripekeys.report.Results;
import io.github.stripekeys.report.WrittenPage;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.ScanResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a reviewer sees, wherever the report is opened. */
@ExtendWith(Chromium.class)
class PageInBrowserTest {
    private static final int FINDINGS = 84;
    private static final ScanResult RESULT = LargeResult.of(FINDINGS);

    @TempDir
    Path folder;

    @Test
    void asksForNothingAndComplainsOfNothing(Tab tab) throws IOException {
        tab.call(
                "Network.emulateNetworkConditions",
                Map.of("offline", true, "latency", 0, "downloadThroughput", 0, "uploadThroughput", 0));
        WrittenPage.of(RESULT, folder).in(tab).press("j").press("?").press("Escape");
        assertEquals(List.of(folder.resolve("report.html").toUri().toString()), tab.requests());
        assertEquals(List.of(), tab.complaints());
    }

    @Test
    void survivesThePolicyOfJenkins(Tab tab) throws IOException {
        WrittenPage.of(RESULT, folder);
        try (Jenkins jenkins = new Jenkins(folder)) {
            tab.open(jenkins.address("report/index.html"));
            assertComplete(tab);
            assertEquals("6px", tab.text("getComputedStyle(document.querySelector('.card')).borderLeftWidth"));
            assertEquals(0, tab.number("document.querySelectorAll('script, style, [style]').length"));
        }
    }

    @Test
    void isCompleteWithoutJavaScript(Tab tab) throws IOException {
        tab.call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        WrittenPage.of(RESULT, folder).in(tab);
        assertComplete(tab);
        assertEquals(0, tab.number("document.querySelectorAll('button, input').length"));
    }

    private static void assertComplete(Tab tab) {
        assertTrue(tab.text("document.querySelector('h1').innerText").contains("Build blocked: "));
        assertEquals(FINDINGS, tab.number("document.querySelectorAll('.card .where, .inventory .path').length"));
        assertTrue(tab.number("document.querySelectorAll('.steps li').length") >= 5 * 7);
        assertTrue(
                tab.is(
                        "[...document.querySelectorAll('.card')].every((card) => card.querySelector('.code .hit, .code') && document.querySelector(card.querySelector('.act .steps-of').hash))"));
    }

    @Test
    void countsTheSameEverywhere(Tab tab) throws IOException {
        WrittenPage.of(RESULT, folder).in(tab);
        int inventory = tab.number("document.querySelectorAll('.inventory > ul > li').length");
        assertTrue(inventory > 0);
        assertEquals(RESULT.findings().size() - inventory, tab.number("document.querySelectorAll('.card').length"));
        assertEquals(
                RESULT.findings().size() - inventory,
                tab.number(
                        "[...document.querySelectorAll('.figures b')].reduce((sum, b) => sum + Number(b.textContent), 0)"));
        assertEquals(
                RESULT.findings().size() - inventory,
                tab.number(
                        "[...document.querySelectorAll('.matrix td')].reduce((sum, td) => sum + Number(td.textContent), 0)"));
        assertTrue(tab.text("document.querySelector('.detail').textContent")
                .startsWith(RESULT.blocking().count() + " findings"));
    }

    @Test
    void printsEverythingAndNoControls(Tab tab) throws IOException {
        List<Finding> places = IntStream.range(0, 14)
                .mapToObj(i -> Results.live("abc", Surface.SERVER, "A" + i + ".java", 3))
                .toList();
        WrittenPage.of(Results.of(places), folder).in(tab);
        tab.call("Emulation.setEmulatedMedia", Map.of("media", "print"));
        tab.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))");
        assertTrue(
                tab.is(
                        "[...document.querySelectorAll('.where')].every((place) => place.checkVisibility({contentVisibilityAuto: true}))"));
        assertTrue(
                tab.is(
                        "[...document.querySelectorAll('button, input, select')].every((control) => !control.checkVisibility())"));
        String pdf = tab.call("Page.printToPDF", Map.of()).get("data").getAsString();
        String text = new String(Base64.getDecoder().decode(pdf), StandardCharsets.ISO_8859_1);
        assertTrue(Pattern.compile("/Type /Page\\b").matcher(text).results().count() >= 2);
    }

    @Test
    void opensTheCardOfALink(Tab tab) throws IOException {
        WrittenPage page = WrittenPage.of(RESULT, folder);
        String id = "f-" + RESULT.findings().get(70).fingerprint();
        tab.open(page.file().toUri() + "#" + id);
        assertEquals(id, tab.text("document.activeElement.id"));
        assertTrue(tab.is("document.activeElement.getBoundingClientRect().top < innerHeight"));
    }

    /** The screen of a laptop has the verdict, the list of the most urgent, and the first thing to do. */
    @Test
    void saysWhatToDoOnTheFirstScreen(Tab tab) throws IOException {
        resize(tab, 1366, 768);
        WrittenPage.of(RESULT, folder).in(tab);
        assertTrue(tab.number("document.querySelector('.card').getBoundingClientRect().top") < 650);
        assertTrue(tab.number("document.querySelector('.card .act').getBoundingClientRect().top") < 768);
    }

    @Test
    void jumpsNeverEndBelowTheBar(Tab tab) throws IOException {
        for (int width : new int[] {1280, 1000, 768}) {
            resize(tab, width, 800);
            WrittenPage.of(RESULT, folder).in(tab).press("j").press("j").press("j");
            tab.evaluate("new Promise((done) => setTimeout(() => done(1), 100))");
            assertTrue(
                    tab.is("(() => { const bar = document.querySelector('.filters');"
                            + " const below = getComputedStyle(bar).position === 'sticky' ? bar.getBoundingClientRect().bottom : 0;"
                            + " return document.activeElement.getBoundingClientRect().top >= below - 1; })()"),
                    () -> width + " pixels");
        }
    }

    private static void resize(Tab tab, int width, int height) {
        tab.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    @Test
    void showsAcceptedCredentialsApart(Tab tab) throws IOException {
        WrittenPage.of(
                        Results.of(
                                Results.live("a", Surface.SERVER, "A.java", 1),
                                Results.with(Status.KNOWN, Results.live("b", Surface.SERVER, "B.java", 1)),
                                Results.with(Status.SUPPRESSED, Results.live("c", Surface.SERVER, "C.java", 1)),
                                Results.with(Status.FIXED, Results.live("d", Surface.SERVER, "D.java", 1))),
                        folder)
                .in(tab);
        assertEquals(
                "open known suppressed fixed",
                tab.text(
                        "[...document.querySelectorAll('.cards')].map((section) => section.dataset.status).join(' ')"));
        assertEquals(4, tab.number("document.querySelectorAll('.cards > .batch > .card').length"));
    }

    @Test
    void isWellFormed(Tab tab) throws IOException {
        WrittenPage.of(RESULT, folder).in(tab);
        assertEquals("en", tab.text("document.documentElement.lang"));
        assertEquals("CSS1Compat", tab.text("document.compatMode"));
        assertEquals(1, tab.number("document.querySelectorAll('h1').length"));
        assertEquals(1, tab.number("document.querySelectorAll('main').length"));
        assertEquals(
                0,
                tab.number(
                        "[...document.querySelectorAll('[id]')].length - new Set([...document.querySelectorAll('[id]')].map((e) => e.id)).size"));
        assertTrue(
                tab.is(
                        "[...document.querySelectorAll('h1, h2, h3')].map((h) => Number(h.tagName[1])).every((level, i, all) => i === 0 || level <= all[i - 1] + 1)"));
        assertEquals(
                0,
                tab.number(
                        "document.querySelectorAll('main p > ol, main p > p, main ul > :not(li), main ol > :not(li)').length"));
    }

    @Test
    void saysWhatWasScannedWhenNothingWasFound(Tab tab) throws IOException {
        WrittenPage.of(Results.of(), folder).in(tab);
        assertTrue(tab.text("document.querySelector('h1').innerText")
                .contains("Clean: no Stripe secrets found in 1,234 files"));
        assertTrue(tab.text("document.querySelector('.scanned').innerText")
                .contains("1,234 files (5.7 MB) in 2 of 3 modules"));
        assertFalse(tab.is("!!document.querySelector('.filters')"));
    }
}
