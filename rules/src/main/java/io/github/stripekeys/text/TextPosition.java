package io.github.stripekeys.text;

/**
 * A place in a text, with all that stands around it.
 *
 * @param at index in the text
 */
public record TextPosition(String text, int at) {
    private static final int NEAR = 200;

    /** A place with nothing around it. */
    public static final TextPosition NOWHERE = new TextPosition("", 0);

    /** The place behind this text. */
    public static TextPosition after(String text) {
        return new TextPosition(text, text.length());
    }

    /** What stands on its line before it, 200 characters at most, such as the name of the variable it is given to. */
    public String linePrefix() {
        String before = text.substring(Math.max(0, at - NEAR), at);
        return before.substring(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
    }
}
