package io.github.stripekeys.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** An open folder. Never follows a link. */
sealed interface Folder extends Closeable {
    Set<OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    /** The paths of what is in it. */
    Iterable<Path> entries();

    BasicFileAttributes attributes(Path entry) throws IOException;

    SeekableByteChannel open(Path entry) throws IOException;

    Folder folder(Path entry) throws IOException;

    /** Opens a folder, the safest way that the platform has. */
    @SuppressWarnings("StreamResourceLeak") // closed with the folder
    static Folder of(Path path) throws IOException {
        return of(Files.newDirectoryStream(path));
    }

    private static Folder of(DirectoryStream<Path> stream) {
        return stream instanceof SecureDirectoryStream<Path> secure ? new Secure(secure) : new Plain(stream);
    }

    /**
     * Finds what is in it relative to the open folder (POSIX {@code openat}), so that nobody can put a link in the way, and
     * no path is resolved anew for each file.
     */
    record Secure(SecureDirectoryStream<Path> entries) implements Folder {
        @Override
        public BasicFileAttributes attributes(Path entry) throws IOException {
            return entries.getFileAttributeView(
                            entry.getFileName(), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .readAttributes();
        }

        @Override
        public SeekableByteChannel open(Path entry) throws IOException {
            return entries.newByteChannel(entry.getFileName(), READ);
        }

        @Override
        public Folder folder(Path entry) throws IOException {
            return of(entries.newDirectoryStream(entry.getFileName(), LinkOption.NOFOLLOW_LINKS));
        }

        @Override
        public void close() throws IOException {
            entries.close();
        }
    }

    /** Finds what is in it by whole paths. */
    record Plain(DirectoryStream<Path> entries) implements Folder {
        @Override
        public BasicFileAttributes attributes(Path entry) throws IOException {
            return Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        public SeekableByteChannel open(Path entry) throws IOException {
            return Files.newByteChannel(entry, READ);
        }

        @Override
        @SuppressWarnings("StreamResourceLeak") // closed with the folder
        public Folder folder(Path entry) throws IOException {
            return new Plain(Files.newDirectoryStream(entry));
        }

        @Override
        public void close() throws IOException {
            entries.close();
        }
    }
}
