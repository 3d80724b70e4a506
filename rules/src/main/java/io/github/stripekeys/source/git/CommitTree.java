package io.github.stripekeys.source.git;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.SkipReason;
import io.github.stripekeys.source.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of one commit, read from the objects of a repository: nothing is checked out. Links and submodules are none.
 *
 * @param commit its full id
 */
public record CommitTree(Git git, String commit, List<GitBlob> files) {
    private static final String FILE = "100";
    private static final int ID = "100644 blob ".length();

    public CommitTree {
        files = List.copyOf(files);
    }

    /**
     * The files of the commit that this ref, or another name of a commit, leads to.
     *
     * @throws IOException if the repository has no such commit, or git cannot read it
     */
    public static CommitTree of(Git git, String ref) throws IOException {
        String commit = git.line("rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}")
                .orElseThrow(() -> new GitException("no commit " + ref + " is in this repository"));
        List<GitBlob> files = new ArrayList<>();
        for (String line : git.pieces("ls-tree", "-r", "-z", "--full-tree", commit)) {
            int tab = line.indexOf('\t');
            if (line.startsWith(FILE)) {
                files.add(new GitBlob(line.substring(ID, tab), line.substring(tab + 1)));
            }
        }
        return new CommitTree(git, commit, files);
    }

    /** Those of its files that are in scope; places have no version, as there is only one. */
    public Source source(ReadOptions options, Progress progress) {
        List<GitBlob> accepted = new ArrayList<>();
        for (GitBlob file : files) {
            if (options.accepts(PathName.ofEntry(file.path()))) {
                accepted.add(file);
            } else {
                progress.skipped(SkipReason.EXCLUDED);
            }
        }
        return reader -> {
            new ParallelBlobSource(git, accepted, options, progress).read(new Unversioned(reader));
            return progress.summary();
        };
    }

    private record Unversioned(BlobReader reader) implements BlobReader {
        @Override
        public boolean wants(byte[] bytes, int length) {
            return reader.wants(bytes, length);
        }

        @Override
        public void read(Blob blob) {
            Location place = blob.location();
            reader.read(new Blob(Location.file(place.path()), blob.bytes(), blob.length()));
        }
    }
}
