package io.github.stripekeys.source.git;

import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.WorkerPool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Blobs that several threads read, each with a git of its own; neighbours stay together, as git keeps them so. */
public record ParallelBlobSource(Git git, List<GitBlob> blobs, ReadOptions options, Progress progress) {
    /** Fewer are not worth starting a git. */
    private static final int LEAST = 500;

    public void read(BlobReader reader) {
        int count = Math.max(1, Math.min(options.threads(), blobs.size() / LEAST));
        List<Callable<Boolean>> shares = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<GitBlob> share = blobs.subList(at(i, count), at(i + 1, count));
            shares.add(() -> {
                new GitBlobSource(git, share, options, progress).read(reader);
                return true;
            });
        }
        new WorkerPool(count).run(shares);
    }

    private int at(int share, int count) {
        return (int) ((long) blobs.size() * share / count);
    }
}
