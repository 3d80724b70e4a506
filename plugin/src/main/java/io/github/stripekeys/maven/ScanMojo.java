package io.github.stripekeys.maven;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Scans the working tree for Stripe credentials. */
@Mojo(name = "scan", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class ScanMojo extends AbstractMojo {
    /** Skips the scan. */
    @Parameter(property = "stripe-keys.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() {
        getLog().info(skip ? "skipped" : "nothing to scan yet");
    }
}
