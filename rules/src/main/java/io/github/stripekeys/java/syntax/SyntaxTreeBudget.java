package io.github.stripekeys.java.syntax;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * The heap that the syntax trees of one scan may take at a time: half of the maximum, for all threads together. Counted in tokens of
 * JavaParser. Safe for use by many threads at once.
 */
public final class SyntaxTreeBudget {
    /** Bytes that JavaParser 3.27 needs per token, nodes included; 180 to 225 were measured on code, tables and blanks. */
    private static final int BYTES_PER_TOKEN = 256;

    private static final int HEAP_SHARE = 2;
    private static final int TOKENS_PER_PERMIT = 1_000;

    private final Semaphore permits;

    /** The budget of one scan. */
    public SyntaxTreeBudget() {
        this(mostTokens());
    }

    SyntaxTreeBudget(long tokens) {
        permits = new Semaphore(permits(tokens), true);
    }

    /** Runs work that parses this code, which must {@linkplain #fits fit}, once enough memory is free. */
    public <T> T reserve(String code, Supplier<T> work) {
        int count = permits(tokens(code));
        permits.acquireUninterruptibly(count);
        try {
            return work.get();
        } finally {
            permits.release(count);
        }
    }

    /** Whether the tree of this code fits. */
    public static boolean fits(String code) {
        return code.length() <= mostTokens() || tokens(code) <= mostTokens();
    }

    /** How many tokens fit. */
    public static long mostTokens() {
        return Runtime.getRuntime().maxMemory() / HEAP_SHARE / BYTES_PER_TOKEN;
    }

    private static int permits(long tokens) {
        return (int) Math.min(Integer.MAX_VALUE, 1 + tokens / TOKENS_PER_PERMIT);
    }

    /**
     * An upper bound on JavaParser's tokens: one per word, and one per other character, since it keeps every blank. What starts with a
     * digit may be several tokens, so each of its characters counts.
     */
    public static long tokens(String code) {
        long count = 0;
        boolean isInWord = false;
        boolean isNumber = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean isOfWord = Character.isLetterOrDigit(c);
            isNumber = isInWord ? isNumber : Character.isDigit(c);
            count += isOfWord && isInWord && !isNumber ? 0 : 1;
            isInWord = isOfWord;
        }
        return count;
    }
}
