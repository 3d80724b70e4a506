package io.github.stripekeys.maven;

import io.github.stripekeys.report.content.VisibleText;

/** Text that somebody else chose, on a line of a build's log. */
final class LogText {
    private LogText() {}

    /** Visible, and without a beginning of a command: some CI services take one anywhere in a line. */
    static String of(String text) {
        return VisibleText.of(text).replace("##", "#⟨U+0023⟩");
    }
}
