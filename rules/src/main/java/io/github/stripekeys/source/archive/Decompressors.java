package io.github.stripekeys.source.archive;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.XZInputStream;

/** Streams of the libraries that expand what the JDK cannot. Loaded when the first file is met that needs one. */
final class Decompressors {
    /** What the largest preset of xz takes is 65 MiB. */
    private static final int MOST_KIBIBYTES = 80 << 10;

    private Decompressors() {}

    static InputStream zlib(InputStream in) {
        return new InflaterInputStream(in);
    }

    static InputStream xz(InputStream in) throws IOException {
        return new XZInputStream(in, MOST_KIBIBYTES);
    }

    static InputStream lzma(InputStream in) throws IOException {
        return new LZMAInputStream(in, MOST_KIBIBYTES);
    }

    static InputStream bzip2(InputStream in) {
        return new Bzip2InputStream(in);
    }

    static InputStream zstd(InputStream in) {
        return new ZstdInputStream(in);
    }

    static InputStream brotli(InputStream in) throws IOException {
        return new BrotliInputStream(in);
    }
}
