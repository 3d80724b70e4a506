package io.github.stripekeys.maven;

import io.github.stripekeys.exposure.Overrides;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.source.Globs;
import java.nio.file.Path;
import java.util.List;

/**
 * A goal's parameters, understood.
 *
 * @param archives whether archives are looked into, and what the build has packaged is looked at
 * @param maxFileSize in bytes
 * @param acceptance how what the project has accepted is told
 * @param surfaces who sees what, as the user says
 * @param outputDirectory where reports are, which are not read; absolute
 * @param git what is new to a repository, if only that is scanned
 * @param attribution what is told of who wrote the line of a finding
 */
record Settings(
        Globs includes,
        Globs excludes,
        boolean archives,
        int threads,
        long maxFileSize,
        Acceptance acceptance,
        List<Overrides.Claim> surfaces,
        Path outputDirectory,
        List<ReportFormat> formats,
        GitMode git,
        Gate gate,
        Attribution attribution) {
    /** The same with this told of authors. */
    Settings with(Attribution other) {
        return new Settings(
                includes,
                excludes,
                archives,
                threads,
                maxFileSize,
                acceptance,
                surfaces,
                outputDirectory,
                formats,
                git,
                gate,
                other);
    }
}
