package io.github.stripekeys.maven;

import io.github.stripekeys.rule.Severity;

/**
 * Colours of a terminal, used only where Maven uses them: Maven keeps the user's choice ({@code -Dstyle.color}) in Jansi,
 * which it lends to plugins.
 */
record Colour(boolean isOn) {
    private static final String BOLD_RED = "\u001b[1;31m";
    private static final String BOLD_YELLOW = "\u001b[1;33m";
    private static final String RESET = "\u001b[m";

    static Colour ofMaven() {
        try {
            Class<?> ansi = Class.forName("org.fusesource.jansi.Ansi");
            return new Colour((boolean) ansi.getMethod("isEnabled").invoke(null));
        } catch (ReflectiveOperationException | LinkageError e) {
            return new Colour(false);
        }
    }

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
