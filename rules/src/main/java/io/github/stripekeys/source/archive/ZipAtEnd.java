package io.github.stripekeys.source.archive;

import io.github.stripekeys.source.ByteSource;

/** Tells zips that something else precedes. */
final class ZipAtEnd {
    private ZipAtEnd() {}

    /** Looks for the end of a zip only where it has no comment or where something starts that is known to precede zips. */
    static boolean isIn(byte[] bytes, int length) {
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
        LittleEndian numbers = new LittleEndian(ByteSource.of(bytes, length));
        return EndOfCentralDirectory.of(numbers).isPresent() || (isScript && ZipEntryHeader.next(numbers, 0) < length);
    }

    /** Whether a large file ends as a zip does, whatever it starts with. */
    static boolean isIn(ByteSource bytes) {
        return EndOfCentralDirectory.of(new LittleEndian(bytes)).isPresent();
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes[0] == (byte) first && bytes[1] == (byte) second;
    }
}
