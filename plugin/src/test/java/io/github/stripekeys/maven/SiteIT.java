package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Maven site with the page, and a scan bound in the same build. */
final class SiteIT {
    private static final String REPORTING = """
            <reporting><excludeDefaults>true</excludeDefaults><plugins><plugin>
              <groupId>io.github.stripekeys</groupId>
              <artifactId>stripe-keys-maven-plugin</artifactId>
              <version>%s</version>
            </plugin></plugins></reporting>
            </project>""";
    private static final String LEAK = "stripe=@sk_live@\n";

    @TempDir
    private Path folder;

    @Test
    void pageShowsTheWholeBuildAndTheScanStillFails() throws IOException, InterruptedException {
        SmallReactor reactor =
                SmallReactor.in(folder, SmallReactor.execution("scan", "")).write("b/<b>.properties", LEAK);
        Path pom = folder.resolve("pom.xml");
        String reporting = REPORTING.formatted(RealMaven.property("pluginVersion"));
        Files.writeString(pom, Files.readString(pom).replace("</project>", reporting));
        Build build = reactor.run("org.apache.maven.plugins:maven-site-plugin:3.22.0:site", "verify")
                .failed()
                .said("b/<b>.properties:1:8 high secret-key-live");

        String page = Files.readString(folder.resolve("target/site/stripe-keys.html"));
        assertTrue(page.contains("Build blocked: 1 live key."), page);
        assertTrue(page.contains("<td>b/&lt;b&gt;.properties:1</td>"), page);
        assertTrue(page.contains("<td>3 of 3</td>"), page);
        assertFalse(Files.exists(folder.resolve("b/target/site/stripe-keys.html")));
        String report = Files.readString(folder.resolve("target/site/stripe-keys/report.html"));
        for (String body : Tokens.bodies(LEAK)) {
            assertFalse((page + report).contains(body.substring(0, 12)), "a part of a key");
        }
        assertEquals(
                List.of("b/<b>.properties:1 secret-key-live high server"),
                build.report().findings());
    }
}
