package io.github.stripekeys.report.console;

/** Where lines for people go, each with its level. Must be safe for use by many threads at once. */
public interface ConsoleLog {
    /** Something that fails the build. */
    void error(String line);

    /** Something that somebody should look at. */
    void warn(String line);

    /** What happened. */
    void info(String line);

    /** Details for those who asked for them. */
    void debug(String line);

    /** Whether lines of the level {@code info} are shown. */
    boolean isInfoEnabled();
}
