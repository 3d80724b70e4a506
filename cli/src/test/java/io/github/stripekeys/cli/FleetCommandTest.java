package io.github.stripekeys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.Sentinel;
import io.github.stripekeys.testing.SmallFleet;
import io.github.stripekeys.testing.Tokens;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FleetCommandTest {
    @TempDir
    private Path folder;

    private String output = "";

    @Test
    void scansFleetAndMergesItsRows() throws IOException {
        String manifest = new SmallFleet(folder.resolve("in")).write().toString();
        String rows = folder.resolve("out").toString();
        assertEquals(1, run("fleet", manifest, "--threads=2", "--outputDirectory=" + rows));
        assertSaid("[INFO] 10 units: 1 clean, 7 findings, 1 incomplete, 1 error, 0 lost");
        assertSaid("[INFO] SHA-256 of the rows without their seconds: ");
        assertEquals(64, Files.readString(folder.resolve("out/salt")).strip().length());
        String merged = folder.resolve("merged").toString();
        assertEquals(0, run("merge", "--reports=" + rows + "/units/*.jsonl", "--outputDirectory=" + merged));
        assertSaid("[INFO] 10 reports: ");
        String page = Files.readString(folder.resolve("merged/report.html"));
        assertTrue(page.contains("all of shop/web/old.js"), "unit and path in the page");
        new Sentinel(Tokens.bodies(SmallFleet.KEYS)).check("page", page);
    }

    @Test
    void runsHaveFingerprintsOfTheirOwnUnlessToldOtherwise() throws IOException {
        String manifest = new SmallFleet(folder.resolve("in")).write().toString();
        String salt = Files.writeString(folder.resolve("salt.txt"), "of this company\n")
                .toString();
        run("fleet", manifest, "--outputDirectory=" + folder.resolve("a"), "--salt=" + salt);
        String first = hash();
        run("fleet", manifest, "--outputDirectory=" + folder.resolve("b"), "--salt=" + salt);
        assertEquals(first, hash());
        run("fleet", manifest, "--outputDirectory=" + folder.resolve("c"));
        assertTrue(!first.equals(hash()));
    }

    @Test
    void wrongManifestIsErrorWithItsLine() throws IOException {
        assertEquals(3, run("fleet"));
        assertEquals(3, run("fleet", folder.resolve("none").toString()));
        assertError(
                "{\"path\": \"a\", \"king\": \"tree\"}",
                ":2: 'king' is not known; a unit has path, name, kind and ref");
        assertError(
                "{\"path\": \"a\", \"kind\": \"tre\"}",
                ":2: unknown kind 'tre'; it is tree, history, folder, file or warc");
        assertError("{\"name\": \"a\"}", ":2: 'path' is missing");
        assertError("{\"path\": ", ":2: not a JSON object of texts");
        assertError("{\"path\": [1, 2]}", ":2: not a JSON object of texts");
        assertError("first", ":2: another unit has the name 'first'");
    }

    private void assertError(String line, String message) throws IOException {
        Path manifest = Files.writeString(folder.resolve("fleet.txt"), "first\n" + line + "\n");
        assertEquals(3, run("fleet", manifest.toString(), "--outputDirectory=" + folder.resolve("out")));
        assertSaid(message);
    }

    private String hash() {
        return output.lines()
                .filter(line -> line.contains("SHA-256"))
                .findFirst()
                .orElseThrow();
    }

    private int run(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int exitCode = new StripeKeys(new ByteArrayInputStream(new byte[0]), stream, stream, Map.of()).run(arguments);
        output = bytes.toString(StandardCharsets.UTF_8);
        return exitCode;
    }

    private void assertSaid(String text) {
        assertTrue(output.contains(text), () -> "'" + text + "' in\n" + output);
    }
}
