package io.github.stripekeys.scan;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.ByteSource;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * Counts files that only say where their content is, which Git LFS has and this clone has not
 * (github.com/git-lfs/git-lfs/blob/main/docs/spec.md). Hands everything on.
 */
final class LfsPointers implements BlobReader {
    private static final byte[] START =
            "version https://git-lfs.github.com/spec/v1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST = 1024;

    private final BlobReader reader;
    private final ConcurrentSkipListSet<String> pointers = new ConcurrentSkipListSet<>();

    LfsPointers(BlobReader reader) {
        this.reader = reader;
    }

    @Override
    public boolean wants(byte[] bytes, int length) {
        return reader.wants(bytes, length);
    }

    @Override
    public void read(Blob blob) {
        if (blob.length() < LONGEST && isPointer(blob)) {
            pointers.add(blob.location().path());
        }
        reader.read(blob);
    }

    @Override
    public void read(Location location, ByteSource bytes) throws IOException {
        reader.read(location, bytes);
    }

    private static boolean isPointer(Blob blob) {
        return blob.length() > START.length && Arrays.equals(blob.bytes(), 0, START.length, START, 0, START.length);
    }

    /** What there is to say, if there are any; no gap, since what people keep there is rarely text. */
    Stream<Problem> problems() {
        int count = pointers.size();
        return count == 0
                ? Stream.empty()
                : Stream.of(new Problem(
                        null,
                        Problem.Kind.NOT_CHECKED_OUT,
                        "the content of %s is in Git LFS and not here, so it was not scanned (%s%s): run 'git lfs pull', or let the"
                                        .formatted(
                                                count == 1 ? "1 file" : count + " files",
                                                pointers.first(),
                                                count == 1 ? "" : ", …")
                                + " pipeline's checkout fetch it (lfs: true)"));
    }
}
