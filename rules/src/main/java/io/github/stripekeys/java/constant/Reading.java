package io.github.stripekeys.java.constant;

import io.github.stripekeys.credential.CredentialReader;

/** Reading a variable. A credential in it is found where it is made, not again wherever it is read. */
final class Reading {
    private static final int SHORTEST = 20;

    private Reading() {}

    static Value named(Value value) {
        return value instanceof Value.StringValue text && text.pieces().size() > 1 && isWhole(text.text())
                ? text.asOne()
                : value;
    }

    private static boolean isWhole(String text) {
        return text.length() >= SHORTEST
                && !CredentialReader.read(new io.github.stripekeys.credential.ScannedText(text, true, true))
                        .isEmpty();
    }
}
