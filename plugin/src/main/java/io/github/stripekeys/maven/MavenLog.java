package io.github.stripekeys.maven;

import io.github.stripekeys.report.console.ConsoleLog;
import org.apache.maven.plugin.logging.Log;

/** Maven's log of a goal. */
record MavenLog(Log log) implements ConsoleLog {
    @Override
    public void error(String line) {
        log.error(line);
    }

    @Override
    public void warn(String line) {
        log.warn(line);
    }

    @Override
    public void info(String line) {
        log.info(line);
    }

    @Override
    public void debug(String line) {
        log.debug(line);
    }

    @Override
    public boolean isInfoEnabled() {
        return log.isInfoEnabled();
    }
}
