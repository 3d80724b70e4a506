package io.github.stripekeys.source.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;

/** A stream that must have a checksum, which is looked at when it ends. */
final class CrcInputStream extends CheckedInputStream {
    private final long checksum;

    CrcInputStream(InputStream in, long checksum) {
        super(in, new CRC32());
        this.checksum = checksum;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int count = super.read(bytes, from, most);
        if (count < 0 && getChecksum().getValue() != checksum) {
            throw new ZipException("checksum mismatch");
        }
        return count;
    }
}
