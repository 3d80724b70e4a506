package io.github.stripekeys.source.archive;

import io.github.stripekeys.source.ByteSource;
import io.github.stripekeys.source.Problem;
import java.io.ByteArrayOutputStream;
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
 * entries is handed on as well: a script in front, an older zip, a signature, comments. For one thread.
 */
final class ZipReader {
    /** What may follow an entry to say how long it is. */
    private static final int DESCRIPTOR = 24;

    private static final int CHUNK = 8 << 10;

    private final ArchiveExpander expander;
    private final LittleEndian bytes;
    private final Inflater inflater = new Inflater(true);

    ZipReader(ArchiveExpander expander, ByteSource source) {
        this.expander = expander;
        this.bytes = new LittleEndian(source);
    }

    void read() throws IOException {
        try {
            Optional<EndOfCentralDirectory> end = EndOfCentralDirectory.of(bytes);
            if (end.isPresent()) {
                readListed(end.get());
            } else {
                expander.damaged("truncated: zip has no central directory");
                readInSequence(0, bytes.length());
            }
        } finally {
            inflater.end();
        }
    }

    private void readListed(EndOfCentralDirectory end) throws IOException {
        ByteArrayOutputStream comments = new ByteArrayOutputStream();
        List<ZipEntryHeader> items = items(end, comments);
        long at = 0;
        for (ZipEntryHeader item : items) {
            long next = Math.min(item.at(), end.directory());
            rest(at, next);
            at = Math.max(Math.max(at, next), read(item));
        }
        if (items.size() != end.count()) {
            expander.damaged("its directory should list " + end.count() + " entries and lists " + items.size());
        }
        rest(at, end.directory());
        expander.text(comments.toByteArray());
        if (end.comment() < bytes.length()) {
            expander.rest(end.comment(), bytes.length());
        }
    }

    /** Those that the directory lists, as they follow each other. */
    private List<ZipEntryHeader> items(EndOfCentralDirectory end, ByteArrayOutputStream comments) {
        List<ZipEntryHeader> items = new ArrayList<>();
        for (long at = end.directory();
                at < end.at() && ZipEntryHeader.isListed(bytes, at);
                at = ZipEntryHeader.endListed(bytes, at)) {
            items.add(ZipEntryHeader.listed(bytes, at, end.shift()));
            byte[] comment = ZipEntryHeader.comment(bytes, at);
            if (comment.length > 0) {
                comments.writeBytes(comment);
                comments.write('\n');
            }
        }
        items.sort(Comparator.comparingLong(ZipEntryHeader::at));
        return items;
    }

    private void readInSequence(long from, long to) throws IOException {
        long at = from;
        for (long next = ZipEntryHeader.next(bytes, from);
                next < to;
                next = ZipEntryHeader.next(bytes, Math.max(at, next + 1))) {
            expander.text(at, next);
            at = ZipEntryHeader.isAt(bytes, next) ? read(ZipEntryHeader.own(bytes, next)) : next;
        }
        expander.text(at, to);
    }

    /** Hands on what is not listed: entries that were left where they were, another archive, or text. */
    private void rest(long from, long to) throws IOException {
        if (to - from <= DESCRIPTOR) {
            return;
        }
        if (ZipEntryHeader.isAt(bytes, from) && !EndOfCentralDirectory.isBetween(bytes, from, to)) {
            readInSequence(from, to);
        } else {
            expander.rest(from, to);
        }
    }

    /** Hands an entry on; where it ends, as far as that is known. */
    private long read(ZipEntryHeader listed) throws IOException {
        if (!ZipEntryHeader.isAt(bytes, listed.at())) {
            expander.refuse(
                    listed.name(),
                    Problem.Kind.ARCHIVE_DAMAGED,
                    "entry not found at the offset given in the zip directory");
            return 0;
        }
        long start = ZipEntryHeader.data(bytes, listed.at());
        ZipEntryHeader item = withSize(listed, start);
        long end = item.hasSize() ? Math.min(start + item.size(), bytes.length()) : bytes.length();
        if (item.isEncrypted()) {
            expander.refuse(
                    item.name(),
                    Problem.Kind.UNREADABLE,
                    "encrypted archive entry: it cannot be read without the password");
        } else if (item.method() == ZipEntryHeader.DEFLATED) {
            return inflate(item, start, end);
        } else if (item.method() == ZipEntryHeader.STORED) {
            hand(item, packed(start, end));
        } else {
            expander.refuse(item.name(), Problem.Kind.UNREADABLE, "is packed in an unknown way: " + item.method());
        }
        return item.hasSize() ? end : start;
    }

    /** A stored entry whose size follows it ends where that is said. */
    private ZipEntryHeader withSize(ZipEntryHeader item, long start) {
        return item.hasSize() || item.method() != ZipEntryHeader.STORED
                ? item
                : item.withSize(ZipEntryHeader.sizeBeforeDescriptor(bytes, start));
    }

    private long inflate(ZipEntryHeader item, long start, long end) throws IOException {
        inflater.reset();
        InputStream in = new InflaterInputStream(packed(start, end), inflater, CHUNK);
        hand(item, new LimitedInputStream(in, inflater::getBytesRead, expander.limits()));
        return item.hasSize() ? end : start + inflater.getBytesRead();
    }

    private InputStream packed(long start, long end) {
        return bytes.source().stream(start, end);
    }

    private void hand(ZipEntryHeader item, InputStream in) throws IOException {
        if (!item.isFolder()) {
            expander.entry(item.name(), item.hasChecksum() ? new CrcInputStream(in, item.checksum()) : in);
        }
    }
}
