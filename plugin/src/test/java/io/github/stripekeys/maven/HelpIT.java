package io.github.stripekeys.maven;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HelpIT {
    @Test
    void helpNamesTheScan(@TempDir Path folder) throws IOException, InterruptedException {
        new RealMaven(folder)
                .run(RealMaven.goal("help"))
                .passed()
                .said("stripe-keys:scan")
                .said("stripe-keys:baseline")
                .said("stripe-keys:suppressions");
    }
}
