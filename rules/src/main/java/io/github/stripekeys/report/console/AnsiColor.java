package io.github.stripekeys.report.console;

import io.github.stripekeys.rule.Severity;

/**
 * Colors of a terminal.
 *
 * @param isOn whether they are used
 */
public record AnsiColor(boolean isOn) {
    private static final String BOLD_RED = "\u001b[1;31m";
    private static final String BOLD_YELLOW = "\u001b[1;33m";
    private static final String RESET = "\u001b[m";

    /** The severity's name, in its colour. */
    String of(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> in(BOLD_RED, severity.id());
            case MEDIUM -> in(BOLD_YELLOW, severity.id());
            case LOW, INFO -> severity.id();
        };
    }

    private String in(String colour, String text) {
        return isOn ? colour + text + RESET : text;
    }
}
