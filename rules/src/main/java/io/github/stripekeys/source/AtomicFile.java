package io.github.stripekeys.source;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes files so that a reader sees the old one or the new one, never half of one: under another name, then moved. */
public final class AtomicFile {
    private static final Pattern UNFINISHED = Pattern.compile("\\..+\\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private AtomicFile() {}

    /** A text that is written piece by piece. */
    public interface Text {
        /** Writes it. */
        void writeTo(Writer out) throws IOException;
    }

    /** Writes a text as UTF-8; folders that are missing are made. */
    public static void write(Path file, String text) throws IOException {
        write(file, (Writer out) -> out.write(text));
    }

    /** Writes a text as UTF-8, in place of a file with its permissions; folders that are missing are made. */
    public static void write(Path file, Text text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        replace(file, file.resolveSibling(unfinishedName(file)), bytes -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            text.writeTo(out);
            out.flush();
        });
    }

    /** Writes bytes, in place of a file with its permissions. */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, content, Optional.empty());
    }

    /**
     * Writes bytes, in place of a file with its permissions.
     *
     * @param workFolder where the file has its other name; if there is none, or it is on another disk, beside itself
     */
    public static void write(Path file, byte[] content, Optional<Path> workFolder) throws IOException {
        boolean isThere = workFolder.isPresent() && isSameStore(file, workFolder.get());
        String name = unfinishedName(file);
        Path unfinished = isThere ? workFolder.get().resolve(name) : file.resolveSibling(name);
        replace(file, unfinished, out -> out.write(content));
    }

    private static String unfinishedName(Path file) {
        return "." + file.getFileName() + "." + UUID.randomUUID();
    }

    /** Writes the content of a file. */
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A process that is told to end, or interrupted, removes what it has not finished; one that is killed cannot. */
    private static void replace(Path file, Path unfinished, Content content) throws IOException {
        unfinished.toFile().deleteOnExit();
        try {
            try (OutputStream out =
                    Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.writeTo(out);
            }
            @Nullable PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (view != null && Files.exists(file)) {
                Files.setPosixFilePermissions(unfinished, view.readAttributes().permissions());
            }
            move(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Files in a folder that were not finished, because the process was ended. */
    public static List<Path> unfinished(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> UNFINISHED
                            .matcher(String.valueOf(file.getFileName()))
                            .matches())
                    .toList();
        }
    }

    private static boolean isSameStore(Path file, Path folder) throws IOException {
        return Files.isDirectory(folder) && Files.getFileStore(folder).equals(Files.getFileStore(file));
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
