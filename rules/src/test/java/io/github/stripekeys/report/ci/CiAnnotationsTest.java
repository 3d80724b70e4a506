package io.github.stripekeys.report.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CiAnnotationsTest {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Map<String, String> told = new HashMap<>();

    @TempDir
    private Path folder;

    @Test
    void tellsAFindingOnce() throws IOException {
        jobLog(CiService.GITHUB).tell(result(2));
        jobLog(CiService.GITHUB).tell(result(3));
        assertEquals(
                List.of("a.properties,line=1", "a.properties,line=2", "a.properties,line=3"),
                lines().stream()
                        .map(line -> line.replaceAll("::error file=([^,]*,[^,]*),.*", "$1"))
                        .toList());
    }

    @Test
    void saysInPlaceOfTheTenthThatThereAreMore() throws IOException {
        jobLog(CiService.GITHUB).tell(result(8));
        jobLog(CiService.GITHUB).tell(result(15));
        assertEquals(10, lines().size());
        assertEquals("::error::More Stripe findings: see the full report", lines().get(9));
    }

    @Test
    void tellsNothingWithoutAService() throws IOException {
        new CiAnnotations(Optional.empty(), Optional.empty(), output, told).tell(result(2));
        assertEquals("", output.toString(StandardCharsets.UTF_8));
    }

    @Test
    void replacesItsOwnPartOfTheSummary() throws IOException {
        Path file = Files.writeString(folder.resolve("summary"), "# Before");
        summary(file, 1);
        Files.writeString(file, Files.readString(file) + "# Between\n");
        summary(file, 2);
        String text = Files.readString(file);
        assertTrue(text.startsWith("# Before\n## ") && text.endsWith("# Between\n"), text);
        assertEquals(1, text.split("Build blocked", -1).length - 1, text);
        assertTrue(text.contains("`a.properties:2`"), text);
    }

    private final Map<String, String> written = new HashMap<>();

    private void summary(Path file, int keys) throws IOException {
        Optional<JobSummary> summary = Optional.of(new JobSummary(file, written));
        new CiAnnotations(Optional.of(CiService.GITHUB), summary, output, told).summarize(result(keys));
    }

    private CiAnnotations jobLog(CiService service) {
        return new CiAnnotations(Optional.of(service), Optional.empty(), output, told);
    }

    private List<String> lines() {
        return output.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** As many live keys as that, each in a line of its own. */
    private static ScanResult result(int keys) {
        String text = IntStream.rangeClosed(1, keys)
                .mapToObj(i -> "stripe=@sk_live:" + i + "@\n")
                .collect(Collectors.joining());
        return Fixture.scan("a.properties", Tokens.fill(text));
    }
}
