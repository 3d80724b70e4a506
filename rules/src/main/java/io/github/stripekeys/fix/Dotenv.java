package io.github.stripekeys.fix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The file with the variables of one machine. What is added is appended at once, so that no copy of the file is made; a new one only its
 * owner may read.
 */
public record Dotenv(Path file) {
    /** Adds the variables that it does not have, and tells which these are. */
    List<String> add(Map<String, String> values) throws IOException {
        boolean isThere = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (isThere && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file + " is not a regular file");
        }
        String before = isThere ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        Set<String> known = before.lines()
                .map(line -> line.strip()
                        .replaceFirst("^export\\s+", "")
                        .split("=", 2)[0]
                        .strip())
                .collect(Collectors.toSet());
        List<String> added = new ArrayList<>();
        StringBuilder text = new StringBuilder(before.isEmpty() || before.endsWith("\n") ? "" : "\n");
        values.forEach((name, value) -> {
            if (!known.contains(name)) {
                added.add(name);
                text.append(name).append('=').append(value).append('\n');
            }
        });
        if (!added.isEmpty()) {
            append(text.toString());
        }
        return added;
    }

    private void append(String text) throws IOException {
        FileAttribute<?>[] owners =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), owners)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }
}
