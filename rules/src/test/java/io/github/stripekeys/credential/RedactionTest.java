package io.github.stripekeys.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.stripekeys.testing.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedactionTest {
    @Test
    void takesCredentialsOutOfText() {
        String text = "a-@sk_live@.txt @whsec@!@pi_secret@";
        String redacted = "a-@sk_live.redacted@.txt @whsec.redacted@!@pi_secret.redacted@";
        assertEquals(Tokens.fill(redacted), Redaction.of(Tokens.fill(text)));
    }

    @Test
    void leavesOtherTextAsItIs() {
        String text = "sk_live_… task_test_helpers.java pk_test_xxxxxxxx";
        assertEquals(text, Redaction.of(text));
    }

    @Test
    void takesOneOutThatIsAllOrTheStartOfAText() {
        assertEquals(Tokens.fill("@sk_live.redacted@"), Redaction.of(Tokens.fill("@sk_live@")));
        assertEquals(Tokens.fill("@sk_live.redacted@ b"), Redaction.ofNullable(Tokens.fill("@sk_live@ b")));
        assertEquals(List.of(Tokens.fill("@sk_live.redacted@")), Redaction.ofAll(List.of(Tokens.fill("@sk_live@"))));
        assertNull(Redaction.ofNullable(null));
        assertEquals(Tokens.fill("_ @sk_live.redacted@"), Redaction.of(Tokens.fill("_ @sk_live@")));
        assertEquals("_", Redaction.of("_"));
    }
}
