package io.github.stripekeys.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;

/** Makes credentials when a test runs, so that none has to be written down. The same name always gives the same one. */
public final class Keys {
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String HEX = "0123456789abcdef";

    private final Random random;
    private final int number;

    private Keys(String name, int number) {
        this.random = new Random(31L * name.hashCode() + number);
        this.number = number;
    }

    /**
     * A credential.
     *
     * @param name as in a token, such as {@code sk_live}
     * @param number different numbers give different credentials, those of API keys of different accounts
     * @param variant {@code short}, {@code medium}, {@code hex}, {@code base64}, or empty for the usual form
     */
    public static String key(String name, int number, String variant) {
        Keys keys = new Keys(name, number);
        return switch (name) {
            case "whsec" -> "whsec_" + keys.webhook(variant);
            case "legacy" -> keys.base62(32);
            case "absec", "uk", "oak" -> name + "_" + keys.base62(32);
            case "rt" -> "rt_" + keys.base62(48);
            case "sk_org" -> "sk_org_0f" + keys.base62(120);
            case "pi_secret" -> "pi_" + keys.base62(24) + "_secret_" + keys.base62(25);
            case "seti_secret" -> "seti_" + keys.base62(24) + "_secret_" + keys.base62(31);
            case "src_client_secret", "cuss_secret" -> name + "_" + keys.base62(47);
            case "accs_secret" -> "accs_secret__" + keys.base62(47);
            case "cs_live_secret" -> "cs_live_" + keys.base62(58) + "_secret_" + keys.base62(40);
            case "ek_live", "ek_test", "pst_live", "pst_test" -> name + "_" + keys.shortLived();
            case "paystack_live", "paystack_test" -> name.replace("paystack", "sk") + "_" + keys.of(HEX, 40);
            case "clerk_pk_live" -> "pk_live_" + base64(keys.of(HEX, 12) + ".clerk.example$");
            case "checkout_sk_test" -> "sk_test_" + new UUID(keys.random.nextLong(), keys.random.nextLong());
            default -> name + "_" + keys.body(variant);
        };
    }

    /** The usual form of the first credential of this name. */
    public static String key(String name) {
        return key(name, 1, "");
    }

    /** Letters and digits that this name and number stand for. */
    public static String base62(String name, int number, int length) {
        return new Keys(name, number).base62(length);
    }

    /** The same in the form of RFC 9562, section 4. */
    public static String uuid(String name, int number) {
        Random random = new Keys(name, number).random;
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** The account that the API keys of this number belong to. */
    public static String account(int number) {
        return "1" + new Keys("account", number).base62(15);
    }

    private String body(String variant) {
        return switch (variant) {
            case "short" -> "a" + base62(23);
            case "medium" -> base62(24) + "00" + base62(8);
            default -> "5" + account(number) + base62(72) + "00" + base62(8);
        };
    }

    private String webhook(String variant) {
        return switch (variant) {
            case "hex" -> of(HEX, 64);
            case "base64" -> of(BASE62, 20) + "+/" + of(BASE62, 21) + "=";
            default -> base62(32);
        };
    }

    private String shortLived() {
        return base64("acct_" + account(number) + "," + base62(24)).replace("=", "") + "_00" + base62(8);
    }

    private String base62(int length) {
        return of(BASE62, length);
    }

    private String of(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
