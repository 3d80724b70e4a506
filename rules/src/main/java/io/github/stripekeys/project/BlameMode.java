package io.github.stripekeys.project;

import io.github.stripekeys.scan.Authors;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** What reports tell of who wrote the line of a finding. */
public enum BlameMode {
    /** Nothing: git is not asked. */
    NEVER,
    /** The author's name. */
    NAME,
    /** The author's name and address for mail. */
    EMAIL;

    private static final Duration MOST = Duration.ofSeconds(10);

    /** The identifier that users write. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The result, with what git knows of files relative to a base. A build waits ten seconds for that, all its modules together.
     *
     * @param state keeps how long the build has waited already
     */
    ScanResult in(Path base, ScanResult result, BuildState state, Progress progress) {
        if (this == NEVER || result.findings().isEmpty()) {
            return result;
        }
        long start = System.nanoTime();
        Duration left = MOST.minus(state.waited(Duration.ZERO));
        ScanResult told = left.isNegative() ? result : new Authors(base, this == EMAIL, left).of(result, progress);
        state.waited(Duration.ofNanos(System.nanoTime() - start));
        return told;
    }
}
