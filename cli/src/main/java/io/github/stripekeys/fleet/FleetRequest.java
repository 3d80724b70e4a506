package io.github.stripekeys.fleet;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * What a user asks of a fleet.
 *
 * @param output where rows go: a folder, or what else whoever scans knows as a place
 * @param threads that scan, if this machine does it alone
 * @param settings with an empty salt if a random one is to be used
 */
public record FleetRequest(Manifest manifest, String output, int threads, FleetSettings settings) {
    private static final String SALT = "salt";
    private static final int BYTES = 32;

    /** The settings with a salt: the one that was given, or else one that is kept with the rows, for all that are added to them. */
    public FleetSettings salted(FleetStore store) throws IOException {
        if (!settings.salt().isEmpty()) {
            return settings;
        }
        if (!store.has(SALT)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            store.write(SALT, List.of(HexFormat.of().formatHex(random)));
        }
        return settings.with(store.read(SALT).get(0));
    }
}
