package io.github.stripekeys.prefilter;

/** What may be asked of the bytes of a file. Each question costs more than the one before it, and few files are asked all of them. */
interface FileSigns {
    /** What is seen place by place. */
    RangeSigns places();

    /** How stems stand in it without a {@code _}. */
    StemSign stems();

    /**
     * Whether words of it could be put together to a prefix.
     *
     * @param names where it names Stripe
     */
    KeySign words(NamePlaces names);

    /** What all of this says. */
    default Signs signs() {
        RangeSigns places = places();
        KeySign key = places.key();
        return new Signs(
                key == KeySign.ANYWHERE ? key : key.or(ofParts(places)),
                !places.names().isEmpty());
    }

    private KeySign ofParts(RangeSigns places) {
        if (places.hasEscaped() && (places.hasCut() || places.hasOpen())) {
            return KeySign.ANYWHERE;
        }
        StemSign stem = places.hasOpen() ? stems() : StemSign.NONE;
        if (stem == StemSign.REWRITTEN) {
            return KeySign.ANYWHERE;
        }
        return places.hasCut() || stem == StemSign.CUT ? words(places.names()) : KeySign.NONE;
    }
}
