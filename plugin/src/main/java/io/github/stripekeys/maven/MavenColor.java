package io.github.stripekeys.maven;

import io.github.stripekeys.report.console.AnsiColor;

/** Whether Maven uses colors: it keeps the user's choice ({@code -Dstyle.color}) in Jansi, which it lends to plugins. */
final class MavenColor {
    private MavenColor() {}

    static AnsiColor asChosen() {
        try {
            Class<?> ansi = Class.forName("org.fusesource.jansi.Ansi");
            return new AnsiColor((boolean) ansi.getMethod("isEnabled").invoke(null));
        } catch (ReflectiveOperationException | LinkageError e) {
            return new AnsiColor(false);
        }
    }
}
