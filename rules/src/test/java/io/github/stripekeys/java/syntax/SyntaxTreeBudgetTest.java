package io.github.stripekeys.java.syntax;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.source.Location;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Trees wait for memory, whatever makes them large. */
final class SyntaxTreeBudgetTest {
    private static final int TOKENS = 20_000;

    private final SyntaxTreeBudget budget = new SyntaxTreeBudget(TOKENS);

    @Test
    void blanksWaitForOneAnother() throws Exception {
        assertWaits(" ".repeat(TOKENS / 2), " ".repeat(TOKENS / 2 + 1_000));
    }

    @Test
    void wordsTakeAsMuchAsBlanks() throws Exception {
        assertWaits("word;".repeat(TOKENS / 4), "word;".repeat(TOKENS / 3));
    }

    @Test
    void numbersMayBeSeveralTokens() throws Exception {
        assertWaits("1L".repeat(TOKENS / 4), "1L".repeat(TOKENS / 3));
    }

    @Test
    void longWordsAndSmallFilesDoNotWait() {
        String blanks = " ".repeat(TOKENS / 2);
        assertEquals("done", budget.reserve("a".repeat(10 * TOKENS), () -> budget.reserve(blanks, () -> "done")));
    }

    private void assertWaits(String first, String second) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<String> waiting = budget.reserve(first, () -> {
            CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> {
                started.countDown();
                return budget.reserve(second, () -> "done");
            });
            assertDoesNotThrow(() -> assertTrue(started.await(1, TimeUnit.MINUTES)));
            assertThrows(TimeoutException.class, () -> other.get(50, TimeUnit.MILLISECONDS));
            return other;
        });
        assertEquals("done", waiting.get(1, TimeUnit.MINUTES));
    }

    @Test
    void ordinaryCodeFits() {
        String code = "class A { int a = 1; }\n".repeat(10);
        assertTrue(SyntaxTreeBudget.fits(code));
        assertTrue(SyntaxTreeBudget.tokens(code) < code.length());
        assertTrue(JavaCode.parse(Location.file("A.java"), "class A { int a = 1; }")
                .isPresent());
    }
}
