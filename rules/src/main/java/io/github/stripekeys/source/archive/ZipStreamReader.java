package io.github.stripekeys.source.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads a zip that is packed in another archive and too large for the memory: as its entries follow each other. */
record ZipStreamReader(ArchiveExpander expander, InputStream in) {
    void read() throws IOException {
        CountingInputStream packed = new CountingInputStream(in);
        try (ZipInputStream zip = new ZipInputStream(packed)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                long before = packed.count();
                InputStream expanded = new LimitedInputStream(zip, () -> packed.count() - before, expander.limits());
                if (!entry.isDirectory() && !expander.entry(entry.getName(), expanded)) {
                    return;
                }
            }
        }
    }
}
