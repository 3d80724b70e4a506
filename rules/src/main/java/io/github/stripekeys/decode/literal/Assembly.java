package io.github.stripekeys.decode.literal;

import java.util.function.Consumer;

/**
 * Puts pieces together and hands on the stretches of the text in which at least two of them meet. A long text is handed on
 * in parts that overlap by more than a credential takes, so neither memory nor time depends on its length. For one thread.
 */
final class Assembly {
    private static final int LONGEST = 1 << 12;
    private static final int OVERLAP = 1 << 10;

    /** Once values take this many times the text that they are inserted in, only their ends are inserted. */
    private static final int MOST_GROWTH = 4;

    private static final int SHORTENED = 128;
    private static final char UNKNOWN = Constants.UNKNOWN.charAt(0);

    private final Consumer<String> listener;
    private final StringBuilder text = new StringBuilder();
    private long budget;
    private boolean isBorder;
    private int lastBorder;
    private boolean isCut;

    /**
     * For pieces of one program.
     *
     * @param length of the program, in characters
     */
    Assembly(int length, Consumer<String> listener) {
        this.listener = listener;
        this.budget = (long) MOST_GROWTH * length + (1 << 20);
    }

    /** Begins a new text. */
    void begin() {
        text.setLength(0);
        isBorder = false;
        lastBorder = -1;
        isCut = false;
    }

    /** Says that what was added and what is added next are different pieces. */
    void meet() {
        isBorder = true;
    }

    /** Adds a stretch of a program. */
    void add(String program, int from, int to) {
        int length = to - from;
        if (length > LONGEST) {
            append(program, from, from + OVERLAP);
            handOn();
            begin();
            isCut = true;
            text.append(program, to - OVERLAP, to);
        } else {
            append(program, from, to);
            if (text.length() >= LONGEST) {
                cut();
            }
        }
    }

    /** Adds what a name stands for. */
    void add(String value) {
        budget -= value.length();
        String shown = budget > 0 ? value : Constants.shortened(value, SHORTENED, SHORTENED / 2);
        add(shown, 0, shown.length());
    }

    /** Adds what an expression stands for, which by itself is made of several pieces. */
    void addMade(String value) {
        add(value);
        lastBorder = value.isEmpty() ? lastBorder : text.length();
    }

    private void append(String program, int from, int to) {
        if (from < to) {
            if (isBorder && text.length() > 0 && isJoint(text.charAt(text.length() - 1), program.charAt(from))) {
                lastBorder = text.length();
            }
            isBorder = false;
            text.append(program, from, to);
        }
    }

    /** Whether a credential, however it is encoded, may go on from one of these characters to the other. */
    private static boolean isJoint(char before, char behind) {
        return before > ' ' && behind > ' ' && before != UNKNOWN && behind != UNKNOWN;
    }

    private void cut() {
        handOn();
        int dropped = text.length() - OVERLAP;
        text.delete(0, dropped);
        lastBorder -= dropped;
        isCut = true;
    }

    private void handOn() {
        if (lastBorder >= 0) {
            listener.accept(text.toString());
        }
    }

    /** Hands on what was not yet, and tells what a name stands for that all of it is given to. */
    String end() {
        handOn();
        return isCut ? Constants.UNKNOWN + text : text.toString();
    }
}
