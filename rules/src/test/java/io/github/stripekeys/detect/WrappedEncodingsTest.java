package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of key, encoded among other text and wrapped to lines, at every place of a line. */
class WrappedEncodingsTest {
    private static final List<String> NAMES = List.of(
            "sk_live",
            "sk_test",
            "rk_live",
            "rk_test",
            "pk_live",
            "rkcs_test",
            "sk_org",
            "whsec",
            "absec",
            "ek_live",
            "pst_test",
            "oak",
            "uk",
            "rt",
            "pi_secret",
            "accs_secret",
            "src_client_secret");

    private static final int CASES = 51;

    private enum Encoding {
        BASE64(bytes -> Base64.getEncoder().encodeToString(bytes), StandardCharsets.UTF_8),
        URL(bytes -> Base64.getUrlEncoder().encodeToString(bytes), StandardCharsets.UTF_8),
        HEX(bytes -> HexFormat.of().formatHex(bytes), StandardCharsets.UTF_8),
        CAPITAL_HEX(bytes -> HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT), StandardCharsets.UTF_8),
        BASE64_OF_WIDE(bytes -> Base64.getEncoder().encodeToString(bytes), StandardCharsets.UTF_16LE),
        BASE64_OF_WIDE_BIG_ENDIAN(bytes -> Base64.getEncoder().encodeToString(bytes), StandardCharsets.UTF_16BE),
        HEX_OF_WIDE(bytes -> HexFormat.of().formatHex(bytes), StandardCharsets.UTF_16LE);

        @SuppressWarnings("ImmutableEnumChecker") // the functions capture nothing
        private final Function<byte[], String> encode;

        private final Charset charset;

        Encoding(Function<byte[], String> encode, Charset charset) {
            this.encode = encode;
            this.charset = charset;
        }

        String of(String text) {
            return encode.apply(text.getBytes(charset));
        }
    }

    /**
     * How text is wrapped.
     *
     * @param first what stands before it on its first line
     * @param between what stands between two lines
     * @param isOfFirst whether what stands before it makes the first line shorter
     */
    private record Wrapping(String path, String first, String between, String last, boolean isOfFirst) {
        String of(String text, int width) {
            List<String> lines = new ArrayList<>();
            int from = 0;
            int indent = between.length() - between.lastIndexOf('\n') - 1;
            while (from < text.length()) {
                int less = isOfFirst ? (from == 0 ? first.length() : indent) : 0;
                int to = Math.min(text.length(), from + Math.max(17, width - less));
                lines.add(text.substring(from, to));
                from = to;
            }
            return first + String.join(between, lines) + last;
        }
    }

    static Stream<Wrapping> wrappings() {
        return Stream.of(
                new Wrapping("mail.eml", "", "\r\n", "\r\n", false),
                new Wrapping("mail.txt", "", "\n", "\nend of it\n", false),
                new Wrapping("old.txt", "", "\r", "\r", false),
                new Wrapping("people.ldif", "description:: ", "\n ", "\nsn: x\n", true),
                new Wrapping("secret.yaml", "data:\n  a: |\n    ", "\n    ", "\n  b: c\n", false),
                new Wrapping("contents.json", "{\"content\": \"", "\\n", "\\n\"}\n", false),
                new Wrapping("contents.xml", "<a b='", "&#10;", "'/>", false),
                new Wrapping("reply.txt", "> ", "\n> ", "\n", false),
                new Wrapping("a.java", "// ", "\n    // ", "\n", false),
                new Wrapping("a.sql", "-- ", "\n-- ", "\n", false),
                new Wrapping("b.java", "/*\n * ", "\n * ", "\n */\n", false),
                new Wrapping("lines.json", "[\n  \"", "\",\n  \"", "\"\n]\n", false),
                new Wrapping("cells.json", "[\n  \"", "\\n\",\n  \"", "\\n\"\n]\n", false),
                new Wrapping("a.sh", "echo ", "\\\n", "\n", false));
    }

    @ParameterizedTest
    @MethodSource("wrappings")
    void doNotHideAKey(Wrapping wrapping) {
        Random random = new Random(wrapping.path().hashCode());
        for (int i = 0; i < CASES; i++) {
            String name = NAMES.get(i % NAMES.size());
            String key = Keys.key(name, i, "");
            Encoding encoding = Encoding.values()[random.nextInt(Encoding.values().length)];
            String text =
                    "stripe " + "x ".repeat(random.nextInt(90)) + "k=" + key + " and more".repeat(random.nextInt(9));
            int width = List.of(60, 64, 70, 76, 77).get(random.nextInt(5));
            String encoded = encoding.of(text);
            assertEquals(
                    List.of(key.length()),
                    lengths(wrapping.path(), wrapping.of(encoded, width)),
                    () -> name + " " + encoding + " wrapped at " + width + " behind " + text.indexOf(key));
        }
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void doNotHideAKeyAnywhereInALine(Encoding encoding) {
        Wrapping mail = wrappings().toList().get(0);
        for (int before = 0; before < 76; before++) {
            String key = Keys.key("whsec", before, "");
            String text = "x".repeat(before) + " " + key + " and more text that follows it";
            int offset = before;
            assertEquals(
                    List.of(key.length()), lengths("a.txt", mail.of(encoding.of(text), 76)), () -> "behind " + offset);
        }
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void doNotHideAKeyFarIntoALine(Encoding encoding) {
        String key = Keys.key("sk_live");
        String other = Keys.key("rk_live");
        String text = key + "\n" + "property=value\n".repeat(40_000) + other + "\nend\n";
        assertEquals(List.of(key.length(), other.length()), lengths("a.yaml", "a: " + encoding.of(text) + "\n"));
    }

    @Test
    void areNoneWhereAWordFollows() {
        String key = Keys.key("sk_live", 1, "short");
        String encoded = Base64.getEncoder().encodeToString(("k:" + key + "...").getBytes(StandardCharsets.US_ASCII));
        assertEquals(
                List.of(key.length()), lengths("a.txt", encoded.substring(0, encoded.length() - 4) + "\nMakefiles1\n"));
    }

    private static List<Integer> lengths(String path, String text) {
        return Fixture.scan(path, text).findings().stream().map(Finding::length).toList();
    }
}
