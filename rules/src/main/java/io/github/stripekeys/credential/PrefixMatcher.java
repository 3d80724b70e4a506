package io.github.stripekeys.credential;

/**
 * What credentials start with, and what must follow, as bytes. Those of client secrets are found by what stands in their
 * middle.
 */
public enum PrefixMatcher {
    SECRET("sk_", true),
    RESTRICTED("rk_", true),
    PUBLISHABLE("pk_", true),
    EPHEMERAL("ek_", true),
    TERMINAL("pst_", true),
    SANDBOX("rkcs_test_", false),
    WEBHOOK("whsec_", false),
    APP_SIGNING("absec_", false),
    OAUTH_ACCESS("oak_", false),
    OAUTH_REFRESH("rt_", false),
    USER("uk_", false),
    CLIENT_SECRET("_secret_", false),
    ACCOUNT_SESSION("accs_secret__", false);

    private static final PrefixMatcher[] ALL = values();
    private static final int BODY = 16;
    private static final int UUID_START = 8;

    private final String text;
    private final char beforeSeparator;
    private final boolean hasMode;

    PrefixMatcher(String text, boolean hasMode) {
        this.text = text;
        this.beforeSeparator = text.charAt(text.length() - 2);
        this.hasMode = hasMode;
    }

    /**
     * Whether a head's last separator stands here and something that could be the rest of a credential follows.
     *
     * @param width bytes from one character to the next
     */
    public static boolean endsAt(byte[] bytes, int length, int at, int width) {
        int before = at < width ? 0 : bytes[at - width];
        for (PrefixMatcher head : ALL) {
            if (head.beforeSeparator == before && head.isAt(bytes, length, at, width)) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is one anywhere whose characters have NUL bytes between them. */
    public static boolean isWideIn(byte[] bytes, int length) {
        for (int at = 1; at < length; at++) {
            boolean mayBe = bytes[at] == '_' && bytes[at - 1] == 0;
            if (mayBe && (endsAt(bytes, length, at, 2) || endsAt(bytes, length, at, 4))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(byte[] bytes, int length, int at, int width) {
        int start = at - (text.length() - 1) * width;
        if (!stands(text, bytes, length, start, width)) {
            return false;
        }
        int rest = at + width;
        boolean isModeThere =
                stands("live_", bytes, length, rest, width) || stands("test_", bytes, length, rest, width);
        return hasMode
                ? isModeThere
                        || stands("org_", bytes, length, rest, width)
                        || (startsWord(bytes, start, width) && hasRun(bytes, length, rest, width, UUID_START))
                : hasRun(
                        bytes,
                        length,
                        isModeThere ? rest + "live_".length() * width : body(bytes, length, rest, width),
                        width,
                        BODY);
    }

    /** Whether it is not the end of a longer word, such as that for a task. */
    private static boolean startsWord(byte[] bytes, int start, int width) {
        return start < width || !isWord(bytes[start - width]);
    }

    /** Whether a byte is an ASCII letter, a digit or an underscore. */
    public static boolean isWord(byte c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
    }

    /** Where the body starts: account sessions double their separator. */
    private static int body(byte[] bytes, int length, int rest, int width) {
        return stands("_", bytes, length, rest, width) ? rest + width : rest;
    }

    private static boolean stands(String text, byte[] bytes, int length, int start, int width) {
        if (start < 0 || start + (text.length() - 1) * width >= length) {
            return false;
        }
        for (int i = text.length() - 1; i >= 0; i--) {
            if (bytes[start + i * width] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasRun(byte[] bytes, int length, int start, int width, int count) {
        if (start + (count - 1) * width >= length) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            byte c = bytes[start + i * width];
            boolean isBody =
                    (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '+' || c == '/';
            if (!isBody) {
                return false;
            }
        }
        return true;
    }
}
