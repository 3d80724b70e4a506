package shop;

import shop.keys.Prefixes;

class Billing {
    String key = Prefixes.LIVE + "@sk_live.body@";
    String other = new StringBuilder("rk_").append("live_").append("@rk_live.body@").toString();
    String fromEnvironment = Prefixes.LIVE + System.getenv("STRIPE_KEY");
    String unused = "@sk_live:2.body@";

    boolean isLive(String key) {
        return key.startsWith(Prefixes.LIVE);
    }
}
