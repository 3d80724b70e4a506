package io.github.stripekeys.project;

import io.github.stripekeys.scan.Authors;
import io.github.stripekeys.scan.ScanResult;
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

    /** The result, with what git knows within some seconds of files relative to a base. */
    ScanResult in(Path base, ScanResult result) {
        return this == NEVER || result.findings().isEmpty()
                ? result
                : new Authors(base, this == EMAIL, MOST).of(result);
    }
}
