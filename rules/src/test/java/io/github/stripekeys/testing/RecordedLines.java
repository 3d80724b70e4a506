package io.github.stripekeys.testing;

import io.github.stripekeys.report.console.ConsoleLog;
import java.util.ArrayList;
import java.util.List;

/** Keeps what people would read, such as {@code warn: text}. */
public final class RecordedLines implements ConsoleLog {
    private final List<String> lines = new ArrayList<>();

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void error(String line) {
        lines.add("error: " + line);
    }

    @Override
    public void warn(String line) {
        lines.add("warn: " + line);
    }

    @Override
    public void info(String line) {
        lines.add("info: " + line);
    }

    @Override
    public void debug(String line) {}

    @Override
    public boolean isInfoEnabled() {
        return true;
    }
}
