package io.github.stripekeys.cli;

import io.github.stripekeys.report.console.ConsoleLog;
import java.io.PrintStream;

/**
 * Prints lines as Maven does, so that whoever reads or searches the output of one finds their way in that of the other.
 *
 * @param isQuiet whether only errors are printed
 * @param isDetailed whether details are
 */
record StreamLog(PrintStream out, boolean isQuiet, boolean isDetailed) implements ConsoleLog {
    @Override
    public void error(String line) {
        out.println("[ERROR] " + line);
    }

    @Override
    public void warn(String line) {
        if (!isQuiet) {
            out.println("[WARNING] " + line);
        }
    }

    @Override
    public void info(String line) {
        if (!isQuiet) {
            out.println("[INFO] " + line);
        }
    }

    @Override
    public void debug(String line) {
        if (isDetailed) {
            out.println("[DEBUG] " + line);
        }
    }

    @Override
    public boolean isInfoEnabled() {
        return !isQuiet;
    }
}
