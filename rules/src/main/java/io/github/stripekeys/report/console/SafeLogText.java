package io.github.stripekeys.report.console;

import io.github.stripekeys.report.content.VisibleText;

/** Text that somebody else chose, on a line of a build's log. */
public final class SafeLogText {
    private SafeLogText() {}

    /** Visible, and without a beginning of a command: some CI services take one anywhere in a line. */
    public static String of(String text) {
        return VisibleText.of(text).replace("##", "#⟨U+0023⟩");
    }
}
