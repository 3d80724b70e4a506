package io.github.stripekeys.source.archive;

import io.github.stripekeys.source.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Reads a zip as its directory lists it, or, where there is none, as its entries follow each other. What lies around the
 * entries is handed on as well: a script in front, an older zip, a signature, a comment. For one thread.
 */
final class ZipReader {
    /** What may follow an entry to say how long it is. */
    private static final int DESCRIPTOR = 24;

    private static final int CHUNK = 8 << 10;

    private final ArchiveExpander expansion;
    private final LittleEndian bytes;
    private final Inflater inflater = new Inflater(true);

    ZipReader(ArchiveExpander expansion) {
        this.expansion = expansion;
        this.bytes =
                LittleEndian.of(expansion.archive().bytes(), expansion.archive().length());
    }

    void read() throws IOException {
        try {
            Optional<EndOfCentralDirectory> end = EndOfCentralDirectory.of(bytes);
            if (end.isPresent()) {
                readListed(end.get());
            } else {
                expansion.damaged("truncated: zip has no central directory");
                readInSequence();
            }
        } finally {
            inflater.end();
        }
    }

    private void readListed(EndOfCentralDirectory end) throws IOException {
        List<ZipEntryHeader> items = items(end);
        long at = 0;
        for (ZipEntryHeader item : items) {
            rest(at, Math.min(item.at(), end.directory()));
            at = Math.max(at, read(item));
        }
        if (items.size() != end.count()) {
            expansion.damaged("its directory should list %d entries and lists %d".formatted(end.count(), items.size()));
        }
        rest(at, end.directory());
        if (end.comment() < bytes.length()) {
            expansion.rest(end.comment(), bytes.length());
        }
    }

    /** Those that the directory lists, as they follow each other; no more than one over the bound. */
    private List<ZipEntryHeader> items(EndOfCentralDirectory end) {
        List<ZipEntryHeader> items = new ArrayList<>();
        for (long at = end.directory();
                at < end.at() && ZipEntryHeader.isListed(bytes, at);
                at = ZipEntryHeader.endListed(bytes, at)) {
            items.add(ZipEntryHeader.listed(bytes, at, end.shift()));
        }
        items.sort(Comparator.comparingLong(ZipEntryHeader::at));
        return items;
    }

    private void readInSequence() throws IOException {
        long at = 0;
        for (int next = ZipEntryHeader.next(bytes, 0);
                next < bytes.length();
                next = ZipEntryHeader.next(bytes, Math.max(at, next + 1))) {
            expansion.text(at, next);
            at = ZipEntryHeader.isAt(bytes, next) ? read(ZipEntryHeader.own(bytes, next)) : next;
        }
        expansion.text(at, bytes.length());
    }

    private void rest(long from, long to) {
        if (to - from > DESCRIPTOR) {
            expansion.rest(from, to);
        }
    }

    /** Hands an entry on; where it ends, as far as that is known. */
    private long read(ZipEntryHeader item) throws IOException {
        if (!ZipEntryHeader.isAt(bytes, item.at())) {
            expansion.refuse(
                    item.name(),
                    Problem.Kind.ARCHIVE_DAMAGED,
                    "entry not found at the offset given in the zip directory");
            return 0;
        }
        long start = ZipEntryHeader.data(bytes, item.at());
        long end = item.hasSize() ? Math.min(start + item.size(), bytes.length()) : bytes.length();
        if (item.isEncrypted()) {
            expansion.refuse(item.name(), Problem.Kind.UNREADABLE, "encrypted archive entry");
        } else if (item.method() == ZipEntryHeader.DEFLATED) {
            return inflate(item, start, end);
        } else if (item.method() != ZipEntryHeader.STORED || !item.hasSize()) {
            expansion.refuse(item.name(), Problem.Kind.UNREADABLE, "is packed in an unknown way: " + item.method());
        } else {
            hand(item, packed(start, end));
        }
        return item.hasSize() ? end : start;
    }

    private long inflate(ZipEntryHeader item, long start, long end) throws IOException {
        inflater.reset();
        InputStream in = new InflaterInputStream(packed(start, end), inflater, CHUNK);
        hand(item, new LimitedInputStream(in, inflater::getBytesRead, expansion.bounds()));
        return item.hasSize() ? end : start + inflater.getBytesRead();
    }

    private InputStream packed(long start, long end) {
        return new ByteArrayInputStream(expansion.archive().bytes(), (int) start, (int) (end - start));
    }

    private void hand(ZipEntryHeader item, InputStream in) throws IOException {
        if (!item.isFolder()) {
            expansion.entry(item.name(), item.hasChecksum() ? new CrcInputStream(in, item.checksum()) : in);
        }
    }
}
