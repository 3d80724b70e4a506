package io.github.stripekeys.source.archive;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the first bytes of a file say that it is. For a file that is not packed, a few comparisons say so. */
final class Signature {
    private static final int SHORTEST = 12;
    private static final int SHORTEST_GZIP = 18;
    private static final byte[] OLE = latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private Signature() {}

    static Optional<ArchiveFormat> of(String name, byte[] bytes, int length) {
        if (length < SHORTEST) {
            return Optional.empty();
        }
        return known(bytes, length)
                .or(() -> TarHeader.isIn(bytes, length) ? Optional.of(ArchiveFormat.TAR) : Optional.empty())
                .or(() -> LzmaHeader.isNamed(name) && LzmaHeader.isIn(bytes, length)
                        ? Optional.of(ArchiveFormat.LZMA)
                        : Optional.empty())
                .or(() -> name.endsWith(".br") ? Optional.of(ArchiveFormat.BROTLI) : Optional.empty());
    }

    private static Optional<ArchiveFormat> known(byte[] bytes, int length) {
        return switch (bytes[0] & 0xff) {
            case 'P' -> either(bytes, "PK\3\4", ArchiveFormat.ZIP, "PACK\0\0\0", ArchiveFormat.GIT_PACK);
            case 0x1f -> gzipOrCompress(bytes, length);
            case 'B' -> isBzip2(bytes) ? Optional.of(ArchiveFormat.BZIP2) : Optional.empty();
            case 0xfd -> one(bytes, "\u00fd7zXZ\0", ArchiveFormat.XZ);
            case 0x28 -> one(bytes, "(\u00b5/\u00fd", ArchiveFormat.ZSTD);
            case '7' -> one(bytes, "7z\u00bc\u00af'\u001c", ArchiveFormat.SEVEN_ZIP);
            case 'R' -> one(bytes, "Rar!\u001a\u0007", ArchiveFormat.RAR);
            case '!' -> one(bytes, "!<arch>\n", ArchiveFormat.AR);
            case '0' -> cpioOrKeyStore(bytes, length);
            case 0xda -> JimageReader.isIn(bytes, length) ? Optional.of(ArchiveFormat.JIMAGE) : Optional.empty();
            case 0xed -> one(bytes, "\u00ed\u00ab\u00ee\u00db", ArchiveFormat.RPM);
            case '%' -> one(bytes, "%PDF-", ArchiveFormat.PDF);
            case 0x89 -> one(bytes, "\u0089PNG\r\n\u001a\n", ArchiveFormat.PNG);
            case 'O' -> one(bytes, "Obj\1", ArchiveFormat.AVRO);
            case '#' -> either(bytes, "# v2 git bu", ArchiveFormat.GIT_PACK, "# v3 git bu", ArchiveFormat.GIT_PACK);
            case ']' -> LzmaHeader.isCertain(bytes, length) ? Optional.of(ArchiveFormat.LZMA) : Optional.empty();
            case 'x' -> GitObject.isIn(bytes, length) ? Optional.of(ArchiveFormat.ZLIB) : Optional.empty();
            case 0xd0 -> encryptedOffice(bytes, length);
            case 0x04 -> one(bytes, "\u0004\"M\u0018", ArchiveFormat.LZ4);
            case 'M' -> one(bytes, "MSCF\0\0\0\0", ArchiveFormat.CABINET);
            case 'L' -> one(bytes, "LZIP\1", ArchiveFormat.LZIP);
            default -> Optional.empty();
        };
    }

    private static Optional<ArchiveFormat> gzipOrCompress(byte[] bytes, int length) {
        if (length >= SHORTEST_GZIP && GzipMembers.isIn(bytes)) {
            return Optional.of(ArchiveFormat.GZIP);
        }
        int bits = bytes[2] & 0x1f;
        boolean isCompress = (bytes[1] & 0xff) == 0x9d && (bytes[2] & 0x60) == 0 && bits >= 9 && bits <= 16;
        return isCompress ? Optional.of(ArchiveFormat.COMPRESS) : Optional.empty();
    }

    private static Optional<ArchiveFormat> cpioOrKeyStore(byte[] bytes, int length) {
        if (CpioHeader.isIn(bytes, length)) {
            return Optional.of(ArchiveFormat.CPIO);
        }
        return KeyStoreCheck.isPkcs12(bytes) ? Optional.of(ArchiveFormat.PKCS12) : Optional.empty();
    }

    /** Whether a stream of bzip2 starts with these bytes: its first block starts with the digits of pi, or its end with those of pi's square root. */
    static boolean isBzip2(byte[] bytes) {
        return starts(bytes, "BZh")
                && bytes[3] >= '1'
                && bytes[3] <= '9'
                && ((bytes[4] == 0x31 && bytes[5] == 0x41 && bytes[6] == 0x59)
                        || (bytes[4] == 0x17 && bytes[5] == 0x72 && bytes[6] == 0x45));
    }

    private static Optional<ArchiveFormat> encryptedOffice(byte[] bytes, int length) {
        return Bytes.indexOf(OLE, bytes, 0, OLE.length) == 0 && Bytes.indexOf(ENCRYPTED_PACKAGE, bytes, 0, length) >= 0
                ? Optional.of(ArchiveFormat.ENCRYPTED_OFFICE)
                : Optional.empty();
    }

    private static Optional<ArchiveFormat> one(byte[] bytes, String magic, ArchiveFormat format) {
        return starts(bytes, magic) ? Optional.of(format) : Optional.empty();
    }

    private static Optional<ArchiveFormat> either(
            byte[] bytes, String magic, ArchiveFormat format, String other, ArchiveFormat otherFormat) {
        return one(bytes, magic, format).or(() -> one(bytes, other, otherFormat));
    }

    private static boolean starts(byte[] bytes, String magic) {
        for (int i = 0; i < magic.length(); i++) {
            if ((bytes[i] & 0xff) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
