package io.github.stripekeys.fleet.spark;

import io.github.stripekeys.cli.FleetOptions;
import io.github.stripekeys.fleet.FleetRequest;
import io.github.stripekeys.fleet.FleetSettings;
import io.github.stripekeys.fleet.FleetStore;
import io.github.stripekeys.fleet.FleetTotals;
import io.github.stripekeys.fleet.FleetUnit;
import io.github.stripekeys.project.ScanException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * What is submitted to Spark: the command {@code fleet} with the same arguments. Findings do not make it fail, since a job that
 * fails is run again: they are in the rows.
 */
public final class FleetJob {
    private FleetJob() {}

    /** Runs the job; Spark tells where. */
    public static void main(String[] arguments) throws ScanException, IOException {
        FleetRequest request = FleetOptions.parse(arguments);
        try (SparkSession spark =
                SparkSession.builder().appName("stripe-keys fleet").getOrCreate()) {
            run(spark, request).forEach(System.out::println);
        }
    }

    /** Runs the job in this session: what there is to say of it, in lines. */
    static List<String> run(SparkSession spark, FleetRequest request) throws IOException {
        SerializableConfiguration configuration =
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
        String output = WorkerSetup.isUri(request.output())
                ? request.output()
                : Path.of(request.output()).toAbsolutePath().normalize().toString();
        FleetStore store = WorkerSetup.store(output, configuration);
        FleetSettings settings = request.salted(store);
        List<FleetUnit> units = request.manifest().units();
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        List<Double> seconds = new SparkFleet(context, new WorkerSetup(settings, output, configuration)).run(units);
        RowTables.write(spark, output);
        List<String> lines = new ArrayList<>(FleetTotals.of(units, store).lines(output));
        lines.add(skew(seconds));
        return lines;
    }

    /** How evenly the work was divided: no number of workers makes a job shorter than its longest task. */
    private static String skew(List<Double> seconds) {
        List<Double> sorted = seconds.stream().sorted().toList();
        return sorted.isEmpty()
                ? "Tasks: none, all units had rows"
                : String.format(
                        Locale.ROOT,
                        "Tasks: %d; seconds of one: median %.2f, longest %.2f, all %.1f",
                        sorted.size(),
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() - 1),
                        sorted.stream().mapToDouble(Double::doubleValue).sum());
    }
}
