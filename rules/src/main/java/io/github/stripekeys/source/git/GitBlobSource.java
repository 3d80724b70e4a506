package io.github.stripekeys.source.git;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.Source;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Blobs of a repository, read from its objects by one git that is told all their ids at once.
 *
 * @param options tell what is too large
 */
public record GitBlobSource(Git git, List<GitBlob> blobs, ReadOptions options, Progress progress) implements Source {
    private static final int BUFFER = 1 << 18;
    private static final List<String> COMMAND = List.of("cat-file", "--batch", "--buffer");

    public GitBlobSource {
        blobs = List.copyOf(blobs);
    }

    @Override
    public ReadStatistics read(BlobReader reader) {
        if (!blobs.isEmpty()) {
            try {
                readAll(reader);
            } catch (IOException e) {
                progress.problem(null, Problem.Kind.UNREADABLE, String.valueOf(e.getMessage()));
            }
        }
        return progress.summary();
    }

    private void readAll(BlobReader reader) throws IOException {
        List<String> ids = blobs.stream().map(GitBlob::id).toList();
        git.run(COMMAND, ids, output -> readAll(new BatchOutput(new BufferedInputStream(output, BUFFER)), reader));
    }

    private boolean readAll(BatchOutput output, BlobReader reader) throws IOException {
        for (GitBlob blob : blobs) {
            if (!output.next()) {
                return false;
            }
            read(blob, output, reader);
        }
        return true;
    }

    private void read(GitBlob blob, BatchOutput output, BlobReader reader) throws IOException {
        String path = PathName.ofEntry(blob.path());
        long size = output.size();
        long limit = Math.min(options.maxFileSize(), most());
        if (size < 0) {
            progress.problem(path, Problem.Kind.UNREADABLE, whyMissing());
        } else if (size > limit) {
            String message = String.format(Locale.ROOT, "%,d bytes, over the limit of %,d", size, limit);
            progress.problem(path, Problem.Kind.TOO_LARGE, message);
            output.skip();
        } else {
            progress.read(size);
            Location location = new Location(path, null, false, blob.id());
            reader.read(new Blob(location, output.content(), (int) size));
        }
    }

    private String whyMissing() throws IOException {
        boolean isPartial =
                git.line("config", "--get-regexp", "^remote\\..*\\.promisor$").isPresent();
        return isPartial
                ? "not in this clone, which git says is a partial one"
                : "missing in this repository, or damaged: git fsck tells more";
    }

    private static long most() {
        return Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / 4);
    }
}
