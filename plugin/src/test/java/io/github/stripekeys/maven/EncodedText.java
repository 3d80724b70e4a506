package io.github.stripekeys.maven;

import io.github.stripekeys.testing.Tokens;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a template becomes. The last suffix of its name may say the encoding, such as in
 * {@code application.properties.utf-16le}; {@code -bom} after that asks for a byte order mark.
 */
record EncodedText(String path, String text, Charset charset) {
    private static final String MARK = "-bom";
    private static final Map<String, Charset> SUFFIXES = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "utf-16le", StandardCharsets.UTF_16LE,
            "utf-16be", StandardCharsets.UTF_16BE,
            "iso-8859-1", StandardCharsets.ISO_8859_1);

    static EncodedText of(String path, String template) {
        String text = Tokens.fill(template);
        int dot = path.lastIndexOf('.') + 1;
        String suffix = path.substring(dot);
        boolean isMarked = suffix.endsWith(MARK);
        Charset charset = SUFFIXES.get(suffix.replace(MARK, ""));
        return charset == null
                ? new EncodedText(path, text, StandardCharsets.UTF_8)
                : new EncodedText(path.substring(0, dot - 1), isMarked ? "\uFEFF" + text : text, charset);
    }

    byte[] bytes() {
        return text.getBytes(charset);
    }
}
