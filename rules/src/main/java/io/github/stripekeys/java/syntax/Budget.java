package io.github.stripekeys.java.syntax;

/** How much work folding one file may take. For one thread. */
public final class Budget {
    /** Enough for 100,000 expressions with a few names in each. */
    private static final int STEPS = 400_000;

    /** So many are copied and read in the time that another step takes. */
    private static final int CHARACTERS = 256;

    private static final int DEEPEST = 16;

    private int steps = STEPS;
    private int depth;

    /** Thrown where there is more to do than anybody waits for. */
    public static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exceeded() {
            super("too many steps", null, false, false);
        }
    }

    /** Takes one step. */
    public void step() {
        take(1);
    }

    /** Takes what it costs to make a text of so many characters. */
    public void takeText(int length) {
        take(length / CHARACTERS);
    }

    private void take(int count) {
        steps -= count;
        if (steps < 0) {
            throw new Exceeded();
        }
    }

    /** Whether a name or method may still be looked into; each such look is ended with {@link #leave}. */
    public boolean enter() {
        depth++;
        return depth < DEEPEST;
    }

    /** Ends such a look. */
    public void leave() {
        depth--;
    }
}
