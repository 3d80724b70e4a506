package io.github.stripekeys.credential;

/** Base32 in lower case, RFC 4648 section 6, which the Java platform lacks. */
final class Base32 {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;

    private Base32() {}

    /** The first characters of the encoded bytes; there must be bits enough for them. */
    static String encode(byte[] bytes, int characters) {
        StringBuilder text = new StringBuilder(characters);
        for (int i = 0; i < characters; i++) {
            text.append(ALPHABET.charAt(group(bytes, i * BITS)));
        }
        return text.toString();
    }

    private static int group(byte[] bytes, int bit) {
        int index = bit / Byte.SIZE;
        int next = index + 1 < bytes.length ? bytes[index + 1] & 0xff : 0;
        int pair = (bytes[index] & 0xff) << Byte.SIZE | next;
        return pair >> (2 * Byte.SIZE - BITS - bit % Byte.SIZE) & 0x1f;
    }
}
