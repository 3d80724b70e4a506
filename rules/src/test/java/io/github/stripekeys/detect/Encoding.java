package io.github.stripekeys.detect;

import io.github.stripekeys.credential.FormatSample;
import io.github.stripekeys.testing.ClassFiles;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ways in which a credential of any format may stand in a file. */
@SuppressWarnings("ImmutableEnumChecker") // the functions capture nothing that changes
enum Encoding {
    PLAIN("txt", text(key -> "key = '" + key + "'")),
    BASE64("txt", text(key -> base64(key))),
    BASE64_BEHIND_ONE("txt", text(key -> base64("=" + key))),
    BASE64_BEHIND_TWO("txt", text(key -> base64(":-" + key + "\n"))),
    BASE64_IN_LINES("txt", text(key -> mime("user: \n" + key + "\n" + "x".repeat(100)))),
    HEX("txt", text(key -> hex(key))),
    CAPITAL_HEX("txt", text(key -> hex(key).toUpperCase(Locale.ROOT))),
    PERCENT("txt", text(key -> each(key, "%%%02X"))),
    UNICODE_ESCAPE("txt", text(key -> each(key, "\\u%04x"))),
    ENTITY("txt", text(key -> each(key, "&#%d;"))),
    HEX_ENTITY("txt", text(key -> each(key, "&#x%x;"))),
    QUOTED_PRINTABLE("txt", text(key -> "q: " + key.replace("_", "=5F"))),
    UTF_16_LE("txt", in(StandardCharsets.UTF_16LE)),
    UTF_16_BE("txt", in(StandardCharsets.UTF_16BE)),
    UTF_32_LE("txt", in(Charset.forName("UTF-32LE"))),
    UTF_32_BE("txt", in(Charset.forName("UTF-32BE"))),
    REVERSED(
            "java",
            text(key -> "class C { String k = new StringBuilder(\"" + new StringBuilder(key).reverse()
                    + "\").reverse().toString(); }")),
    NUMBERS("java", text(key -> "class C { byte[] k = {" + each(key, "%d, ") + "}; }")),
    SPLIT_IN_JAVA(
            "java",
            sample -> utf8("class C { String k = "
                    + sample.parts().stream().map(part -> '"' + part + '"').collect(Collectors.joining(" + "))
                    + "; }")),
    BODY_APART_IN_JAVA(
            "java",
            sample -> utf8("class C { static final String P = \"" + sample.prefix() + "\"; String k = P + \""
                    + sample.text().substring(sample.prefix().length()) + "\"; }")),
    SPLIT_IN_SCRIPT(
            "js",
            sample -> utf8("const k = "
                    + sample.parts().stream().map(part -> "'" + part + "'").collect(Collectors.joining(" + ")) + ";")),
    SPLIT_IN_PYTHON(
            "py",
            sample -> utf8("k = ''.join(["
                    + sample.parts().stream().map(part -> "'" + part + "'").collect(Collectors.joining(", ")) + "])")),
    CONTINUED_LINES("properties", sample -> utf8("k=" + String.join("\\\n    ", sample.parts()))),
    CLASS_FILE("class", sample -> ClassFiles.of("class C { String k = \"" + sample.text() + "\"; }"));

    private final String ending;
    private final Function<FormatSample, byte[]> form;

    Encoding(String ending, Function<FormatSample, byte[]> form) {
        this.ending = ending;
        this.form = form;
    }

    /** A path that says Stripe, without which some formats mean nothing. */
    String path() {
        return "stripe." + ending;
    }

    byte[] of(FormatSample sample) {
        return form.apply(sample);
    }

    private static Function<FormatSample, byte[]> text(Function<String, String> form) {
        return sample -> utf8(form.apply(sample.text()));
    }

    private static Function<FormatSample, byte[]> in(Charset charset) {
        return sample -> ("key = '" + sample.text() + "'").getBytes(charset);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(utf8(text));
    }

    private static String mime(String text) {
        return Base64.getMimeEncoder().encodeToString(utf8(text));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(utf8(text));
    }

    private static String each(String text, String format) {
        return text.chars().mapToObj(c -> String.format(format, c)).collect(Collectors.joining());
    }
}
