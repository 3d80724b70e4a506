package io.github.stripekeys.detect;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The text in a class file, JVM specification, section 4.4: strings, names and what concatenations are made of, each
 * apart from the others. In the bytes a constant stands behind its length, which may look like a letter of a word.
 *
 * @param text every constant with an empty line behind it, then what follows the constants, one character per byte
 * @param isWhole whether all constants could be read; if not, the text ends where that failed
 */
public record ConstantPool(String text, boolean isWhole) {
    private static final int MAGIC = 0xCAFEBABE;

    /** The first version there was; what has the same magic number and a lower one is a fat binary of macOS. */
    private static final int FIRST_MAJOR = 45;

    private static final String END = "\n\n";

    /** Whether these are the first bytes of a class file. */
    public static boolean isIn(byte[] bytes, int length) {
        return length >= 10
                && bytes[0] == (byte) (MAGIC >> 24)
                && bytes[1] == (byte) (MAGIC >> 16)
                && bytes[2] == (byte) (MAGIC >> 8)
                && bytes[3] == (byte) MAGIC
                && ((bytes[6] & 0xff) << 8 | (bytes[7] & 0xff)) >= FIRST_MAJOR;
    }

    /** Reads a class file. */
    public static ConstantPool of(byte[] bytes, int length) {
        StringBuilder text = new StringBuilder();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length));
        try {
            in.skipNBytes(8);
            int count = in.readUnsignedShort();
            for (int i = 1; i < count; ) {
                i += read(in, text);
            }
            text.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            return new ConstantPool(text.toString(), true);
        } catch (IOException e) {
            return new ConstantPool(text.toString(), false);
        }
    }

    /** Reads one constant; how many places it takes in the pool. */
    private static int read(DataInputStream in, StringBuilder text) throws IOException {
        int tag = in.readUnsignedByte();
        switch (tag) {
            case 1 -> text.append(in.readUTF()).append(END);
            case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
            case 15 -> in.skipNBytes(3);
            case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
            case 5, 6 -> in.skipNBytes(8);
            default -> throw new IOException("no constant has the tag " + tag);
        }
        return tag == 5 || tag == 6 ? 2 : 1;
    }
}
