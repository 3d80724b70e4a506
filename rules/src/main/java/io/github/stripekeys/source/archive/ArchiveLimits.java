package io.github.stripekeys.source.archive;

import java.util.Locale;

/**
 * How much of an archive is expanded, so that a small file cannot fill the memory or take forever. What honest archives have
 * many of, such as entries, is not limited.
 *
 * @param buffered bytes of an entry that are held in memory; what is larger is read through a window
 * @param total bytes that any file may expand to, those of the archives in it included
 * @param growth bytes that a larger file may expand to, for each of its own
 * @param depth archives around an entry
 * @param ratio expanded bytes of an entry for each packed one
 * @param ratioFrom expanded bytes of an entry before the ratio is looked at
 */
record ArchiveLimits(int buffered, long total, int growth, int depth, int ratio, long ratioFrom) {
    static final ArchiveLimits USUAL = new ArchiveLimits(64 << 20, 1L << 30, 50, 8, 200, 64 << 20);

    /** The bytes that a file of this size may expand to. */
    long total(long size) {
        return Math.max(total, size * growth);
    }

    static ArchiveLimitException totalTooLarge(long total) {
        return new ArchiveLimitException(
                text("the file expands to more than %,d bytes; the rest was not scanned", total));
    }

    ArchiveLimitException tooDeep() {
        return new ArchiveLimitException(text("an archive inside %,d others is not expanded", depth));
    }

    ArchiveLimitException outOfProportion() {
        return new ArchiveLimitException(text("expands to more than %,d times its size", ratio));
    }

    private static String text(String format, long bound) {
        return String.format(Locale.ROOT, format, bound);
    }
}
