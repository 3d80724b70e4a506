package com.example.shop;

/** Knows how keys start, and holds none. */
final class StripeKeys {
    private static final String LIVE = "sk_live_";
    private static final String EXAMPLE = "sk_live_your_key_here";
    private static final String MASKED = "sk_live_****************************";
    private static final String SHORTENED = "sk_live_…q7Xw";

    static boolean isSecret(String key) {
        return key.matches("(sk|rk)_(live|test)_[A-Za-z0-9]{24,}");
    }

    static String example() {
        return LIVE + System.getenv("STRIPE_KEY_BODY");
    }
}
