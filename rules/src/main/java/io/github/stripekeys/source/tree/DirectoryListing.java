package io.github.stripekeys.source.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is in an open folder, listed before any of it is visited. */
public final class DirectoryListing {
    /** Of a file whose text is asked for, in bytes: it says something about a folder. */
    private static final int LARGEST = 16 << 20;

    private final DirectoryHandle folder;
    private final List<Path> paths = new ArrayList<>();
    private @Nullable DirectoryIteratorException failure;

    DirectoryListing(DirectoryHandle folder) {
        this.folder = folder;
        try {
            for (Path path : folder.entries()) {
                paths.add(path);
            }
        } catch (DirectoryIteratorException e) {
            failure = e;
        }
    }

    /** Whether there is an entry of this name. */
    public boolean have(Path name) {
        return find(name) != null;
    }

    /** The text of a file that is here, read as UTF-8; empty also if it cannot be read, is no file or has more than 16 MB. */
    public Optional<String> text(Path name) {
        return find(name) == null ? Optional.empty() : read(name);
    }

    private @Nullable Path find(Path name) {
        for (Path path : paths) {
            if (path.endsWith(name)) {
                return path;
            }
        }
        return null;
    }

    private Optional<String> read(Path name) {
        try {
            BasicFileAttributes attributes = folder.attributes(name);
            if (!attributes.isRegularFile() || attributes.size() > LARGEST) {
                return Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        try (InputStream in = Channels.newInputStream(folder.open(name))) {
            return Optional.of(new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Goes through all; fails at the end if listing failed. */
    Iterator<Path> iterator() {
        Iterator<Path> listed = paths.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                @Nullable DirectoryIteratorException late = failure;
                if (!listed.hasNext() && late != null) {
                    failure = null;
                    throw late;
                }
                return listed.hasNext();
            }

            @Override
            public Path next() {
                return listed.next();
            }
        };
    }
}
