package io.github.stripekeys.cli;

import io.github.stripekeys.project.ScanException;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** The jar that this program was started from. */
final class OwnJar {
    private OwnJar() {}

    /** Where it is; the folder of the classes if they are in no jar. */
    static Path file() throws ScanException {
        try {
            return Path.of(OwnJar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new ScanException("The jar of this program has an address that is none: " + e.getMessage(), e);
        }
    }
}
