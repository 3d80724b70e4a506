package io.github.stripekeys.cli;

import io.github.stripekeys.project.BuildFailure;
import io.github.stripekeys.project.ScanException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes a dynamic class-data archive beside the jar (docs.oracle.com/en/java/javase/17/vm/class-data-sharing.html): of the classes
 * that a small scan loads, in a Java of its own.
 */
final class ClassArchiveAction implements Command.Action {
    private static final String SAMPLE = """
            package shop;
            import com.stripe.Stripe;
            import org.springframework.web.bind.annotation.GetMapping;
            class Billing {
                private final String secret = System.getenv("STRIPE_SECRET_KEY");
                void start() { Stripe.apiKey = secret; }
                @GetMapping("/name") String name() { return "sk_" + "test_" + secret.length(); }
            }
            """;

    @Override
    public Optional<BuildFailure> run(CommandValues values, Terminal terminal) throws ScanException {
        Path jar = OwnJar.file();
        if (!jar.toString().endsWith(".jar")) {
            throw new ScanException("There is no jar to write an archive for: the classes are in " + jar);
        }
        Path archive = Path.of(jar.toString().replaceFirst("\\.jar$", ".jsa"));
        try {
            Path folder = Files.createTempDirectory("stripe-keys");
            Path sample = Files.writeString(folder.resolve("Billing.java"), SAMPLE);
            try {
                write(archive, jar, sample);
            } finally {
                Files.delete(sample);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new ScanException("The archive " + archive + " could not be written: " + e.getMessage(), e);
        }
        terminal.log().info("Wrote " + archive + "; Java takes it with -XX:SharedArchiveFile=" + archive);
        return Optional.empty();
    }

    private static void write(Path archive, Path jar, Path sample) throws IOException, ScanException {
        Files.deleteIfExists(archive);
        Process java = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ArchiveClassesAtExit=" + archive,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:disable",
                        "-jar",
                        jar.toString(),
                        "scan",
                        "-",
                        "--path=Billing.java"))
                .redirectInput(sample.toFile())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        try {
            java.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScanException("interrupted", e);
        }
        if (!Files.exists(archive)) {
            throw new ScanException("Java has not written " + archive + "; it can from version 13 on");
        }
    }
}
