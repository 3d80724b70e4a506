package io.github.stripekeys.detect;

public final class KeySearch {
    public static boolean mayHold(byte[] b, int l) {
        return true;
    }
}
