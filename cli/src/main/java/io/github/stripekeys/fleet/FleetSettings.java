package io.github.stripekeys.fleet;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.source.Globs;
import io.github.stripekeys.source.ReadOptions;
import java.io.Serializable;

/**
 * How every unit of a fleet is scanned.
 *
 * @param toolVersion version of stripe-keys
 * @param salt what the fingerprints of this run are keyed with
 * @param failOn from which severity on a finding counts in the outcome of its unit
 * @param maxFileSize in bytes; what is larger becomes a problem
 * @param seconds after which the scan of a part is ended; 0 for never
 * @param blobsPerPart how many blobs of a history are scanned in one go
 * @param bytesPerPart how many bytes of a WARC file are
 */
public record FleetSettings(
        String toolVersion,
        String salt,
        FailOn failOn,
        long maxFileSize,
        long seconds,
        int blobsPerPart,
        long bytesPerPart)
        implements Serializable {
    /** What {@link #blobsPerPart} usually is: about a minute of work. */
    public static final int USUAL_BLOBS = 20_000;

    /** What {@link #bytesPerPart} usually is. */
    public static final long USUAL_BYTES = 128L << 20;

    /** One thread each: the fleet has as many units at work as it has threads. */
    ReadOptions options() {
        return new ReadOptions(Globs.NONE, Globs.NONE, true, 1, maxFileSize);
    }

    /** The same with this salt. */
    FleetSettings with(String other) {
        return new FleetSettings(toolVersion, other, failOn, maxFileSize, seconds, blobsPerPart, bytesPerPart);
    }

    @Override
    public String toString() {
        return "FleetSettings"; // the salt is nobody's business
    }
}
