package io.github.stripekeys.maven;

import io.github.stripekeys.exposure.Overrides;
import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.source.Globs;
import java.nio.file.Path;
import java.util.List;

/**
 * The goal's parameters, understood.
 *
 * @param outputDirectory absolute
 * @param archives whether archives are looked into, and what the build has packaged is looked at
 * @param maxFileSize in bytes
 * @param acceptance how what the project has accepted is told
 * @param git what is new to a repository, if only that is scanned
 * @param surfaces who sees what, as the user says
 */
record Settings(
        FailOn failOn,
        Globs includes,
        Globs excludes,
        List<ReportFormat> formats,
        Path outputDirectory,
        boolean archives,
        int threads,
        long maxFileSize,
        boolean allowIncomplete,
        GitMode git,
        Acceptance acceptance,
        List<Overrides.Claim> surfaces) {
    /** For goals that look at everything and do not judge. */
    static Settings ofWhole(
            Globs includes,
            Globs excludes,
            Path outputDirectory,
            boolean archives,
            int threads,
            Acceptance acceptance) {
        return new Settings(
                FailOn.NEVER,
                includes,
                excludes,
                List.of(),
                outputDirectory,
                archives,
                threads,
                Long.MAX_VALUE,
                false,
                GitMode.NONE,
                acceptance,
                List.of());
    }
}
