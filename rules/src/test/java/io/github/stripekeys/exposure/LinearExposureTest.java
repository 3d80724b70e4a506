package io.github.stripekeys.exposure;

import io.github.stripekeys.testing.MemoryLookup;
import io.github.stripekeys.text.TextPosition;
import io.github.stripekeys.work.Work;
import java.util.Map;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** What tells who sees a place is asked about each finding, and reads files of any content: the work is that of the input. */
final class LinearExposureTest {
    @Test
    void callsOfResourceHandlers() {
        Work.assertLinear(Handlers.class);
        Work.assertLinear(OpenHandlers.class);
    }

    @Test
    void importsOfWindows() {
        Work.assertLinear(Windows.class);
    }

    @Test
    void fieldsOfAGradleBuild() {
        Work.assertLinear(Fields.class);
    }

    private static final class Handlers implements IntConsumer {
        @Override
        public void accept(int size) {
            String text = "r.addResourceHandler(\"/**\").addResourceLocations(\"file:./a\");\n".repeat(size / 64);
            StaticLocation.inCode("A.java", text).forEach(any -> {});
        }
    }

    private static final class OpenHandlers implements IntConsumer {
        @Override
        public void accept(int size) {
            String call = "addResourceHandler(a).addResourceLocations(";
            StaticLocation.inCode("A.java", call.repeat(size / call.length())).forEach(any -> {});
        }
    }

    private static final class Windows implements IntConsumer {
        @Override
        public void accept(int size) {
            DesktopAndMobile.window("javafx.application.Application ".repeat(size / 32));
        }
    }

    /** One question for each line. */
    private static final class Fields implements IntConsumer {
        @Override
        public void accept(int size) {
            String line = "def key = 'a'\n";
            String text = line.repeat(size / line.length());
            GradleFields fields = new GradleFields(new MemoryLookup(Map.of()));
            for (int at = line.indexOf("a'"); at < text.length(); at += line.length()) {
                fields.exposure(new Place("build.gradle", new TextPosition(text, at)));
            }
        }
    }
}
