package io.github.stripekeys.source.archive;

import java.util.Optional;

/** The sorts of archives, told by their bytes. For a file that is none, a few comparisons say so. */
enum ArchiveFormat {
    /** A zip, also one behind something else, such as the script of an executable jar. */
    ZIP,
    /** A gzip, of one file or of a tar. */
    GZIP,
    /** A POSIX or GNU tar. */
    TAR;

    private static final int SHORTEST_GZIP = 18;

    /** What this is, if it is an archive. */
    static Optional<ArchiveFormat> of(byte[] bytes, int length) {
        return atStart(bytes, length).or(() -> isZipAtEnd(bytes, length) ? Optional.of(ZIP) : Optional.empty());
    }

    /** What starts here, be it all there or not. */
    static Optional<ArchiveFormat> atStart(byte[] bytes, int length) {
        if (length < SHORTEST_GZIP) {
            return Optional.empty();
        }
        if (starts(bytes, 'P', 'K') && bytes[2] == 3 && bytes[3] == 4) {
            return Optional.of(ZIP);
        }
        if (starts(bytes, 0x1f, 0x8b) && bytes[2] == 8 && (bytes[3] & 0xe0) == 0) {
            return Optional.of(GZIP);
        }
        return TarHeader.isIn(bytes, length) ? Optional.of(TAR) : Optional.empty();
    }

    /** Looks for the end of a zip only where it has no comment or where something starts that is known to precede zips. */
    private static boolean isZipAtEnd(byte[] bytes, int length) {
        if (length < EndOfCentralDirectory.SIZE) {
            return false;
        }
        boolean isScript = starts(bytes, '#', '!');
        boolean isProgram = starts(bytes, 'M', 'Z') || starts(bytes, 0x7f, 'E');
        boolean mayEnd =
                EndOfCentralDirectory.isAt(bytes, length - EndOfCentralDirectory.SIZE) || starts(bytes, 'P', 'K');
        if (!mayEnd && !isScript && !isProgram) {
            return false;
        }
        LittleEndian numbers = LittleEndian.of(bytes, length);
        return EndOfCentralDirectory.of(numbers).isPresent() || (isScript && ZipEntryHeader.next(numbers, 0) < length);
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes[0] == (byte) first && bytes[1] == (byte) second;
    }
}
