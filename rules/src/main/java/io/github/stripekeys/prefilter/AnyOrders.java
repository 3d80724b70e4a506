package io.github.stripekeys.prefilter;

import org.jspecify.annotations.Nullable;

/** For each prefix, whether words lead to its end in any order. For one file, from its start to its end. */
final class AnyOrders implements Leads {
    /** In so many bytes, names may give parts another order. */
    private static final int FAR = 1 << 15;

    /** In so many bytes, the places in a list may. */
    private static final int NEAR = 1 << 11;

    private final @Nullable AnyOrder[] far = new @Nullable AnyOrder[PrefixPlaces.PARTS.size()];
    private final @Nullable AnyOrder[] near = new @Nullable AnyOrder[PrefixPlaces.PARTS.size()];

    @Override
    public void lead(int part, int from, int to, int at, boolean isLetter, boolean isListed) {
        in(near, part, NEAR).lead(from, to, at, isLetter);
        if (!isListed) {
            in(far, part, FAR).lead(from, to, at, isLetter);
        }
    }

    private static AnyOrder in(@Nullable AnyOrder[] orders, int part, int stretch) {
        @Nullable AnyOrder order = orders[part];
        if (order == null) {
            order = new AnyOrder(PrefixPlaces.PARTS.get(part).text(), stretch);
            orders[part] = order;
        }
        return order;
    }

    /** Whether words lead to the end of this prefix. */
    boolean leadToEnd(int part) {
        return isEndReached(far[part]) || isEndReached(near[part]);
    }

    private static boolean isEndReached(@Nullable AnyOrder order) {
        return order != null && order.isEndReached();
    }
}
