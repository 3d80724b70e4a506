package io.github.stripekeys.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.browser.Chromium;
import io.github.stripekeys.browser.Tab;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.report.json.NamedReport;
import io.github.stripekeys.scan.MergedResults;
import io.github.stripekeys.scan.ScanResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For everybody: by the rules of WCAG 2.2 level AA as axe-core checks them, by keyboard, on small screens, without colour. */
@ExtendWith(Chromium.class)
class AccessibilityTest {
    /** Shapes and signs are no text, so their contrast cannot be told; the words beside them say the same. */
    private static final String AXE = """
            axe.run({exclude: [['.shape'], ['.sign']]}, {resultTypes: ['violations', 'incomplete'], %s})
                .then((result) => [...result.violations, ...result.incomplete].map((rule) => rule.id + ': '
                    + rule.nodes.slice(0, 3).map((node) => node.html + ' ' + node.failureSummary).join(' | ')).join('\\n'))
            """;

    /** As if one had scrolled through all of the page: of what is not painted yet axe cannot tell anything. */
    private static final String PAINTED =
            "document.querySelectorAll('.batch').forEach((batch) => { batch.style.contentVisibility = 'visible'; })";

    private static final String ENDS =
            "document.querySelectorAll('.batch:not(:first-of-type, :last-of-type)').forEach((batch) => batch.remove())";

    private static final String TAGS =
            "runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";
    private static final String ALL = AXE.formatted(TAGS);
    private static final String CONTRAST = AXE.formatted("runOnly: ['color-contrast']");
    private static final String BUT_CONTRAST = AXE.formatted(TAGS + ", rules: {'color-contrast': {enabled: false}}");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 200})
    void breaksNoRule(int findings, Tab tab) throws IOException {
        WrittenPage.of(result(findings), folder).in(tab);
        tab.evaluate(axe());
        tab.evaluate(PAINTED);
        assertEquals("", tab.text(ALL), "light");
        emulate(tab, "prefers-color-scheme", "dark");
        assertEquals("", tab.text(CONTRAST), "dark");
        if (findings == 1) {
            tab.press("?");
            assertEquals("", tab.text(ALL), "with the panel open");
        }
    }

    /** With a timeline, and with a list of projects. */
    @Test
    void breaksNoRuleInAHistoryOrAMergedReport(Tab tab) throws IOException {
        ScanResult merged = new MergedResults(List.of(
                        NamedReport.read("shop", ReportFormat.JSON.write(LargeResult.of(20)))
                                .result(),
                        NamedReport.read("web", ReportFormat.JSON.write(Results.of()))
                                .result()))
                .merged("1");
        for (ScanResult result : List.of(HistoryReportTest.RESULT, merged)) {
            WrittenPage.of(result, folder).in(tab);
            tab.evaluate(axe());
            tab.evaluate(PAINTED);
            assertEquals("", tab.text(ALL));
        }
    }

    /** Contrast, which takes axe minutes here, is that of the first and the last of them. */
    @Test
    void breaksNoRuleWhenThereAreMany(Tab tab) throws IOException {
        WrittenPage.of(result(1000), folder).in(tab);
        tab.evaluate(axe());
        tab.evaluate(PAINTED);
        assertEquals("", tab.text(BUT_CONTRAST));
        tab.evaluate(ENDS);
        assertEquals("", tab.text(CONTRAST), "light");
        emulate(tab, "prefers-color-scheme", "dark");
        assertEquals("", tab.text(CONTRAST), "dark");
    }

    private static ScanResult result(int findings) {
        return findings == 0 ? Results.of() : LargeResult.of(findings);
    }

    private static String axe() throws IOException {
        try (InputStream axe = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(axe).readAllBytes(), UTF_8);
        }
    }

    @Test
    void canBeWalkedByKeyboard(Tab tab) throws IOException {
        WrittenPage.of(result(3), folder).in(tab).press("Tab");
        assertEquals("Skip to the credentials", tab.text("document.activeElement.textContent"));
        assertEquals("3px", tab.text("getComputedStyle(document.activeElement).outlineWidth"));
        tab.press("Enter").press("Tab");
        assertTrue(tab.is("document.activeElement.closest('.card') === document.querySelector('.card')"));
        tab.press("/");
        assertEquals("search", tab.text("document.activeElement.id"));
        tab.evaluate("document.activeElement.blur()");
        tab.press("j").press("j");
        assertTrue(tab.is("document.activeElement === document.querySelectorAll('.card')[1]"));
        tab.press("k");
        assertTrue(tab.is("document.activeElement === document.querySelector('.card')"));
        tab.evaluate("document.querySelector('.card .act .steps-of').focus()");
        tab.press("Enter");
        assertTrue(tab.text("location.hash").startsWith("#fix-"));
        tab.evaluate("new Promise((done) => { addEventListener('popstate', () => done(1)); history.back(); })");
        assertEquals("#credentials", tab.text("location.hash"));
    }

    @Test
    void letsSingleKeysBeSwitchedOff(Tab tab) throws IOException {
        WrittenPage.of(result(3), folder).in(tab).press("?");
        tab.evaluate("document.querySelector('dialog input').click()");
        tab.press("Escape").press("j");
        assertTrue(tab.is("!document.activeElement.matches('.card')"));
    }

    /** 320 pixels are also what 400 % leaves of a window of 1280. */
    @Test
    void fitsNarrowScreens(Tab tab) throws IOException {
        WrittenPage.of(Results.hostile("a".repeat(300)), folder).in(tab);
        tab.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 320, "height", 640, "deviceScaleFactor", 1, "mobile", false));
        assertTrue(tab.is("document.documentElement.scrollWidth <= 320"));
    }

    @Test
    void keepsSignsWithoutColour(Tab tab) throws IOException {
        WrittenPage.of(result(12), folder).in(tab);
        emulate(tab, "forced-colors", "active");
        assertTrue(tab.is("matchMedia('(forced-colors: active)').matches"));
        assertTrue(tab.is("[...document.querySelectorAll('.severity')].every((s) => /[◆▲■●○] \\w+/.test(s.textContent)"
                + " && getComputedStyle(s).borderTopWidth === '1px')"));
    }

    @Test
    void standsStill(Tab tab) throws IOException {
        WrittenPage.of(result(12), folder).in(tab).press("j").press("j");
        assertEquals("auto", tab.text("getComputedStyle(document.documentElement).scrollBehavior"));
        assertEquals(0, tab.number("document.getAnimations().length"));
    }

    @Test
    void keepsTextOfOtherDirectionsInItsPlace(Tab tab) throws IOException {
        WrittenPage.of(Results.of(Results.live("a", Surface.CLIENT, "שלום/א.js", 3)), folder)
                .in(tab);
        assertEquals(
                "3:5", tab.text("document.querySelector('.line').textContent").substring(1));
        assertTrue(tab.is("document.querySelector('.path').getBoundingClientRect().right"
                + " <= document.querySelector('.line').getBoundingClientRect().left + 1"));
    }

    private static void emulate(Tab tab, String feature, String value) {
        tab.call("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", feature, "value", value))));
    }
}
