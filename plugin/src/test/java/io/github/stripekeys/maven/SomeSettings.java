package io.github.stripekeys.maven;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.source.Globs;
import java.nio.file.Path;
import java.util.List;

/** Settings of a scan on one thread that writes JSON to {@code /out}. */
final class SomeSettings {
    static final Path OUT = Path.of("/out");

    private SomeSettings() {}

    static Settings reading(Globs includes, Globs excludes, boolean archives) {
        return of(includes, excludes, archives, false);
    }

    static Settings allowingIncomplete(boolean isAllowed) {
        return of(Globs.NONE, Globs.NONE, true, isAllowed);
    }

    private static Settings of(Globs includes, Globs excludes, boolean archives, boolean allowsIncomplete) {
        return new Settings(
                includes,
                excludes,
                archives,
                1,
                1,
                Acceptance.USUAL,
                List.of(),
                OUT,
                List.of(ReportFormat.JSON),
                GitMode.NONE,
                new Gate(FailOn.MEDIUM, allowsIncomplete, false),
                Attribution.NEVER);
    }
}
