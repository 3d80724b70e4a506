package io.github.stripekeys.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.browser.Chromium;
import io.github.stripekeys.browser.Tab;
import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.report.content.VisibleText;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Sentinel;
import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes the scanned files can neither shape the page nor get a key into it. */
@ExtendWith(Chromium.class)
class HostilePageTest {
    private static final List<String> MORE = List.of(
            "<img src=//evil.example/x>",
            "<iframe srcdoc='<script>alert(1)</script>'>",
            "<base href=//evil.example>",
            "<meta http-equiv=refresh content=0;url=//evil.example>",
            "<link rel=stylesheet href=//evil.example/x.css>",
            "<form action=//evil.example><button>",
            "<a href=javascript:alert(1)>x</a>",
            "<svg><animate onbegin=alert(1)>",
            "<math><mi xlink:href=javascript:alert(1)>",
            "<details open ontoggle=alert(1)>",
            "<template><script>alert(1)</script></template>",
            "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
            "</script><script>alert(1)</script>",
            "</article></main></body></html>",
            "]]><!--",
            "--!><script>alert(1)</script>",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "&#x3C;script&#x3E;",
            "\\u003cscript\\u003e",
            "data:text/html,<script>alert(1)</script>",
            "vbscript:msgbox(1)",
            "' style='position:fixed;inset:0",
            "\" autofocus onfocus=alert(1) x=\"",
            "`${alert(1)}`",
            "{{constructor.constructor('alert(1)')()}}",
            "@import url(//evil.example)",
            "a\u2066b\u2069\u202Dc\u202E");

    @TempDir
    Path folder;

    @Test
    void keepsHostileTextInertAndVisible(Tab tab) throws IOException {
        List<String> texts =
                Stream.concat(Results.HOSTILE.stream(), MORE.stream()).toList();
        assertTrue(texts.size() > 40, () -> "" + texts.size());
        List<Integer> elements = Stream.of(
                        texts,
                        IntStream.range(0, texts.size())
                                .mapToObj(i -> "plain" + i)
                                .toList())
                .map(all -> count(all, tab))
                .toList();
        assertEquals(elements.get(1), elements.get(0));
        assertEquals(List.of(), tab.complaints());
        assertTrue(tab.requests().stream().allMatch(address -> address.startsWith("file:")), tab.requests()::toString);
    }

    /** The number of elements, after a look that the texts can be read. */
    private int count(List<String> texts, Tab tab) {
        try {
            WrittenPage.of(result(texts), folder).in(tab);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        String page = tab.text("document.querySelector('main').textContent");
        texts.forEach(text -> assertTrue(page.contains(VisibleText.of(text)), text));
        return tab.number("document.querySelectorAll('*:not(option)').length");
    }

    private static ScanResult result(List<String> texts) {
        List<ScanResult> results = texts.stream().map(Results::hostile).toList();
        List<Finding> findings = IntStream.range(0, texts.size())
                .mapToObj(i -> Results.copy(results.get(i).findings().get(0), "v1:" + i, texts.get(i)))
                .toList();
        return new ScanResult(
                texts.get(0),
                FailOn.MEDIUM,
                results.get(0).scope(),
                Results.STATS,
                findings,
                results.stream().flatMap(result -> result.problems().stream()).toList());
    }

    @Test
    void showsNoPartOfAKey(Tab tab) throws IOException {
        String text = "a = '@sk_live@'\nb = '@whsec@'\nc = '@sk_live:2@'\nd = '@rk_live.medium@' + '@pk_test@'\n";
        Sentinel sentinel = new Sentinel(Tokens.bodies(text));
        ScanResult result = Fixture.scan("static/pay.js", Tokens.fill(text));
        assertTrue(result.findings().size() >= 5, () -> result.findings().toString());
        WrittenPage.of(result, folder).in(tab);
        tab.evaluate("navigator.clipboard.writeText = (text) => Promise.resolve(window.copied = text)");
        tab.evaluate("new Promise((done) => setTimeout(done, 300))");
        sentinel.check("the document", tab.text("document.documentElement.outerHTML"));
        for (int i = 0; i < tab.number("document.querySelectorAll('.actions button').length"); i++) {
            tab.evaluate("document.querySelectorAll('.actions button')[" + i + "].click()");
            String copied = tab.text("copied");
            assertTrue(copied.length() > 20, copied);
            sentinel.check("the clipboard", copied);
        }
        sentinel.check("the address and the storage", tab.text("location.href + JSON.stringify(localStorage)"));
        tab.call("Emulation.setEmulatedMedia", Map.of("media", "print"));
        sentinel.check("the print", tab.text("document.body.innerText"));
    }
}
