package io.github.stripekeys.cli;

/** Where the jar starts. */
public final class Main {
    private Main() {}

    /**
     * Runs a command and ends the process with its exit code: 0 passed, 1 findings, 2 incomplete, 3 error.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        System.exit(new StripeKeys(System.in, System.out, System.err, System.getenv()).run(arguments));
    }
}
