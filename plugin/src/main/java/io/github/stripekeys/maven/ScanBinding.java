package io.github.stripekeys.maven;

import io.github.stripekeys.everywhere.BoundScan;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Tells which modules of a build a goal is bound in, so that one knows when the last was scanned. */
record ScanBinding(MavenSession session, String goal) {
    /** Whether the goal is bound in this module, and not skipped. */
    boolean isIn(MavenProject module) {
        return new BoundScan(session, module, goal).isActive();
    }
}
