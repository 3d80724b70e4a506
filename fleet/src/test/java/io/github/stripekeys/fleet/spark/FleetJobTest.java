package io.github.stripekeys.fleet.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.cli.FleetOptions;
import io.github.stripekeys.fleet.FleetRequest;
import io.github.stripekeys.fleet.FleetRun;
import io.github.stripekeys.fleet.FleetTotals;
import io.github.stripekeys.fleet.FleetUnit;
import io.github.stripekeys.fleet.FleetWork;
import io.github.stripekeys.fleet.LocalStore;
import io.github.stripekeys.project.ScanException;
import io.github.stripekeys.testing.Sentinel;
import io.github.stripekeys.testing.SmallFleet;
import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FleetJobTest {
    @TempDir
    private static Path folder;

    private Path manifest = Path.of("");
    private SparkSession spark;

    @BeforeAll
    void start() throws IOException {
        manifest = new SmallFleet(folder.resolve("in")).write();
        Files.writeString(folder.resolve("salt"), "of a test");
        Files.createDirectories(folder.resolve("events"));
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.eventLog.enabled", true)
                .config("spark.eventLog.dir", folder.resolve("events").toUri().toString())
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
                .config("spark.local.dir", folder.resolve("spark").toString())
                .config("spark.sql.shuffle.partitions", 2)
                .getOrCreate();
    }

    @AfterAll
    void stop() throws IOException {
        spark.stop();
        Sentinel sentinel = new Sentinel(Tokens.bodies(SmallFleet.KEYS));
        for (String place : List.of("events", "local", "uri")) {
            for (Path file : files(folder.resolve(place))) {
                sentinel.check(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        assertTrue(!files(folder.resolve("events")).isEmpty());
    }

    @Test
    void rowsAreThoseOfPlainLoop() throws IOException {
        FleetTotals plain = plain("plain");
        List<String> lines = spark(folder.resolve("local").toString());
        assertEquals(plain.lines(folder.resolve("local").toString()).get(0), lines.get(0));
        assertTrue(lines.contains("SHA-256 of the rows without their seconds: " + plain.sha256()), lines.toString());
        assertEquals(
                lines.subList(0, 3), spark(folder.resolve("local").toString()).subList(0, 3));
        assertTablesHaveAllRows(folder.resolve("local"), plain);
    }

    @Test
    void storeMayBeWhereHadoopReachesIt() throws IOException {
        FleetTotals plain = plain("other");
        List<String> lines = spark("file://" + folder.resolve("uri"));
        assertTrue(lines.contains("SHA-256 of the rows without their seconds: " + plain.sha256()), lines.toString());
    }

    private void assertTablesHaveAllRows(Path output, FleetTotals plain) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(output.resolve("units"))) {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("{\"row\":\"finding\"")) {
                    found.add(line.replaceFirst(".*\"fingerprint\":\"([^\"]+)\".*", "$1"));
                }
            }
        }
        List<String> fingerprints = new ArrayList<>(
                spark.read().parquet(output + "/tables/findings").select("fingerprint").collectAsList().stream()
                        .map(row -> row.getString(0))
                        .toList());
        assertEquals(
                found.stream().sorted().toList(), fingerprints.stream().sorted().toList());
        List<Row> units = spark.read().parquet(output + "/tables/units").collectAsList();
        assertEquals(SmallFleet.SIZE, units.size());
        assertEquals(
                plain.bytes(),
                units.stream().mapToLong(row -> row.getAs("bytes")).sum());
        assertTrue(spark.read().parquet(output + "/tables/problems").count() >= 2);
    }

    private FleetTotals plain(String name) throws IOException {
        LocalStore store = new LocalStore(folder.resolve(name));
        FleetRequest request = request(store.folder().toString());
        List<FleetUnit> units = request.manifest().units();
        new FleetRun(new FleetWork(request.salted(store), store), 2).run(units);
        return FleetTotals.of(units, store);
    }

    private List<String> spark(String output) throws IOException {
        return FleetJob.run(spark, request(output));
    }

    private FleetRequest request(String output) {
        try {
            return FleetOptions.parse(
                    manifest.toString(),
                    "--outputDirectory=" + output,
                    "--salt=" + folder.resolve("salt"),
                    "--blobsPerPart=4",
                    "--bytesPerPart=1500");
        } catch (ScanException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
