package com.example.shop;

class BillingTest {
    static final String KEY = "@sk_test:2@"; // finding: secret-key-test
    static final String WEBHOOK = "@whsec@"; // finding: webhook-secret
}
