package io.github.stripekeys.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** Keeps what a goal prints, such as {@code warn: text}. */
final class RecordedLog extends SystemStreamLog {
    private final List<String> lines = new ArrayList<>();
    private final boolean isQuiet;

    /** A log that is as quiet as with {@code --quiet}, or not. */
    RecordedLog(boolean isQuiet) {
        this.isQuiet = isQuiet;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public boolean isInfoEnabled() {
        return !isQuiet;
    }

    @Override
    public void info(CharSequence text) {
        lines.add("info: " + text);
    }

    @Override
    public void warn(CharSequence text) {
        lines.add("warn: " + text);
    }

    @Override
    public void error(CharSequence text) {
        lines.add("error: " + text);
    }
}
