package io.github.stripekeys.testing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** A watch that never barks proves nothing. */
final class SentinelTest {
    private final Sentinel sentinel = new Sentinel(Tokens.bodies("a=@sk_live@ b=@whsec.redacted@"));

    @Test
    void noticesAnyPartOfAKey() {
        String body = Tokens.fill("@sk_live.body@");
        assertThrows(AssertionError.class, () -> sentinel.check("here", "x" + body + "x"));
        assertThrows(AssertionError.class, () -> sentinel.check("here", body.substring(body.length() - 8)));
        assertThrows(AssertionError.class, () -> sentinel.check("here", Tokens.fill("@whsec@")));
    }

    @Test
    void allowsWhatReportsMayShow() {
        assertDoesNotThrow(() -> sentinel.check("here", Tokens.fill("@sk_live.redacted@ @whsec.redacted@")));
        assertDoesNotThrow(() -> sentinel.check("here", "acct_" + Keys.account(1)));
    }
}
