package io.github.stripekeys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.Archives;
import io.github.stripekeys.testing.GitRepository;
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

final class StripeKeysTest {
    private static final String LEAK = "stripe=@sk_live@\n";

    @TempDir
    private Path folder;

    private String input = "";
    private String output = "";

    @Test
    void exitCodeTellsTheOutcome() throws IOException {
        write("a.properties", "stripe=none\n");
        assertEquals(0, run("scan", folder.toString()));
        assertSaid("[INFO] Stripe credentials: clean, no Stripe secrets found; scanned 1 file");
        write("a.properties", LEAK);
        assertEquals(1, run("scan", folder.toString()));
        assertSaid("[ERROR] a.properties:1:8 high secret-key-live sk_live_…: Live secret key");
        assertSaid("[ERROR] 1 Stripe credential fails the build (1 high)");
        assertEquals(0, run("scan", folder.toString(), "--failOn=critical"));
        assertEquals(2, run("scan", folder.toString(), "--maxFileSize", "5"));
        assertSaid("or pass -Dstripe-keys.allowIncomplete");
        assertEquals(0, run("scan", folder.toString(), "--maxFileSize", "5", "-Dstripe-keys.allowIncomplete"));
        assertEquals(3, run("scan", folder.toString(), "--failOn=some"));
        assertSaid("[ERROR] Unknown value 'some' for stripe-keys.failOn. Use one of: critical, high");
    }

    @Test
    void jarsSayWhatTheyAre() throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        Files.write(
                folder.resolve("lib/a.jar"),
                Archives.zip(
                        new Archives.Entry("a.properties", Tokens.fill(LEAK)),
                        new Archives.Entry(
                                "META-INF/maven/com.acme/pay/pom.properties",
                                "groupId=com.acme\nartifactId=pay\nversion=1.4\n")));
        Files.write(folder.resolve("lib/b.jar"), Archives.zip(new Archives.Entry("b.txt", "nothing")));
        String reports = "--outputDirectory=" + folder.resolve("out");
        assertEquals(1, run("dependencies", folder.resolve("lib").toString(), reports));
        assertSaid("[ERROR] com.acme:pay:1.4!/a.properties:1:8 critical secret-key-live sk_live_…: Live secret key");
        assertSaid("scanned 2 jars (");
        assertTrue(Files.exists(folder.resolve("out/report.json")));
        String first = folder.resolve("lib/a.jar").toString();
        String second = folder.resolve("lib/b.jar").toString();
        assertEquals(0, run("dependencies", first, second, reports, "--excludes=com.acme:*"), output);
        assertEquals(3, run("dependencies", folder.resolve("none.jar").toString(), reports));
        assertEquals(3, run("dependencies"));
    }

    @Test
    void wrongCommandIsAnErrorThatShowsHelp() {
        assertEquals(3, run("scna"));
        assertSaid("Did you mean: stripe-keys scan?");
        assertEquals(3, run("scan", "--fialOn=high"));
        assertSaid("Unknown option");
        assertEquals(3, run());
        assertSaid("Usage: stripe-keys");
        assertEquals(0, run("--help"));
        assertSaid("Exit codes: 0 passed, 1 findings, 2 incomplete, 3 error.");
        assertEquals(0, run("history", "--help"));
        assertSaid("--range=COMMITS");
    }

    @Test
    void readsStandardInputAsIfItWereAFile() {
        input = "<script>let pay = \"@sk_live@\"</script>\n";
        assertEquals(1, run("-", "--path=src/main/webapp/pay.html"));
        assertSaid("src/main/webapp/pay.html:1:20 critical secret-key-live");
        assertFalse(output.contains("Report:"), output);
        assertEquals(1, run("scan", "-", "--outputDirectory=" + folder, "--formats=json"));
        assertTrue(Files.exists(folder.resolve("report.json")));
        input = "nothing";
        assertEquals(0, run("-"));
        assertEquals(2, run("-", "--maxFileSize=3"));
        assertSaid("standard-input: too-large: more than the limit of 3 bytes");
    }

    @Test
    void looksAtWhatGitSaysIsNew() throws IOException {
        GitRepository repository =
                GitRepository.init(folder).write("old.properties", LEAK).commit("one");
        assertEquals(0, run("staged", folder.toString()));
        repository.write("new.properties", "stripe=@sk_live:2@\n").git("add", ".");
        assertEquals(1, run("staged", folder.toString()));
        assertSaid("new.properties:1:8");
        assertEquals(1, run("since", "HEAD", folder.toString()));
        assertEquals(3, run("since", "nowhere", folder.toString()));
        assertEquals(3, run("since"));
        assertSaid("Missing required parameter: 'REF'");
        repository.commit("two");
        assertEquals(0, run("since", "HEAD", folder.toString()));
        assertEquals(1, run("history", folder.toString(), "--range=HEAD~1..HEAD"));
        assertSaid("new.properties:1:8 high");
    }

    @Test
    void acceptsWhatIsInTheBaselineAndListsSuppressions() throws IOException {
        write("a.properties", LEAK);
        write(
                "b.properties",
                "stripe=@sk_live@ # stripe-keys:allow secret-key-live owner=pay until=2999-01-01 reason=rolled\n");
        assertEquals(0, run("suppressions", folder.toString()));
        assertSaid("b.properties");
        assertEquals(0, run("baseline", folder.toString()));
        assertSaid("[INFO] Wrote ");
        assertEquals(0, run("scan", folder.toString()));
    }

    @Test
    void mergesReports() throws IOException {
        write("a/a.properties", LEAK);
        write("b/b.properties", "stripe=none\n");
        run("scan", folder.resolve("a").toString(), "--outputDirectory=" + folder.resolve("out/a"));
        run("scan", folder.resolve("b").toString(), "--outputDirectory=" + folder.resolve("out/b"));
        String merged = "--outputDirectory=" + folder.resolve("out/merged");
        String reports =
                "--reports=pay=" + folder.resolve("out/a/report.json") + ",shop=" + folder.resolve("out/b/report.json");
        assertEquals(0, run("merge", reports, merged));
        assertSaid("[INFO] 2 reports: pay, shop");
        assertEquals(1, run("merge", reports, merged, "--failOn=high"));
        assertEquals(3, run("merge", merged));
        assertSaid("--reports is needed");
    }

    @Test
    void fixShowsItsPlanAndWritesItWhenAskedTo() throws IOException {
        GitRepository.init(folder)
                .write("application.properties", "stripe.secret-key=@sk_live@\n")
                .write("src/pay.py", "import os\nkey = '@sk_test@'\n")
                .commit("all");
        assertEquals(1, run("fix", folder.toString()));
        assertSaid("[INFO] application.properties:1 sk_live_… → ${STRIPE_SECRET_KEY}");
        assertSaid("2 findings still open; -Dstripe-keys.fix.write fixes 2 of them");
        assertEquals(3, run("fix", folder.toString(), "--write", "--dotenv"));
        assertSaid("needs a .env that git ignores");
        write(".gitignore", ".env\n");
        assertEquals(0, run("fix", folder.toString(), "-Dstripe-keys.fix.write", "--dotenv"));
        assertSaid("[INFO] Test-mode values are now in .env, which git ignores: STRIPE_TEST_SECRET_KEY");
        assertEquals(
                "stripe.secret-key=${STRIPE_SECRET_KEY}\n", Files.readString(folder.resolve("application.properties")));
        assertEquals(Tokens.fill("STRIPE_TEST_SECRET_KEY=@sk_test@\n"), Files.readString(folder.resolve(".env")));
        assertEquals("STRIPE_SECRET_KEY=\nSTRIPE_TEST_SECRET_KEY=\n", Files.readString(folder.resolve(".env.example")));
        assertEquals(0, run("fix", folder.toString()));
        assertSaid("[INFO] Fix: 0 places can be fixed, 0 left to you");
    }

    @Test
    void quietCommandPrintsOnlyWhyItFails() throws IOException {
        write("a.properties", "stripe=none\n");
        assertEquals(0, run("scan", folder.toString(), "--quiet"));
        assertEquals("", output);
        write("a.properties", LEAK);
        assertEquals(1, run("scan", folder.toString(), "-q"));
        assertTrue(output.lines().allMatch(line -> line.startsWith("[ERROR] ")), output);
    }

    @Test
    void completionKnowsCommandsAndOptions() {
        assertEquals(0, run("completion"));
        assertSaid("install-hook");
        assertSaid("'--inlineSuppressions'");
    }

    private int run(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        ByteArrayInputStream in = new ByteArrayInputStream(Tokens.fill(input).getBytes(StandardCharsets.UTF_8));
        int exitCode = new StripeKeys(in, stream, stream, Map.of()).run(arguments);
        output = bytes.toString(StandardCharsets.UTF_8);
        return exitCode;
    }

    private void assertSaid(String text) {
        assertTrue(output.contains(text), () -> "'" + text + "' in\n" + output);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, Tokens.fill(text));
    }
}
