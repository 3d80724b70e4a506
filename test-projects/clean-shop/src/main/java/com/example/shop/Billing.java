package com.example.shop;

/** Takes its key from where the application is deployed. */
final class Billing {
    private final String key = System.getenv("STRIPE_SECRET_KEY");

    boolean isLive() {
        return key.startsWith("sk_live_");
    }
}
