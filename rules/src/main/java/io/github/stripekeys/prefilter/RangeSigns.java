package io.github.stripekeys.prefilter;

/** What is seen in a range of a file, each place for itself; whether places far from one another belong together is not asked. */
final class RangeSigns {
    private final NamePlaces names = new NamePlaces();

    /** Where what stands would be a credential if Stripe were named near it. */
    private final NamePlaces inContext = new NamePlaces();

    private KeySign key = KeySign.NONE;
    private boolean hasOpen;
    private boolean hasCut;
    private boolean hasEscaped;

    void add(KeySign sign) {
        key = key.or(sign);
    }

    void addInContext(int at) {
        inContext.add(at);
        add(KeySign.NEAR_STRIPE);
    }

    void addName(int at) {
        names.add(at);
    }

    void addOpen(boolean isOpen) {
        hasOpen |= isOpen;
    }

    void addCut(boolean isCut) {
        hasCut |= isCut;
    }

    void addEscaped() {
        hasEscaped = true;
    }

    /** Adds what is seen in the next range, which starts at this place of this one. */
    void addAll(RangeSigns next, int start) {
        names.addAll(next.names, start);
        inContext.addAll(next.inContext, start);
        add(next.key);
        hasOpen |= next.hasOpen;
        hasCut |= next.hasCut;
        hasEscaped |= next.hasEscaped;
    }

    /** Whether nothing else can make a credential more likely. */
    boolean isCertain() {
        return key == KeySign.ANYWHERE;
    }

    KeySign key() {
        return key != KeySign.ANYWHERE && names.isNearAny(inContext) ? KeySign.ANYWHERE : key;
    }

    /** Where Stripe is named. */
    NamePlaces names() {
        return names;
    }

    /** Whether something else in the file may make a prefix of what stands somewhere. */
    boolean hasOpen() {
        return hasOpen;
    }

    /** Whether a part of a prefix stands somewhere, and the rest could be elsewhere. */
    boolean hasCut() {
        return hasCut;
    }

    /** Whether a single letter is written with an escape. */
    boolean hasEscaped() {
        return hasEscaped;
    }
}
