package io.github.stripekeys.credential;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes credentials out of text that is going to be shown, such as the name of a file, a branch or an author. What a report can
 * print passes it when the value that holds the text is made, so that no report has to think of it.
 */
public final class Redaction {
    private Redaction() {}

    /** The text with each credential in its redacted form; a text that has been redacted stays as it is. */
    public static String of(String text) {
        return text.indexOf('_') < 0 ? text : withoutKeys(text);
    }

    /** The same of a text that may be missing. */
    public static @Nullable String ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }

    /** The same of each of these. */
    public static List<String> ofAll(List<String> texts) {
        return texts.stream().map(Redaction::of).toList();
    }

    private static String withoutKeys(String text) {
        StringBuilder redacted = new StringBuilder();
        int from = 0;
        for (Match reading : CredentialReader.read(new ScannedText(text, true, true))) {
            if (reading instanceof Match.Found found) {
                redacted.append(text, from, found.start())
                        .append(found.credential().redacted());
                from = found.end();
            }
        }
        return from == 0 ? text : redacted.append(text, from, text.length()).toString();
    }
}
