package io.github.stripekeys.decode;

import io.github.stripekeys.text.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/** Ways to write bytes as letters and digits, of RFC 4648. */
enum Codec {
    /** Sections 4 and 5, with or without padding. */
    BASE64(4, Evidence.BASE64) {
        @Override
        boolean has(char c) {
            return isAlphanumeric(c) || c == '+' || c == '/' || c == '-' || c == '_';
        }

        @Override
        String encode(String text) {
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        byte[] decode(String text) {
            String standard = text.replace('-', '+').replace('_', '/');
            int whole = standard.length() % group == 1 ? standard.length() - 1 : standard.length();
            return Base64.getDecoder().decode(standard.substring(0, whole));
        }
    },
    /** Section 8, in both cases. */
    HEX(2, Evidence.HEX) {
        @Override
        boolean has(char c) {
            return isAlphanumeric(c) && Character.digit(c, 16) >= 0;
        }

        @Override
        String encode(String text) {
            return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        byte[] decode(String text) {
            return HexFormat.of().parseHex(text, 0, text.length() / group * group);
        }
    };

    final int group;
    final Evidence evidence;

    Codec(int group, Evidence evidence) {
        this.group = group;
        this.evidence = evidence;
    }

    /** Whether encoded text may consist of it. */
    abstract boolean has(char c);

    /** The bytes of ASCII text, encoded. */
    abstract String encode(String text);

    /** What the longest whole part of an encoded text stands for. */
    abstract byte[] decode(String text);

    private static boolean isAlphanumeric(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
