package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a CI service reads in the log of a build. */
final class AnnotationsIT {
    @TempDir
    private Path folder;

    @Test
    void githubIsToldOfEachFindingOnce() throws IOException, InterruptedException {
        Path summary = folder.resolve("summary.md");
        Build build = SmallReactor.in(folder, SmallReactor.execution("scan", "<failOn>never</failOn>"))
                .write("a/a,1.properties", "stripe=@sk_live@\n")
                .write("b/##[error]b.properties", "stripe=@rk_live@\n")
                .run(Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary.toString()), "verify")
                .passed();
        assertEquals(
                List.of(
                        "::warning file=a/a%2C1.properties,line=1,col=8,endLine=1",
                        "::warning file=b/##[error]b.properties,line=1,col=8,endLine=1"),
                build.output()
                        .lines()
                        .filter(line -> line.startsWith("::"))
                        .map(line -> line.substring(0, line.indexOf(",endColumn")))
                        .toList());
        assertTrue(build.output().lines().noneMatch(line -> line.startsWith("[") && line.contains("##[")));
        String markdown = Files.readString(summary);
        assertTrue(markdown.startsWith("## ▷ Passed with 2 open findings: 2 live keys.\n"), markdown);
        assertEquals(1, markdown.split("Passed with", -1).length - 1, markdown);
    }
}
