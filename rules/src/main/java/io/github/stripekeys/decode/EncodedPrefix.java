package io.github.stripekeys.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text that is a sign of something hidden; most are what an encoded head of a credential contains whatever stands around it. In
 * Base64 that depends on how far the head is from the start, modulo 3.
 *
 * @param codec what it is encoded with, or null if it only shows that a file is worth reading
 * @param lead characters from the start of the group of encoded characters that the needle is in to the needle
 */
record EncodedPrefix(String text, @Nullable Codec codec, int lead) {
    private static final List<String> HEADS = heads();

    /** Those worth encoding twice: of credentials that must never be read by others. */
    private static final List<String> WORST =
            List.of("sk_live_", "sk_test_", "rk_live_", "rk_test_", "sk_org_", "rkcs_test_", "whsec_");

    /** The {@code _} of quoted-printable, and {@code k_} or {@code c_} as numbers of characters. */
    private static final List<String> SIGNS = signs();

    /** All of once and twice encoded heads, none shorter than 7 characters. */
    static List<EncodedPrefix> all() {
        List<EncodedPrefix> needles = new ArrayList<>();
        HEADS.forEach(head -> encoded(head).forEach(needles::add));
        WORST.forEach(head -> encoded(head).forEach(once -> encoded(once.text).forEach(needles::add)));
        SIGNS.forEach(sign -> needles.add(new EncodedPrefix(sign, null, 0)));
        return List.copyOf(needles);
    }

    private static List<String> heads() {
        List<String> heads = new ArrayList<>(List.of("sk_org_", "rkcs_test_", "whsec_", "absec_"));
        for (String start : List.of("sk", "rk", "pk", "ek", "pst", "oak")) {
            heads.add(start + "_live_");
            heads.add(start + "_test_");
        }
        return heads;
    }

    private static List<String> signs() {
        List<String> signs = new ArrayList<>(List.of("k=5Flive", "k=5Ftest", "k=5Forg"));
        for (String space : List.of("", " ")) {
            for (String before : List.of("107,", "99,", "99," + space + "115,")) {
                signs.add(before + space + "95,");
            }
            for (String separator : List.of("0x5f", "0x5F")) {
                for (String before : List.of("0x6b,", "0x6B,", "0x63,", "0x63," + space + "0x73,")) {
                    signs.add(before + space + separator);
                }
            }
            for (String cast : List.of("(char)", "(byte)")) {
                List.of("95", "0x5f", "0x5F").forEach(number -> signs.add(cast + space + number));
            }
        }
        return signs;
    }

    private static Stream<EncodedPrefix> encoded(String head) {
        String hex = Codec.HEX.encode(head);
        return Stream.of(
                new EncodedPrefix(hex, Codec.HEX, 0),
                new EncodedPrefix(hex.toUpperCase(Locale.ROOT), Codec.HEX, 0),
                base64(head, 0),
                base64(head, 1),
                base64(head, 2));
    }

    /** The characters of which all six bits come from the head when this many bytes stand before it. */
    private static EncodedPrefix base64(String head, int before) {
        String encoded = Codec.BASE64.encode("\0".repeat(before) + head);
        int first = (8 * before + 5) / 6;
        int last = 8 * (before + head.length()) / 6;
        return new EncodedPrefix(encoded.substring(first, last), Codec.BASE64, first);
    }

    boolean isAt(byte[] bytes, int length, int start) {
        if (start < 0 || start + text.length() > length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[start + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
