package io.github.stripekeys.text;

/**
 * A comment that asks a tool to pass over what it stands beside.
 *
 * @param line starts at 1
 * @param name what it is known by, such as {@code stripe-keys:allow}
 * @param text what follows on the line, without credentials; of what only looks like ours, what is wrong
 */
public record SuppressionComment(int line, String name, String text) {
    /** The name of ours. */
    public static final String OWN = "stripe-keys:allow";

    /** The name of what looks like ours and is not: misspelt, or not beside what it is for. */
    public static final String MISSED = "stripe-keys:missed";

    /** Whether it is meant for us. */
    public boolean isOwn() {
        return name.equals(OWN);
    }

    /** Whether somebody meant ours; the text says what is wrong. */
    public boolean isMissed() {
        return name.equals(MISSED);
    }
}
