package io.github.stripekeys.source.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Reads a gzip of one or more members: a file, or a tar whose entries are then those of the archive. */
record GzipReader(ArchiveExpander expansion) {
    private static final String SUFFIX = ".gz";
    private static final String TAR_SUFFIX = ".tgz";
    private static final int CHUNK = 8 << 10;

    void read() throws IOException {
        int length = expansion.archive().length();
        ByteArrayInputStream packed =
                new ByteArrayInputStream(expansion.archive().bytes(), 0, length);
        GzipMembers members = new GzipMembers(packed);
        InputStream expanded = new LimitedInputStream(members, () -> length - packed.available(), expansion.bounds());
        read(new BufferedInputStream(expanded, CHUNK));
        int left = members.left();
        if (left > 0 && !isPadding(length - left, length)) {
            expansion.damaged("trailing data after the gzip stream; scanned as is");
            expansion.rest(length - left, length);
        }
    }

    private void read(BufferedInputStream in) throws IOException {
        byte[] head = head(in);
        if (TarHeader.isIn(head, head.length)) {
            new TarReader(expansion, in).read();
        } else {
            expansion.entry(name(), in);
        }
    }

    /** Tapes are filled up with zeros. */
    private boolean isPadding(int from, int to) {
        for (int i = from; i < to; i++) {
            if (expansion.archive().bytes()[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** What comes first, if so much can be read; it is still there to be read again. */
    private static byte[] head(BufferedInputStream in) throws IOException {
        in.mark(TarHeader.SIZE);
        try {
            return in.readNBytes(TarHeader.SIZE);
        } catch (IOException e) {
            return new byte[0];
        } finally {
            in.reset();
        }
    }

    /** The name of the gzip without its suffix. */
    private String name() {
        String path = expansion.archive().location().name();
        String name = path.substring(path.lastIndexOf('/') + 1);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(TAR_SUFFIX)) {
            return name.substring(0, name.length() - TAR_SUFFIX.length()) + ".tar";
        }
        boolean hasSuffix = lower.endsWith(SUFFIX) && name.length() > SUFFIX.length();
        return hasSuffix ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }
}
