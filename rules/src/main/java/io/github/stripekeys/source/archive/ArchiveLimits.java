package io.github.stripekeys.source.archive;

import java.util.Locale;

/**
 * How much of an archive is expanded, so that a small file cannot fill the memory or take forever.
 *
 * @param entry bytes of one entry
 * @param total bytes of all entries of one file, those of the archives in it included
 * @param entries of one archive
 * @param depth archives around an entry
 * @param ratio expanded bytes for each packed one
 * @param ratioFrom expanded bytes before the ratio is looked at
 */
record ArchiveLimits(long entry, long total, int entries, int depth, int ratio, long ratioFrom) {
    static final ArchiveLimits USUAL = new ArchiveLimits(64 << 20, 512 << 20, 10_000, 4, 200, 1 << 20);

    ArchiveLimitException entryTooLarge() {
        return new ArchiveLimitException(text("expands to more than %,d bytes", entry));
    }

    ArchiveLimitException totalTooLarge() {
        return new ArchiveLimitException(
                text("the file expands to more than %,d bytes; the rest was not scanned", total));
    }

    ArchiveLimitException tooManyEntries() {
        return new ArchiveLimitException(text("more than %,d entries; the others were not looked at", entries));
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
