package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on a user's screen. */
final class ConsoleIT {
    /** Some Mavens reset the terminal's colour even where there is none. */
    private static final Pattern ESCAPE = Pattern.compile("\u001B\\[[0-9;]*m");

    private static final String LEAK = "stripe=@sk_live@\n";

    @TempDir
    private Path folder;

    private Build scan(String... arguments) throws IOException, InterruptedException {
        String[] all = new String[arguments.length + 1];
        all[0] = RealMaven.goal("scan");
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return SmallReactor.in(folder, "").write("a/a.properties", LEAK).run(all);
    }

    @Test
    void quietBuildShowsTheFindingAndWhyItFailed() throws IOException, InterruptedException {
        Build build = scan("--quiet").failed().said("a/a.properties:1:8 high secret-key-live sk_live_");
        List<String> others = ESCAPE.matcher(build.output())
                .replaceAll("")
                .lines()
                .filter(line -> !line.startsWith("[ERROR]") && !line.isBlank())
                .toList();
        assertEquals(List.of(), others);
    }

    @Test
    void wrongParameterIsExplainedAndNoReportSaysClean() throws IOException, InterruptedException {
        scan("-Dstripe-keys.failOn=severe").failed().said("critical, high, medium, low, info, never");
        assertTrue(Files.readString(folder.resolve("target/stripe-keys/report.json"))
                .contains("\"outcome\": \"error\""));
    }
}
