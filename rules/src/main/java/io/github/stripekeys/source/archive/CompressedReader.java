package io.github.stripekeys.source.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a compressed file, or a compressed tar or cpio, whose entries are then those of the archive. */
record CompressedReader(ArchiveExpander expander, Compression compression) {
    private static final int CHUNK = 8 << 10;

    void read(PackedFile file) throws IOException {
        if (compression == Compression.BROTLI && !isBrotli(file)) {
            expander.text(0, file.bytes().length());
        } else {
            read(file.open());
        }
    }

    /** Nothing but its start tells. */
    private static boolean isBrotli(PackedFile file) {
        try (InputStream expanded =
                Compression.BROTLI.expand(file.bytes().stream(0, file.bytes().length()))) {
            return expanded.readNBytes(CHUNK).length > 0;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private void read(InputStream packed) throws IOException {
        CountingInputStream counted = new CountingInputStream(packed);
        try (InputStream expanded = compression.expand(counted)) {
            InputStream bounded = new LimitedInputStream(expanded, counted::count, expander.limits());
            expand(new BufferedInputStream(bounded, CHUNK));
            if (expanded instanceof GzipMembers members && members.isFollowed()) {
                expander.damaged("trailing data after the gzip stream; scanned as is");
                expander.rest(members.rest());
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
            throw new IOException("its data is damaged", e); // how some decoders say so
        }
    }

    private void expand(BufferedInputStream in) throws IOException {
        byte[] head = head(in);
        if (TarHeader.isIn(head, head.length)) {
            new TarReader(expander, in).read();
        } else if (CpioHeader.isIn(head, head.length)) {
            new CpioReader(expander, in).read();
        } else {
            expander.entry(
                    compression.originalName(expander.archive().location().name()), in);
        }
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
}
