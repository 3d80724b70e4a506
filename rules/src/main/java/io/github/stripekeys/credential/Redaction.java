package io.github.stripekeys.credential;

/** Takes credentials out of text that is going to be shown, such as the name of a file. */
public final class Redaction {
    private Redaction() {}

    /** The text with each credential in its redacted form. */
    public static String of(String text) {
        StringBuilder redacted = new StringBuilder();
        int from = 0;
        for (Reading reading : CredentialReader.read(new Text(text, true, true))) {
            if (reading instanceof Reading.Found found) {
                redacted.append(text, from, found.start())
                        .append(found.credential().redacted());
                from = found.end();
            }
        }
        return from == 0 ? text : redacted.append(text, from, text.length()).toString();
    }
}
