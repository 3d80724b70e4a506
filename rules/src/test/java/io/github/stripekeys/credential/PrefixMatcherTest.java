package io.github.stripekeys.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.Keys;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands around the first {@code _} of prefixes, as bytes with none, one or three NULs between them. */
final class PrefixMatcherTest {
    static Stream<FormatSample> samples() {
        return FormatSample.all();
    }

    private static byte[] wide(String text, int width) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = new byte[bytes.length * width];
        for (int i = 0; i < bytes.length; i++) {
            wide[i * width] = bytes[i];
        }
        return wide;
    }

    private static boolean isIn(String text, int width) {
        byte[] bytes = wide(text, width);
        boolean isIn = false;
        for (int at = text.indexOf('_'); at >= 0; at = text.indexOf('_', at + 1)) {
            isIn |= PrefixMatcher.endsAt(bytes, bytes.length, at * width, width)
                    || PrefixMatcher.endsInContextAt(bytes, bytes.length, at * width, width);
        }
        return isIn;
    }

    /** With so many letters and digits in place of a hash and a number. */
    private static String filled(String pattern) {
        return Pattern.compile("#([0-9]+)")
                .matcher(pattern)
                .replaceAll(found -> Keys.base62("body", 1, Integer.parseInt(found.group(1))));
    }

    /** Alone, at the end, and in the middle of more; cut before its body is long enough it is none. */
    @ParameterizedTest
    @MethodSource("samples")
    void findsEachFormat(FormatSample sample) {
        for (int width : new int[] {1, 2, 4}) {
            assertTrue(isIn(sample.text(), width), sample.name());
            assertTrue(isIn("=" + sample.text() + ";", width), sample.name());
            byte[] bytes = wide("a = " + sample.text(), width);
            assertEquals(width > 1, PrefixMatcher.isWideIn(bytes, bytes.length), sample.name());
        }
        int stem = sample.prefix().indexOf('_');
        assertFalse(isIn(sample.prefix().substring(0, stem + 1), 1), sample.name());
        boolean needsContext = FormatSample.all()
                .filter(other -> stem(other).equals(stem(sample)))
                .allMatch(other -> other.format().needsContext());
        byte[] bytes = wide(sample.text(), 1);
        assertEquals(needsContext, !PrefixMatcher.endsAt(bytes, bytes.length, first(sample), 1), sample.name());
        assertEquals(needsContext, PrefixMatcher.endsInContextAt(bytes, bytes.length, first(sample), 1), sample.name());
    }

    private static String stem(FormatSample sample) {
        return sample.text().substring(0, sample.text().indexOf('_'));
    }

    private static int first(FormatSample sample) {
        boolean isOfObject = sample.format().body() == BodyFormat.OBJECT_SECRET;
        return isOfObject
                ? sample.text().indexOf("_secret_") + "_secret".length()
                : sample.prefix().indexOf('_');
    }

    @ParameterizedTest
    @CsvSource({
        "sk_live_, true",
        "sk_live, false",
        "sk_liv_, false",
        "xsk_live_, true",
        "sk_org_, true",
        "rk_test_, true",
        "sk_#8, true",
        "sk_#7, false",
        "sk_0123_bcd, false",
        "sk_0123-bcd, false",
        "sk_0123+/AZ, true",
        "task_#8, false",
        "9sk_#8, false",
        "_sk_#8, false",
        ".sk_#8, true",
        "uk_#16, true",
        "uk_#15, false",
        "whsec_#16, true",
        "my_whsec_#16, true",
        "_secret_#16, true",
        "_secret_#15, false",
        "k_live_, false",
        "_live_, false"
    })
    void needsItsRestOrItsBody(String pattern, boolean isIn) {
        String text = filled(pattern);
        assertEquals(isIn, isIn(text, 1));
        assertEquals(isIn, isIn(text, 2));
    }

    /** What a buffer still holds behind its end does not count. */
    @Test
    void readsNothingBehindTheEnd() {
        byte[] bytes = wide("sk_live_", 1);
        assertTrue(PrefixMatcher.endsAt(bytes, 8, 2, 1));
        assertFalse(PrefixMatcher.endsAt(bytes, 7, 2, 1));
        byte[] bare = wide(filled("sk_#8"), 1);
        assertTrue(PrefixMatcher.endsAt(bare, 11, 2, 1));
        assertFalse(PrefixMatcher.endsAt(bare, 10, 2, 1));
        byte[] wide = wide("sk_live_", 2);
        assertTrue(PrefixMatcher.isWideIn(wide, 15));
        assertFalse(PrefixMatcher.isWideIn(wide, 14));
        assertTrue(PrefixMatcher.isWideAt(wide, 15, 4));
        assertFalse(PrefixMatcher.isWideIn(wide(" _ _ _", 1), 6));
    }

    @Test
    void knowsTheLettersBeforeAnUnderscore() {
        String expected = Prefix.all().stream()
                .filter(prefix -> !prefix.isOfObject())
                .map(prefix -> prefix.stem().substring(prefix.stem().length() - 1))
                .collect(Collectors.joining());
        char[] letters = (expected + 't').toCharArray();
        Arrays.sort(letters);
        String distinct = new String(letters).replaceAll("(.)\\1+", "$1");
        assertEquals(distinct, PrefixMatcher.lastCharacters());
        for (char c = 0; c < 0x100; c++) {
            boolean isWord = String.valueOf(c).matches("[A-Za-z0-9_]");
            assertEquals(isWord, PrefixMatcher.isWord((byte) c), "character " + (int) c);
        }
    }
}
