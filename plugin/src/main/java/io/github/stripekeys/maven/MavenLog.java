package io.github.stripekeys.maven;

import io.github.stripekeys.credential.Redaction;
import io.github.stripekeys.report.console.ConsoleLog;
import org.apache.maven.plugin.logging.Log;

/** Maven's log of a goal. No line that passes it has a credential. */
record MavenLog(Log log) implements ConsoleLog {
    @Override
    public void error(String line) {
        log.error(Redaction.of(line));
    }

    @Override
    public void warn(String line) {
        log.warn(Redaction.of(line));
    }

    @Override
    public void info(String line) {
        log.info(Redaction.of(line));
    }

    @Override
    public void debug(String line) {
        log.debug(Redaction.of(line));
    }

    @Override
    public boolean isInfoEnabled() {
        return log.isInfoEnabled();
    }
}
