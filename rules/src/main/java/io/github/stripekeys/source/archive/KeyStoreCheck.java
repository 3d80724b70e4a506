package io.github.stripekeys.source.archive;

import io.github.stripekeys.source.ByteSource;
import java.io.IOException;

/** Tells the key stores of PKCS #12 (RFC 7292) that have secrets in them, which need not be keys of TLS. */
final class KeyStoreCheck {
    /** The object identifier 1.2.840.113549.1.12.10.1.5, as DER has it. */
    private static final byte[] SECRET_BAG = {
        0x06, 0x0b, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x0c, 0x0a, 0x01, 0x05
    };

    private static final int MOST = 64 << 20;

    private KeyStoreCheck() {}

    /** Whether a store may start with these bytes: a sequence that starts with the number 3 and another sequence. */
    static boolean isPkcs12(byte[] bytes) {
        int lengthBytes = bytes[1] < 0 ? bytes[1] & 0x7f : 0;
        int at = 2 + lengthBytes;
        return lengthBytes <= 4 && bytes[at] == 2 && bytes[at + 1] == 1 && bytes[at + 2] == 3 && bytes[at + 3] == 0x30;
    }

    static void pkcs12(ArchiveExpander expander, ByteSource source) throws IOException {
        byte[] bytes = source.bytes(0, MOST);
        if (Bytes.indexOf(SECRET_BAG, bytes, 0, bytes.length) >= 0) {
            expander.unread("is a key store with an encrypted secret: nobody can read it without its password");
        }
    }
}
