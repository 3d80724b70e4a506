package io.github.stripekeys.report;

import com.google.gson.JsonObject;
import io.github.stripekeys.browser.Chromium;
import io.github.stripekeys.browser.Tab;
import io.github.stripekeys.project.Demonstration;
import io.github.stripekeys.scan.ScanResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pictures of the page for people to look at, in {@code target/pictures}: its look is judged by no test. Not run by the build, as its name is no
 * test's; an IDE runs it.
 */
@ExtendWith(Chromium.class)
class PagePictures {
    private static final int WHOLE = 0;

    @TempDir
    Path folder;

    private final Path pictures = Path.of("target/pictures");

    /** A way to look at a page. */
    private record View(String name, int width, int height, String feature, String value, boolean isPrint) {
        static final View LIGHT = new View("light", 1280, WHOLE, "prefers-color-scheme", "light", false);
        static final View DARK = new View("dark", 1280, WHOLE, "prefers-color-scheme", "dark", false);
        static final View PHONE = new View("320", 320, WHOLE, "prefers-color-scheme", "light", false);
        static final View LAPTOP = new View("1366x768", 1366, 768, "prefers-color-scheme", "light", false);
        static final View PRINT = new View("print", 760, WHOLE, "prefers-color-scheme", "dark", true);
    }

    @Test
    void blocked(Tab tab) throws Exception {
        Demonstration shop = Demonstration.shop(folder.resolve("shop"));
        take(tab, "shop", shop.scan(), View.LAPTOP, View.LIGHT, View.DARK, View.PHONE, View.PRINT);
    }

    @Test
    void passed(Tab tab) throws Exception {
        take(tab, "passed", Demonstration.clean(folder.resolve("clean")).scan(), View.LAPTOP, View.LIGHT, View.DARK);
    }

    @Test
    void known(Tab tab) throws Exception {
        Demonstration shop = Demonstration.shop(folder.resolve("known"));
        shop.writeBaseline();
        take(tab, "known", shop.scan(), View.LAPTOP, View.LIGHT);
    }

    @Test
    void history(Tab tab) throws Exception {
        take(
                tab,
                "history",
                Demonstration.withHistory(folder.resolve("history")).scanHistory(),
                View.LAPTOP,
                View.LIGHT,
                View.DARK);
    }

    @Test
    void merged(Tab tab) throws Exception {
        ScanResult merged = Demonstration.merged(folder.resolve("fleet"));
        take(tab, "merged", merged, View.LAPTOP, View.LIGHT, View.PHONE);
    }

    @Test
    void incomplete(Tab tab) throws Exception {
        take(tab, "incomplete", Demonstration.incomplete(folder.resolve("gap")).scan(), View.LAPTOP, View.LIGHT);
    }

    private void take(Tab tab, String name, ScanResult result, View... views) throws IOException {
        Files.createDirectories(pictures);
        WrittenPage.of(result, folder.resolve("page-" + name)).in(tab);
        for (View view : views) {
            tab.call(
                    "Emulation.setEmulatedMedia",
                    Map.of(
                            "media",
                            view.isPrint() ? "print" : "screen",
                            "features",
                            List.of(Map.of("name", view.feature(), "value", view.value()))));
            resize(tab, view.width(), view.height() == WHOLE ? 1000 : view.height());
            tab.evaluate(
                    "document.querySelectorAll('.batch').forEach((b) => { b.style.contentVisibility = 'visible'; })");
            if (view.height() == WHOLE) {
                resize(tab, view.width(), tab.number("document.documentElement.scrollHeight"));
            }
            tab.evaluate("new Promise((done) => setTimeout(() => done(1), 300))");
            JsonObject picture = tab.call("Page.captureScreenshot", Map.of("format", "png"));
            Files.write(
                    pictures.resolve(name + "-" + view.name() + ".png"),
                    Base64.getDecoder().decode(picture.get("data").getAsString()));
        }
    }

    private static void resize(Tab tab, int width, int height) {
        tab.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }
}
