package shop;

class PayView {
    static final String KEY = "@sk_live@";
}
