package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.junit.jupiter.api.Test;

@MojoTest
final class ScanMojoTest {
    @Test
    @InjectMojo(goal = "scan")
    void runs(ScanMojo scan) {
        assertDoesNotThrow(scan::execute);
    }
}
