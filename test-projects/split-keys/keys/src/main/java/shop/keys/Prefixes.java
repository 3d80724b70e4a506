package shop.keys;

/** A part of a key, which alone is none. */
public final class Prefixes {
    public static final String LIVE = "sk_live_";

    private Prefixes() {}
}
