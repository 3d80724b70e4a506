package shop.server;

class Charge {
    static final String KEY = "@sk_live@";
}
