package io.github.stripekeys.prefilter;

import java.util.Arrays;

/** Words that may be put in another order, to be told again of the same words elsewhere. */
final class RecordedLeads implements Leads {
    private static final int PLACE = 31;
    private static final int SMALL = 8;
    private static final int MASK = (1 << SMALL) - 1;

    private final int start;
    private long[] leads = new long[16];
    private int count;

    /** Of words behind this place. */
    RecordedLeads(int start) {
        this.start = start;
    }

    @Override
    public void lead(int part, int from, int to, int at, boolean isLetter, boolean isListed) {
        if (count == leads.length) {
            leads = Arrays.copyOf(leads, 2 * count);
        }
        long places = (long) part << (2 * SMALL) | from << SMALL | to;
        leads[count++] = ((places << 1 | (isLetter ? 1 : 0)) << 1 | (isListed ? 1 : 0)) << PLACE | (at - start);
    }

    /** Tells all of them of words behind another place. */
    void tell(Leads listener, int otherStart) {
        for (int i = 0; i < count; i++) {
            long rest = leads[i] >>> PLACE;
            int places = (int) (rest >>> 2);
            listener.lead(
                    places >>> (2 * SMALL),
                    places >>> SMALL & MASK,
                    places & MASK,
                    otherStart + (int) (leads[i] & Integer.MAX_VALUE),
                    (rest & 2) != 0,
                    (rest & 1) != 0);
        }
    }

    int count() {
        return count;
    }
}
