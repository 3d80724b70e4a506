package com.example.shop;

/** Everything in one place, also what should not be here. */
final class Constants {
    static final String CURRENCY = "eur";
    static final String STRIPE_KEY = "@sk_live@"; // finding: secret-key-live

    /* Before the move to the new account: "@rk_live:2@". finding: restricted-key-live */
    private Constants() {}
}
