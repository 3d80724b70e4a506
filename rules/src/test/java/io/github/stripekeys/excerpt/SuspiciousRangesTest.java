package io.github.stripekeys.excerpt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.source.Location;
import io.github.stripekeys.testing.Tokens;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Excerpt;
import io.github.stripekeys.text.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line shows of which nobody knows whether it is a part of a credential. A hash stands for a bar. */
final class SuspiciousRangesTest {
    private static String shown(String line) {
        Document document = new Document(Location.file("a.txt"), line, true);
        Step step = new Step("a.txt", 1, 1, "here");
        return Excerpts.hiding(document, "").shown(List.of(step)).get(0).code().replace(Excerpt.BAR, "#");
    }

    /** Made of words, so that nothing but the prefix before it gives it away. */
    @ParameterizedTest
    @CsvSource({"sk_live_, #", "rk_test_, #", "whsec_, #", "uk_, #", "_uk_, AccountAccess", "key_, AccountAccess"})
    void hideWhatFollowsAPrefix(String prefix, String body) {
        assertEquals("a " + prefix + body, shown("a " + prefix + "AccountAccess"));
        assertEquals("a " + prefix + "AccountAt", shown("a " + prefix + "AccountAt"), "nine characters");
    }

    @Test
    void showTheRedactedFormOfAKeyAndNothingOfAPlaceholder() {
        assertEquals(Tokens.fill("a @sk_live.redacted@ b"), shown(Tokens.fill("a @sk_live@ b")));
        String masked = "sk" + "_live_" + "AccountAccess" + "x".repeat(20);
        assertEquals("a # b", shown("a " + masked + " b"));
        assertEquals("a sk_live_your_key b", shown("a sk_live_your_key b"));
    }

    @ParameterizedTest
    @CsvSource({
        "AccountAccess12AccountAbout, #",
        "AccountAccessAccountAbout, AccountAccessAccountAbout",
        "AccountAccess1AccountAbout, AccountAccess1AccountAbout",
        "AccountAccess12About, #",
        "AccountAcces12About, #",
        "12345678901234567890, #",
        "AccountAccess12AccountAbout = a, AccountAccess12AccountAbout = a",
        "AccountAccess12AccountAbout: a, AccountAccess12AccountAbout: a",
        "'\"AccountAccess12AccountAbout\": a', '\"AccountAccess12AccountAbout\": a'",
        "<AccountAccess12AccountAbout>, <AccountAccess12AccountAbout>",
        "</AccountAccess12AccountAbout>, </AccountAccess12AccountAbout>",
        "'<a name=\"AccountAccess12AccountAbout\"/>', '<a name=\"AccountAccess12AccountAbout\"/>'",
        "'<a value=\"AccountAccess12AccountAbout\"/>', '<a value=\"#\"/>'",
        "AddActAllAndAnyArea12 = a, AddActAllAndAnyArea12 = a",
        "AddActAllAndAnyApp12 = a, # = a"
    })
    void hideWhatLooksRandomAndIsNoName(String line, String shown) {
        assertEquals(shown, shown(line));
    }

    @Test
    void hideWhatLooksRandomOnEachSideOfAKey() {
        String random = "AccountAccess12AccountAbout";
        assertEquals(
                Tokens.fill("# @sk_live.redacted@ # @whsec.redacted@ #"),
                shown(Tokens.fill(random + " @sk_live@ " + random + " @whsec@ " + random)));
    }
}
