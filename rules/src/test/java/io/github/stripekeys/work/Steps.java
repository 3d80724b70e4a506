package io.github.stripekeys.work;

/** How many steps were made: calls, turns of loops, and characters that the JDK looked at. One scan is counted at a time. */
public final class Steps {
    private static long made;
    private static long most = Long.MAX_VALUE;

    private Steps() {}

    /** How many steps this makes, which fails as soon as there are more than that. */
    static long of(Runnable counted, long limit) {
        made = 0;
        most = limit;
        try {
            counted.run();
            return made;
        } finally {
            most = Long.MAX_VALUE;
        }
    }

    /** Called where a method starts or a loop turns. */
    public static void step() {
        add(1);
    }

    static void add(long steps) {
        made += Math.max(0, steps);
        if (made > most) {
            throw new AssertionError("too many steps");
        }
    }
}
