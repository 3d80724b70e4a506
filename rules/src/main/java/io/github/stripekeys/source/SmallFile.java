package io.github.stripekeys.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file of a project that says how to scan it. The project may be anybody's: links, pipes and devices are not opened, and no more
 * than 16 MB are read.
 */
public final class SmallFile {
    private static final int LARGEST = 16 << 20;

    private SmallFile() {}

    /** Whether there is something of this name, be it a link to nowhere. */
    public static boolean exists(Path file) {
        return !Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * The file's text.
     *
     * @param inside the folder that the file must really be in
     * @throws IOException if it is no file, is elsewhere, is too large or is not UTF-8; the message, if it is one of ours, says which
     */
    public static String read(Path file, Path inside) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null || !parent.toRealPath().startsWith(inside.toRealPath())) {
            throw new IOException("a link leads out of the project");
        }
        return read(file);
    }

    /** The same of a file that may be anywhere. */
    public static String read(Path file) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            throw new IOException(attributes.isSymbolicLink() ? "it is a link" : "it is no file");
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("it has more than " + (LARGEST >> 20) + " MB");
            }
            return text(bytes);
        }
    }

    private static String text(byte[] bytes) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException("it is not UTF-8");
        }
    }
}
