package io.github.stripekeys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.testing.Archives;
import io.github.stripekeys.testing.ChildJvm;
import io.github.stripekeys.testing.GitRepository;
import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same tree gives the same bytes, whatever machine scans it: its language, time zone, charset, processors and order of files. */
final class SameBytesTest {
    private static final String FORMATS = "--formats="
            + Arrays.stream(ReportFormat.values()).map(ReportFormat::id).collect(Collectors.joining(","));

    @TempDir
    private Path folder;

    /** A machine. Where its locale cannot say the name of a file, git cannot be asked who wrote it. */
    private record Machine(List<String> options, Map<String, String> variables, int threads, String blame) {
        static Machine of(String language, String country, String zone, String charset, String locale, int threads) {
            return new Machine(
                    List.of(
                            "-Xmx200m",
                            "-Duser.language=" + language,
                            "-Duser.country=" + country,
                            "-Duser.timezone=" + zone,
                            "-Dfile.encoding=" + charset),
                    Map.of("LC_ALL", locale, "TZ", zone),
                    threads,
                    "never");
        }

        Machine telling(String authors) {
            return new Machine(options, variables, threads, authors);
        }
    }

    private static final List<Machine> MACHINES = List.of(
            Machine.of("en", "US", "UTC", "UTF-8", "C.UTF-8", 1),
            Machine.of("tr", "TR", "Asia/Tokyo", "ISO-8859-1", "C", 8),
            Machine.of("ar", "EG", "America/St_Johns", "US-ASCII", "C", 8),
            Machine.of("ja", "JP", "Pacific/Kiritimati", "windows-31j", "C.UTF-8", 2));

    @Test
    void onEachMachineAndInEachOrder() throws IOException, InterruptedException {
        Map<String, String> expected = new TreeMap<>();
        GitRepository repository = repository();
        for (int i = 0; i < MACHINES.size(); i++) {
            Path project = checkedOut(repository, folder.resolve("machine" + i).resolve("shop"), new Random(i));
            Map<String, String> written = scan(project, MACHINES.get(i));
            if (i == 0) {
                expected.putAll(written);
                assertTrue(report(written).contains("\"outcome\": \"findings\""), () -> report(written));
                assertTrue(report(written).contains("größe"), () -> report(written));
                assertEquals(ReportFormat.values().length + 2, written.size());
            }
            assertSame("report.json", report(expected), report(written));
            expected.forEach((name, text) -> assertSame(name, text, written.getOrDefault(name, "")));
            assertEquals(expected.keySet(), written.keySet());
        }
    }

    @Test
    void inTwoRunsOnOneMachine() throws IOException, InterruptedException {
        Path project = checkedOut(repository(), folder.resolve("shop"), new Random(7));
        Machine machine = MACHINES.get(0).telling("email");
        Map<String, String> first = scan(project, machine);
        assertTrue(report(first).contains("\"author\": \"T"), () -> report(first));
        assertEquals(first, scan(project, machine));
    }

    private static String report(Map<String, String> written) {
        return written.getOrDefault("report.json", "");
    }

    /** Names the first line that is another one. */
    private static void assertSame(String name, String expected, String written) {
        List<String> lines = written.lines().toList();
        List<String> before = expected.lines().toList();
        for (int i = 0; i < Math.min(lines.size(), before.size()); i++) {
            assertEquals(before.get(i), lines.get(i), name + ":" + (i + 1));
        }
        assertEquals(expected, written, name);
    }

    private GitRepository repository() throws IOException {
        GitRepository repository = GitRepository.init(folder.resolve("origin"));
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            write(repository.folder().resolve(file.getKey()), file.getValue());
        }
        return repository.commit("all");
    }

    /** The same files, made in another order, as a file system lists them. */
    private static Path checkedOut(GitRepository origin, Path top, Random order) throws IOException {
        GitRepository clone = origin.cloneInto(top, "--no-checkout");
        Map<String, byte[]> files = files();
        List<String> names = new ArrayList<>(files.keySet());
        Collections.shuffle(names, order);
        for (String name : names) {
            write(top.resolve(name), Objects.requireNonNull(files.get(name)));
        }
        clone.git("reset", "--quiet");
        return top;
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /** Files of many kinds. */
    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        text(files, "pom.xml", "<project><properties><stripe.key>@sk_live@</stripe.key></properties></project>");
        text(files, "src/main/java/shop/Pay.java", """
            class Pay {
                static final String I = "sk_l" + "ive_" + "@sk_live:2.body@";
                void pay() { Stripe.apiKey = "@sk_test:3@"; log.info(secret()); }
            }
            """);
        text(files, "src/main/resources/static/app.js", "const stripe = Stripe('@sk_live:4@')\n// @rk_live:5@\n");
        text(files, "größe/İstanbul.yml", "stripe:\n  secret: @sk_live:6@ # schlüssel\n  webhook: @whsec@\n");
        text(files, "كتاب/日本.properties", "stripe.key=@rk_test:7@\n");
        text(files, "k8s/secret.yaml", "data:\n  key: @sk_live:8@\n");
        text(
                files,
                "codes.js",
                Tokens.fill("@sk_live:9@")
                        .chars()
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(", ", "String.fromCharCode(", ")\n")));
        text(files, "docs/empty.md", "");
        text(files, ".gitignore", "*.log\ntarget/\n");
        text(files, "a.log", "ignored");
        byte[] zip = Archives.zip(new Archives.Entry("x/a.properties", Tokens.fill("stripe=@sk_live:10@")));
        files.put("lib/a.zip", zip);
        files.put("lib/broken.zip", Arrays.copyOf(zip, 60));
        for (int i = 0; i < 30; i++) {
            text(files, "many/f" + i + ".properties", "stripe.key=@sk_test:" + (100 + i) + "@\n");
        }
        return files;
    }

    private static void text(Map<String, byte[]> files, String name, String text) {
        files.put(name, Tokens.fill(text).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> scan(Path project, Machine machine) throws IOException, InterruptedException {
        ProcessBuilder builder = ChildJvm.of(
                Main.class,
                machine.options(),
                "scan",
                FORMATS,
                "--threads=" + machine.threads(),
                "--blame=" + machine.blame(),
                "--annotations=never");
        builder.environment().putAll(machine.variables());
        Path log = project.resolveSibling("log");
        Process process =
                builder.directory(project.toFile()).redirectOutput(log.toFile()).start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        String said = Files.readString(log, StandardCharsets.ISO_8859_1);
        assertEquals(1, process.exitValue(), said);
        Path reports = project.resolve("target/stripe-keys");
        Map<String, String> written = new TreeMap<>();
        try (Stream<Path> files = Files.walk(reports)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                written.put(reports.relativize(file).toString(), Files.readString(file));
            }
        }
        return written;
    }
}
