package io.github.stripekeys.source.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/** The ways to compress one file, and what the names of such files end with. */
@SuppressWarnings("ImmutableEnumChecker") // decoders have no state, and lists of constants do not change
enum Compression {
    GZIP(GzipMembers::new, ".gz", ".tgz"),
    ZLIB(Decompressors::zlib),
    XZ(Decompressors::xz, ".xz", ".txz"),
    LZMA(Decompressors::lzma, ".lzma", ".tlz"),
    BZIP2(Decompressors::bzip2, ".bz2", ".tbz2", ".tbz"),
    ZSTD(Decompressors::zstd, ".zst", ".tzst"),
    BROTLI(Decompressors::brotli, ".br");

    private final Decoder decoder;

    private final List<String> suffixes;

    Compression(Decoder decoder, String... suffixes) {
        this.decoder = decoder;
        this.suffixes = List.of(suffixes);
    }

    /** Makes a stream of what a compressed stream expands to. */
    private interface Decoder {
        InputStream open(InputStream in) throws IOException;
    }

    /** What a stream that is compressed in this way expands to. */
    InputStream expand(InputStream in) throws IOException {
        return decoder.open(in);
    }

    /** The name that a compressed file had before; that of a tar ends with {@code .tar}. */
    String originalName(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String lower = name.toLowerCase(Locale.ROOT);
        for (String suffix : suffixes) {
            if (lower.endsWith(suffix) && name.length() > suffix.length()) {
                return name.substring(0, name.length() - suffix.length()) + (suffix.startsWith(".t") ? ".tar" : "");
            }
        }
        return name;
    }
}
