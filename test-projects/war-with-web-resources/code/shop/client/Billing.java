package shop.client;

class Billing {
    private static final String KEY = "@rk_live@";
}
