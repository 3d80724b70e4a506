package io.github.stripekeys.project;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.ci.CiAnnotations;
import io.github.stripekeys.report.console.AnsiColor;
import io.github.stripekeys.report.console.ConsoleReport;
import io.github.stripekeys.report.json.ReportReader;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.testing.Archives;
import io.github.stripekeys.testing.GitRepository;
import io.github.stripekeys.testing.RecordedLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Small shops to show reports of. */
public record Demonstration(GitRepository repository) {
    private static final String REPORT = "target/stripe-keys/report.json";

    /** A build that says what the project is called. */
    private record Named(Path executionRoot, BuildModel plain, String called) implements BuildModel {
        @Override
        public WorkUnit requested(ReadOptions options) {
            return plain.requested(options);
        }

        @Override
        public WorkUnit whole() {
            return plain.whole();
        }

        @Override
        public Optional<String> name() {
            return Optional.of(called);
        }

        @Override
        public Optional<String> version() {
            return Optional.of("1.4.0");
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public java.util.Set<Path> moduleFolders() {
            return java.util.Set.of();
        }

        @Override
        public java.util.Set<Path> outputs() {
            return java.util.Set.of();
        }

        @Override
        public List<io.github.stripekeys.exposure.ModuleLayout> layouts(Path base) {
            return List.of();
        }
    }

    /** A shop with leaks of many sorts. */
    public static Demonstration shop(Path folder) throws IOException {
        GitRepository shop = init(folder)
                .write("src/main/resources/static/js/checkout.js", """
                        const stripe = Stripe('@sk_live:2@');
                        document.querySelector('#pay').addEventListener('click', async () => {
                          await stripe.confirmPayment({ elements });
                        });
                        """)
                .write("src/main/resources/static/js/legacy.js", """
                        const key = 'sk_live_' + '@sk_live:3.body@';
                        fetch('https://api.stripe.com/v1/charges', {
                          method: 'POST',
                          headers: { Authorization: 'Bearer ' + key },
                        });
                        """)
                .write("src/main/resources/application-prod.properties", """
                        server.port=8080
                        stripe.secret-key=@sk_live@
                        stripe.webhook-secret=@whsec@
                        stripe.publishable-key=@pk_live@
                        spring.datasource.url=jdbc:postgresql://db/shop
                        """)
                .write("src/main/java/com/example/shop/StripeSettings.java", """
                        package com.example.shop;

                        @ConfigurationProperties("stripe")
                        public class StripeSettings {
                            @Value("${stripe.secret-key}")
                            private String secretKey;

                            public String getSecretKey() {
                                return secretKey;
                            }
                        }
                        """)
                .write("src/main/java/com/example/shop/DebugController.java", """
                        package com.example.shop;

                        import com.stripe.Stripe;

                        @RestController
                        public class DebugController {
                            private final StripeSettings settings;

                            @GetMapping("/debug/config")
                            public String config() {
                                return settings.getSecretKey();
                            }
                        }
                        """)
                .write(".github/workflows/deploy.yml", """
                        jobs:
                          deploy:
                            runs-on: ubuntu-latest
                            env:
                              STRIPE_API_KEY: @rk_live@
                            steps:
                              - run: ./deploy.sh
                        """)
                .write(
                        "Dockerfile",
                        "FROM eclipse-temurin:17\nENV STRIPE_SECRET_KEY=@sk_live@\nCMD [\"java\", \"-jar\", \"shop.jar\"]\n")
                .write("src/test/java/com/example/shop/PaymentTest.java", """
                        package com.example.shop;
                        class PaymentTest {
                            String key = "@sk_test@";
                        }
                        """)
                .write("docs/setup.md", "Export the key first:\n\n    export STRIPE_SECRET_KEY=@sk_test:2@\n")
                .commit("Open the shop");
        shop.git("remote", "add", "origin", "git@github.com:example/shop.git");
        return new Demonstration(shop);
    }

    /** A shop that does everything right. */
    public static Demonstration clean(Path folder) throws IOException {
        GitRepository shop = init(folder)
                .write("src/main/resources/static/js/checkout.js", "const stripe = Stripe('@pk_live@');\n")
                .write("src/main/resources/application.properties", "stripe.secret-key=${STRIPE_SECRET_KEY}\n")
                .write("README.md", "A shop.\n")
                .commit("Open the shop");
        shop.git("remote", "add", "origin", "https://gitlab.com/example/bookshop.git");
        return new Demonstration(shop);
    }

    /** A shop whose past is not as clean as its present. */
    public static Demonstration withHistory(Path folder) throws IOException {
        GitRepository shop = init(folder).write("README.md", "A shop.\n").commit("Begin");
        at(shop.write("config/stripe.yml", "secret: @sk_live@\n"), "Add payments", "2023-02-11");
        at(
                shop.write("src/main/resources/static/js/pay.js", "const s = Stripe('@sk_live:2@');\n"),
                "Add a form",
                "2023-06-02");
        at(
                shop.write("src/main/resources/static/js/pay.js", "const s = Stripe('@pk_live@');\n"),
                "Use the other key",
                "2023-06-04");
        at(shop.write("hooks.properties", "stripe.webhook=@whsec@\n"), "Listen to events", "2024-01-20");
        at(shop.write("config/stripe.yml", "secret: ${STRIPE_SECRET_KEY}\n"), "Use the vault", "2025-03-30");
        at(shop.write("test.env", "STRIPE_KEY=@sk_test@\n"), "Test", "2025-08-01");
        shop.git("remote", "add", "origin", "https://github.com/example/shop.git");
        return new Demonstration(shop);
    }

    /** A shop with something that cannot be read. */
    public static Demonstration incomplete(Path folder) throws IOException {
        GitRepository shop = init(folder).write("README.md", "A shop with `@sk_test@`.\n");
        byte[] zip = Archives.zip(new Archives.Entry("shop.txt", "shop ".repeat(500)));
        Files.write(folder.resolve("broken.jar"), Arrays.copyOf(zip, zip.length / 2));
        return new Demonstration(shop.commit("Open the shop"));
    }

    /** The merged report of several shops. */
    public static ScanResult merged(Path folder) throws IOException, ScanException {
        shop(folder.resolve("shop")).scan();
        clean(folder.resolve("bookshop")).scan();
        incomplete(folder.resolve("archive")).scan();
        Path output = folder.resolve("merged");
        new ReportMerge(folder, List.of("*/" + REPORT), new ReportOutput(output, List.of(ReportFormat.JSON)), null)
                .run("1.0.0", new RecordedLines());
        return ReportReader.read(Files.readString(output.resolve("report.json")));
    }

    private static GitRepository init(Path folder) throws IOException {
        return GitRepository.init(folder).write(".gitignore", "target/\n");
    }

    private static void at(GitRepository shop, String message, String day) throws IOException {
        shop.git("add", "--all");
        shop.git(
                "-c",
                "user.name=Dana Developer",
                "commit",
                "--quiet",
                "--message",
                message,
                "--date",
                day + "T10:00:00");
    }

    /** What a scan of the files says. */
    public ScanResult scan() throws IOException, ScanException {
        return scan(ScanMode.TREE);
    }

    /** What a scan of the history says. */
    public ScanResult scanHistory() throws IOException, ScanException {
        return scan(ScanMode.history(null, true));
    }

    private ScanResult scan(ScanMode mode) throws IOException, ScanException {
        scan(mode, new RecordedLines()).run(BuildState.ofOneScan());
        return ReportReader.read(Files.readString(repository.folder().resolve(REPORT)));
    }

    /** Accepts all that is there. */
    public void writeBaseline() throws ScanException {
        new BaselineUpdate(scan(ScanMode.TREE, new RecordedLines()), new RecordedLines()).run();
    }

    private ProjectScan scan(ScanMode mode, RecordedLines log) {
        Path root = repository.folder();
        ScanRequest request = new ScanRequest(
                mode,
                ReadOptions.ALL,
                PolicyLocations.USUAL,
                List.of(),
                new FailurePolicy(FailOn.MEDIUM, false, false),
                BlameMode.NAME,
                new ReportOutput(root.resolve("target/stripe-keys"), List.of(ReportFormat.JSON)));
        return new ProjectScan(
                new Named(root, new PlainFolder(root), String.valueOf(root.getFileName())),
                request,
                "1.0.0",
                new ConsoleReport(log, new AnsiColor(false)),
                CiAnnotations.NONE,
                false);
    }
}
