package io.github.stripekeys.fleet.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.Sentinel;
import io.github.stripekeys.testing.SmallFleet;
import io.github.stripekeys.testing.Tokens;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that users submit, in a cluster of two workers with a process each. */
final class ClusterIT {
    private static final long MOST_BYTES = 6_000_000;
    private static final long MINUTES = 4;

    @TempDir
    private Path folder;

    private Path manifest = Path.of("");

    @Test
    void rowsAreThoseOfOneMachineAlthoughWorkerIsKilled() throws Exception {
        manifest = new SmallFleet(folder.resolve("in")).write();
        Files.writeString(folder.resolve("salt"), "of a test");
        Files.createDirectories(folder.resolve("events"));
        String plain = plain();
        Process job = submit();
        boolean isKilled = killWorker(job);
        assertTrue(job.waitFor(MINUTES, TimeUnit.MINUTES), "the job ends");
        String said = Files.readString(folder.resolve("job.log"));
        assertEquals(0, job.exitValue(), said);
        assertTrue(isKilled, "a worker was killed while it was scanning");
        assertTrue(said.contains("10 units: 1 clean, 7 findings, 1 incomplete, 1 error, 0 lost"), said);
        assertTrue(said.contains(plain), plain + " in " + said);
        assertNoKeys();
    }

    @Test
    void jarIsSmallAndHasNothingOfSpark() throws IOException {
        Path jar = Path.of(property("jar"));
        assertTrue(Files.size(jar) < MOST_BYTES, Files.size(jar) + " bytes");
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<String> foreign = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .filter(name -> !name.startsWith("io/github/stripekeys/") && !name.startsWith("gg/jte/"))
                    .toList();
            assertEquals(List.of(), foreign);
        }
    }

    private String plain() throws Exception {
        List<String> command = new ArrayList<>(List.of(java(), "-jar", property("cli"), "fleet"));
        command.addAll(arguments("plain"));
        Process process = start(command, "plain.log");
        assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES));
        String said = Files.readString(folder.resolve("plain.log"));
        assertEquals(1, process.exitValue(), said);
        return said.lines()
                .filter(line -> line.contains("SHA-256"))
                .findFirst()
                .orElseThrow()
                .replace("[INFO] ", "");
    }

    private List<String> arguments(String output) {
        return List.of(
                manifest.toString(),
                "--outputDirectory=" + folder.resolve(output),
                "--salt=" + folder.resolve("salt"),
                "--blobsPerPart=4",
                "--bytesPerPart=1500");
    }

    /** What the script spark-submit does. */
    private Process submit() throws IOException {
        Path home = home();
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx600m"));
        command.addAll(List.of(property("java").split(" ", -1)));
        command.addAll(List.of("-cp", home + "/jars/*", "org.apache.spark.deploy.SparkSubmit"));
        command.addAll(List.of("--master", "local-cluster[2,1,1024]", "--class", FleetJob.class.getName()));
        for (String setting : List.of(
                "spark.ui.enabled=false",
                "spark.driver.host=127.0.0.1",
                "spark.driver.bindAddress=127.0.0.1",
                "spark.task.maxFailures=8",
                "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1",
                "spark.eventLog.enabled=true",
                "spark.eventLog.dir=" + folder.resolve("events").toUri())) {
            command.addAll(List.of("--conf", setting));
        }
        command.add(property("jar"));
        command.addAll(arguments("spark"));
        return start(command, "job.log");
    }

    /** A folder as Spark is installed in, with the jars that this test has. */
    private Path home() throws IOException {
        Path home = Path.of(property("home"));
        Path jars = Files.createDirectories(home.resolve("jars"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = Path.of(entry);
            if (entry.endsWith(".jar") && !jar.getFileName().toString().startsWith("stripe-keys")) {
                Path link = jars.resolve(jar.getFileName());
                if (!Files.exists(link)) {
                    Files.createSymbolicLink(link, jar.toAbsolutePath());
                }
            }
        }
        return home;
    }

    private Process start(List<String> command, String log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile());
        builder.environment().put("SPARK_HOME", property("home"));
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_LOCAL_HOSTNAME", "localhost");
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** Ends a worker as soon as one has begun to scan; whether there was one to end. */
    private boolean killWorker(Process job) throws Exception {
        Path started = folder.resolve("spark/started");
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (job.isAlive() && System.nanoTime() < end) {
            @Nullable String[] begun = started.toFile().list();
            Optional<ProcessHandle> worker = job.toHandle()
                    .descendants()
                    .filter(process -> process.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
                    .findFirst();
            if (begun != null && begun.length > 0 && worker.isPresent()) {
                return worker.get().destroyForcibly();
            }
            Thread.sleep(5);
        }
        return false;
    }

    /** Neither in rows, tables, the log of events, nor in what driver and workers say. */
    private void assertNoKeys() throws IOException {
        Sentinel sentinel = new Sentinel(Tokens.bodies(SmallFleet.KEYS));
        for (String place : List.of("spark", "plain", "events", property("home") + "/work", "job.log")) {
            try (Stream<Path> all = Files.walk(folder.resolve(place))) {
                for (Path file : all.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().endsWith(".jar"))
                        .toList()) {
                    sentinel.check(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String property(String name) {
        return System.getProperty("it." + name);
    }
}
