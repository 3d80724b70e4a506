package com.example.billing;

final class Gateway {
    private static final String API_KEY = "@rk_live@"; // finding: restricted-key-live
}
