package io.github.stripekeys.source.archive;

import io.github.stripekeys.source.ByteSource;
import java.io.IOException;
import java.util.Optional;

/** The ways to pack that are known, told by what is in a file. */
enum ArchiveFormat {
    /** A zip, also one behind something else, such as the script of an executable jar. */
    ZIP(ArchiveFormat::readZip),
    /** A POSIX or GNU tar. */
    TAR((expander, file) -> new TarReader(expander, file.open()).read()),
    /** The archives of {@code ar}, among them Debian's packages. */
    AR((expander, file) -> new ArReader(expander, file.open()).read()),
    /** The archives of {@code cpio} with ASCII headers. */
    CPIO((expander, file) -> new CpioReader(expander, file.open()).read()),
    /** Packages of RPM. */
    RPM((expander, file) -> new RpmReader(expander, file.open()).read()),
    /** The modules of a Java runtime. */
    JIMAGE((expander, file) -> new JimageReader(expander, file.open()).read()),
    /** RFC 1952. */
    GZIP(compressed(Compression.GZIP)),
    /** RFC 1950, as git keeps its objects. */
    ZLIB(compressed(Compression.ZLIB)),
    /** Of the XZ Utils, LZMA2 inside. */
    XZ(compressed(Compression.XZ)),
    /** Of the LZMA Utils, before xz; told by its name if it does not say that its end is marked. */
    LZMA(compressed(Compression.LZMA)),
    /** Of {@code bzip2}. */
    BZIP2(compressed(Compression.BZIP2)),
    /** RFC 8878. */
    ZSTD(compressed(Compression.ZSTD)),
    /** RFC 7932; told by its name, because nothing in it tells. */
    BROTLI(compressed(Compression.BROTLI)),
    /** Documents whose text is in compressed streams. */
    PDF(beside((expander, file) -> new PdfReader(expander, file.bytes()).read())),
    /** Pictures that may have compressed text. */
    PNG(beside((expander, file) -> new PngReader(expander, file.bytes()).read())),
    /** Apache Avro's files, whose blocks may be compressed. */
    AVRO(beside((expander, file) -> new AvroReader(expander, file.open()).read())),
    /** Git's packs, and bundles of them. */
    GIT_PACK(beside((expander, file) -> new GitPackReader(expander, file.bytes()).read())),
    /** Key stores of PKCS #12 (RFC 7292): those with secrets other than private keys are a gap. */
    PKCS12(beside((expander, file) -> KeyStoreCheck.pkcs12(expander, file.bytes()))),
    /** Office documents with a password. */
    ENCRYPTED_OFFICE(unread("is a document with a password: nobody can read it without that")),
    /** See <a href="https://www.7-zip.org/7z.html">7-zip.org</a>. */
    SEVEN_ZIP(unread("is packed as 7z, which is not read")),
    RAR(unread("is packed as RAR, which is not read")),
    CABINET(unread("is packed as a cabinet, which is not read")),
    LZIP(unread("is packed with lzip, which is not read")),
    LZ4(unread("is packed with LZ4, which is not read")),
    COMPRESS(unread("is packed with compress (.Z), which is not read"));

    private static final int HEAD = 8 << 10;

    @SuppressWarnings("ImmutableEnumChecker") // none of them has a state
    private final Reading reading;

    ArchiveFormat(Reading reading) {
        this.reading = reading;
    }

    /** How a file is read; and whether it is worth searching as it is, beside what is packed in it. */
    private interface Reading {
        void read(ArchiveExpander expander, PackedFile file) throws IOException;

        default boolean isAlsoText() {
            return false;
        }
    }

    private record Beside(Reading reading) implements Reading {
        @Override
        public void read(ArchiveExpander expander, PackedFile file) throws IOException {
            reading.read(expander, file);
        }

        @Override
        public boolean isAlsoText() {
            return true;
        }
    }

    private static Reading compressed(Compression compression) {
        return (expander, file) -> new CompressedReader(expander, compression).read(file);
    }

    private static Reading beside(Reading reading) {
        return new Beside(reading);
    }

    private static Reading unread(String message) {
        return beside((expander, file) -> expander.unread(message));
    }

    private static void readZip(ArchiveExpander expander, PackedFile file) throws IOException {
        if (file.isInMemory()) {
            new ZipReader(expander, file.bytes()).read();
        } else {
            new ZipStreamReader(expander, file.open()).read();
        }
    }

    /** Hands what is packed in a file of this format on. */
    void read(ArchiveExpander expander, PackedFile file) throws IOException {
        reading.read(expander, file);
    }

    /** Whether the file is worth searching as it is, beside what is packed in it. */
    boolean isAlsoText() {
        return reading.isAlsoText();
    }

    /** What a file of this name is, if it is packed. */
    static Optional<ArchiveFormat> of(String name, byte[] bytes, int length) {
        Optional<ArchiveFormat> format = Signature.of(name, bytes, length);
        return format.isPresent() || !ZipAtEnd.isIn(bytes, length) ? format : Optional.of(ZIP);
    }

    /** What a large file of this name is, if it is packed. */
    static Optional<ArchiveFormat> of(String name, ByteSource bytes) throws IOException {
        byte[] head = bytes.bytes(0, HEAD);
        Optional<ArchiveFormat> format = Signature.of(name, head, head.length);
        return format.isPresent() || !ZipAtEnd.isIn(bytes) ? format : Optional.of(ZIP);
    }
}
