package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that README offers to a newcomer. */
final class ReadmeIT {
    private static final Pattern FIRST_SCAN = Pattern.compile("&& mvn -f test-projects/(\\S+) (\\S+)");

    @TempDir
    private Path folder;

    @Test
    void firstScanWorksAsWritten() throws IOException, InterruptedException {
        Matcher command =
                FIRST_SCAN.matcher(Files.readString(Path.of(RealMaven.property("testProjects"), "../README.md")));
        assertTrue(command.find());
        Path project = ConsumerProject.named(command.group(1)).copyInto(folder);
        Build build = new RealMaven(folder).run("-f", project.toString(), command.group(2));
        build.said("Stripe credentials: passed");
    }
}
