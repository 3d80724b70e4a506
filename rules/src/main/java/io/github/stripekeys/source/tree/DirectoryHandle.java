package io.github.stripekeys.source.tree;

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

/** An open folder, whose entries are known by their last name. Never follows a link. */
sealed interface DirectoryHandle extends Closeable {
    Set<OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    /** The paths of what is in it; to be asked for once. */
    Iterable<Path> entries();

    BasicFileAttributes attributes(Path name) throws IOException;

    SeekableByteChannel open(Path name) throws IOException;

    DirectoryHandle folder(Path name) throws IOException;

    /** Opens folders. */
    interface Opener {
        DirectoryHandle open(Path path) throws IOException;
    }

    /** Opens a folder, the safest way that the platform has. */
    @SuppressWarnings("StreamResourceLeak") // closed with the folder
    static DirectoryHandle of(Path path) throws IOException {
        DirectoryStream<Path> stream = Files.newDirectoryStream(path);
        return stream instanceof SecureDirectoryStream<Path> secure ? new Secure(secure) : new ByPath(path, stream);
    }

    /**
     * Finds what is in it relative to the open folder (POSIX {@code openat}), so that nobody can put a link in the way, and
     * no path is resolved anew for each file.
     */
    record Secure(SecureDirectoryStream<Path> entries) implements DirectoryHandle {
        @Override
        public BasicFileAttributes attributes(Path name) throws IOException {
            return entries.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .readAttributes();
        }

        @Override
        public SeekableByteChannel open(Path name) throws IOException {
            return entries.newByteChannel(name, READ);
        }

        @Override
        public DirectoryHandle folder(Path name) throws IOException {
            return new Secure(entries.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS));
        }

        @Override
        public void close() throws IOException {
            entries.close();
        }
    }

    /** Finds what is in it by whole paths. */
    record ByPath(Path path, DirectoryStream<Path> entries) implements DirectoryHandle {
        @SuppressWarnings("StreamResourceLeak") // closed with the folder
        static DirectoryHandle of(Path path) throws IOException {
            return new ByPath(path, Files.newDirectoryStream(path));
        }

        @Override
        public BasicFileAttributes attributes(Path name) throws IOException {
            return Files.readAttributes(path.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        public SeekableByteChannel open(Path name) throws IOException {
            return Files.newByteChannel(path.resolve(name), READ);
        }

        @Override
        public DirectoryHandle folder(Path name) throws IOException {
            return ByPath.of(path.resolve(name));
        }

        @Override
        public void close() throws IOException {
            entries.close();
        }
    }
}
