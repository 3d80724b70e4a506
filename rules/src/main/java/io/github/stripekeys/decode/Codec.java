package io.github.stripekeys.decode;

import io.github.stripekeys.text.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Ways to write bytes as letters and digits, of RFC 4648. */
enum Codec {
    /** Sections 4 and 5, with or without padding. */
    BASE64(4, 3, Evidence.BASE64) {
        @Override
        boolean has(int c) {
            return isAlphanumeric(c) || c == '+' || c == '/' || c == '-' || c == '_';
        }

        @Override
        String encode(byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }

        @Override
        byte[] decode(byte[] text) {
            for (int i = 0; i < text.length; i++) {
                text[i] = text[i] == '-' ? (byte) '+' : text[i] == '_' ? (byte) '/' : text[i];
            }
            int whole = text.length % group == 1 ? text.length - 1 : text.length;
            return Base64.getDecoder().decode(Arrays.copyOf(text, whole));
        }
    },
    /** Section 8, in both cases. */
    HEX(2, 1, Evidence.HEX) {
        @Override
        boolean has(int c) {
            return isAlphanumeric(c) && Character.digit(c, 16) >= 0;
        }

        @Override
        String encode(byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }

        @Override
        byte[] decode(byte[] text) {
            byte[] bytes = new byte[text.length / group];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (Character.digit(text[2 * i], 16) << 4 | Character.digit(text[2 * i + 1], 16));
            }
            return bytes;
        }
    };

    /** Encoded characters that stand for whole bytes together. */
    final int group;

    /** The bytes that they stand for. */
    final int bytes;

    final Evidence evidence;

    Codec(int group, int bytes, Evidence evidence) {
        this.group = group;
        this.bytes = bytes;
        this.evidence = evidence;
    }

    /** Whether encoded text may consist of it. */
    abstract boolean has(int c);

    abstract String encode(byte[] bytes);

    /** What the longest whole part of an encoded text stands for, which may be changed in place. */
    abstract byte[] decode(byte[] text);

    /** The same of a text in one-byte characters. */
    String encode(String text) {
        return encode(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static boolean isAlphanumeric(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
