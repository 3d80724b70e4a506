package io.github.stripekeys.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.testing.Keys;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of the letters and digits behind a prefix is the key, by what stands before it. */
final class BinaryTextTest {
    private static final Format WEBHOOK = Format.WEBHOOK_SECRET;
    private static final String SQLITE = "SQLite format 3\0";
    /** A byte that is no length of what follows, nor a part of a word. */
    private static final String TOUCHING = "\0\u00e9";

    private static final int NONE = -1;
    private static final int ALL = 0;

    private static String letters(int length) {
        return Keys.base62("binary", 1, length);
    }

    private static String webhook(int body) {
        return WEBHOOK.type() + "_" + letters(body);
    }

    /** How long the credential behind this is, of a charset that is not known. */
    private static int read(Format format, String before, String key, boolean isOpen) {
        return read(format, new ScannedText(before + key + "\0", false, true), before.length(), isOpen);
    }

    private static int read(Format format, ScannedText text, int start, boolean isOpen) {
        Credential plain = format.read(text.content(), start).orElseThrow();
        Optional<Credential> read = BinaryText.read(format, text, start, plain, isOpen);
        return read.map(each -> each.secret().length()).orElse(NONE);
    }

    /** The same where only a length before it shows a credential. */
    private static int readByLength(Format format, String before, String key) {
        return read(format, new ScannedText(before + key + "\0", true, true), before.length(), false);
    }

    @ParameterizedTest
    @CsvSource({"0x1f, 32", "0x20, -1", "0x7e, -1", "0x7f, 32", "0x00, 32", "0xe9, 32"})
    void aSpaceBehindTextIsNoLength(int before, int length) {
        assertEquals(length, readByLength(WEBHOOK, (char) before + " ", webhook(50)));
    }

    @Test
    void aSpaceAtTheStartIsALength() {
        assertEquals(32, readByLength(WEBHOOK, " ", webhook(50)));
    }

    @Test
    void anotherCharacterIsALengthBehindText() {
        assertEquals('%', readByLength(WEBHOOK, "a%", webhook(50)));
    }

    @Test
    void aCharacterOfTextIsALengthIfItIsUsual() {
        assertEquals(38, readByLength(WEBHOOK, "a&", webhook(50)), "32 characters behind the type");
        assertEquals(32, readByLength(WEBHOOK, "a ", webhook(26)), "all that was read");
        assertEquals(NONE, readByLength(WEBHOOK, "a ", webhook(27)));
        Format sandbox = Format.SANDBOX_KEY;
        String prefix = sandbox.prefixes().get(0);
        assertEquals(34, readByLength(sandbox, "a\"", prefix + letters(40)), "the oldest form");
        assertEquals(44, readByLength(sandbox, "a,", prefix + certain() + letters(6)), "the newer one");
        assertEquals(NONE, readByLength(sandbox, "a,", prefix + letters(40)));
    }

    private static String certain() {
        return letters(24) + "00" + letters(8);
    }

    @Test
    void theFieldAroundItEndsIt() {
        String before = (char) (4 + 38) + "boxx";
        assertEquals(38, read(WEBHOOK, before, webhook(42), true));
        assertEquals(NONE, read(WEBHOOK, before, webhook(42), false), "touched by a word");
        String wide = (char) (4 + 60) + "boxx";
        assertEquals(48, read(WEBHOOK, wide, webhook(42) + " ".repeat(30), true), "no more than was read");
    }

    @Test
    void whatIsCertainMayTouchAWord() {
        Format sandbox = Format.SANDBOX_KEY;
        String key = sandbox.prefixes().get(0) + certain();
        assertEquals(44, read(sandbox, (char) (2 + 44) + "bx", key + letters(6), false));
        assertEquals(44, read(sandbox, "boxx", key, false));
    }

    /** A table's record with one column, in a database. */
    private static String column(int length) {
        return SQLITE + (char) (length + 2) + '\1' + '\2' + (char) (13 + 2 * length);
    }

    @Test
    void aColumnShowsItsLength() {
        assertEquals(38, read(WEBHOOK, column(38), webhook(42), false), "all of the column");
        assertEquals(38, read(WEBHOOK, column(42) + "boxx", webhook(42), true));
        assertEquals(NONE, read(WEBHOOK, column(42) + "boxx", webhook(42), false));
    }

    @ParameterizedTest
    @CsvSource({"true, true, 0", "true, false, 0", "false, true, -1", "false, false, 38"})
    void withoutALengthItIsUsual(boolean isOpen, boolean isExact, int expected) {
        ScannedText text = new ScannedText(TOUCHING + webhook(45) + "\0", isExact, true);
        assertEquals(expected == ALL ? 51 : expected, read(WEBHOOK, text, 2, isOpen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcdefghijklmnopqrstuvwxyzabcdef", "12345678901234567890123456789012"})
    void lettersOrDigitsAloneAreAWord(String body) {
        assertEquals(NONE, read(WEBHOOK, TOUCHING, WEBHOOK.type() + "_" + body, false));
    }

    @Test
    void anIdentifierIsAWord() {
        assertEquals(NONE, read(WEBHOOK, TOUCHING, WEBHOOK.type() + "_paymentRequest" + "HandlerFactory2", false));
    }

    @Test
    void aShortTypeIsTheEndOfAWord() {
        assertEquals(NONE, read(Format.USER_KEY, TOUCHING, "uk_" + letters(32), false));
        assertEquals(35, read(Format.USER_KEY, TOUCHING, "uk_" + letters(32), true));
    }

    @ParameterizedTest
    @CsvSource({"63, 38", "64, 70", "65, 70", "66, 70"})
    void aWebhookSecretMayBeHexadecimal(int digits, int length) {
        String hex = "4f1b07c9d2e85a36".repeat(5).substring(0, digits);
        assertEquals(length, read(WEBHOOK, TOUCHING, WEBHOOK.type() + "_" + hex + "zzz", false));
    }

    @Test
    void aHexadecimalWebhookSecretMayBeFollowedByNothing() {
        String hex = "4f1b07c9d2e85a36".repeat(4);
        assertEquals(70, read(WEBHOOK, TOUCHING, WEBHOOK.type() + "_" + hex, false));
    }

    @Test
    void eachKindHasItsUsualLength() {
        Format app = Format.APP_SIGNING_SECRET;
        assertEquals(38, read(app, TOUCHING, app.type() + "_" + letters(45), false));
        String secret = Format.SECRET_KEY.prefixes().get(0);
        assertEquals(secret.length() + 24, read(Format.SECRET_KEY, TOUCHING, secret + letters(30), false));
        Format sandbox = Format.SANDBOX_KEY;
        String test = sandbox.prefixes().get(0);
        assertEquals(test.length() + 45, read(sandbox, TOUCHING, test + letters(45), false));
    }
}
