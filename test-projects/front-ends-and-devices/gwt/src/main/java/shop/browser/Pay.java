package shop.browser;

class Pay {
    static final String KEY = "@sk_live@";
}
