package io.github.stripekeys.source.tree;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.ByteSource;
import io.github.stripekeys.source.IoFailure;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.Sha256;
import io.github.stripekeys.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One file, wherever it is, such as a jar.
 *
 * @param location where it is reported to be
 */
public record SingleFile(Path file, Location location) implements Source {
    @Override
    public ReadStatistics read(BlobReader reader) {
        Progress progress = new Progress();
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long size = channel.size();
            progress.read(size);
            ByteSource bytes = ByteSource.of(channel, size);
            if (size > FileReader.LARGE) {
                reader.read(location, bytes);
            } else {
                byte[] all = bytes.bytes(0, (int) size);
                reader.read(new Blob(location, all, all.length));
            }
        } catch (IOException e) {
            progress.problem(location.displayPath(), Problem.Kind.UNREADABLE, IoFailure.of(e));
        } catch (OutOfMemoryError e) {
            progress.problem(location.displayPath(), Problem.Kind.TOO_LARGE, "takes more memory than Java has");
        }
        return progress.summary();
    }

    /** The hash of its content, in hexadecimal digits. */
    public String sha256() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Sha256.of(in);
        }
    }
}
