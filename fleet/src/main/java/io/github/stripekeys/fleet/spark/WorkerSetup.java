package io.github.stripekeys.fleet.spark;

import io.github.stripekeys.fleet.FleetSettings;
import io.github.stripekeys.fleet.FleetStore;
import io.github.stripekeys.fleet.FleetWork;
import io.github.stripekeys.fleet.LocalStore;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import org.apache.spark.util.SerializableConfiguration;

/**
 * What a worker is sent to begin with.
 *
 * @param output a folder that all workers have at the same place, or the URI of one
 */
record WorkerSetup(FleetSettings settings, String output, SerializableConfiguration configuration)
        implements Serializable {
    /** Whether this is no folder of the machine. */
    static boolean isUri(String output) {
        return output.contains("://");
    }

    static FleetStore store(String output, SerializableConfiguration configuration) throws IOException {
        return isUri(output) ? HadoopStore.of(output, configuration.value()) : new LocalStore(Path.of(output));
    }

    FleetWork work() throws IOException {
        return new FleetWork(settings, store(output, configuration));
    }
}
