package io.github.stripekeys.source.git.history;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.SkipCounts;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.git.Git;
import io.github.stripekeys.source.git.GitBlob;
import io.github.stripekeys.source.git.ParallelBlobSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a history says beside files: messages of commits and tags, who wrote them, and names of refs. Each text has a path in the
 * folder {@code .git}, where no file that git tracks can be. Names of refs and tags belong to a whole history, not to a range of it.
 */
public record RepositoryTexts(History history) implements Source {
    /** Where texts seem to be. */
    public static final String FOLDER = ".git/";

    private static final String COMMITS = FOLDER + "commits/";
    private static final String TAGS = FOLDER + "tags/";
    private static final String REFS = FOLDER + "refs/";
    private static final String MESSAGE = "/message";
    private static final String HEADER = "/header";

    /** The sorts of texts. */
    public enum Kind {
        /** The message of a commit. */
        COMMIT_MESSAGE("in the message of a commit"),
        /** The lines above the message of a commit, which name the author and the committer. */
        COMMIT_HEADER("in the author or committer of a commit"),
        /** The message of a tag, and who made it. */
        TAG("in the message of a tag"),
        /** The name of a branch, a tag or a remote. */
        REF("in the name of a ref");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Such as {@code in the message of a commit}. */
        public String words() {
            return words;
        }

        /** The kind of the text at a path. */
        public static Kind of(String path) {
            return path.startsWith(REFS)
                    ? REF
                    : path.startsWith(TAGS) ? TAG : path.endsWith(HEADER) ? COMMIT_HEADER : COMMIT_MESSAGE;
        }
    }

    /** Whether there are no commits to read. */
    public boolean isEmpty() throws IOException {
        return ids("--max-count=1").isEmpty();
    }

    @Override
    public ReadStatistics read(BlobReader reader) {
        Progress progress = new Progress();
        try {
            List<GitBlob> objects = new ArrayList<>();
            ids().forEach(id -> objects.add(new GitBlob(id, COMMITS + id)));
            if (history.range() == null) {
                ids("--objects", "--filter=object:type=tag", "--filter-provided-objects")
                        .forEach(id -> objects.add(new GitBlob(id, TAGS + id)));
                readRefs(reader);
            }
            new ParallelBlobSource(git(), objects, history.options(), progress).read(new Parts(reader, this));
        } catch (IOException e) {
            progress.problem(null, Problem.Kind.UNREADABLE, String.valueOf(e.getMessage()));
        }
        return new ReadStatistics(0, 0, SkipCounts.NONE, progress.summary().problems());
    }

    private Git git() {
        return history.git();
    }

    private List<String> ids(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("rev-list"));
        command.addAll(Arrays.asList(options));
        command.addAll(history.commits());
        return git().lines(command.toArray(String[]::new)).stream()
                .map(line -> line.split(" ", 2)[0])
                .toList();
    }

    private void readRefs(BlobReader reader) throws IOException {
        for (String line : git().lines("for-each-ref", "--format=%(objectname) %(refname)")) {
            int space = line.indexOf(' ');
            String name = line.substring(space + 1);
            read(
                    reader,
                    FOLDER + PathName.ofEntry(name),
                    line.substring(0, space),
                    name.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void read(BlobReader reader, String path, String version, byte[] text) {
        if (!history.options().excludes().match(path)) {
            reader.read(new Blob(new Location(path, null, false, version), text, text.length));
        }
    }

    /** Divides an object, where an empty line is, into what git has written and what people have. */
    private record Parts(BlobReader reader, RepositoryTexts texts) implements BlobReader {
        @Override
        public boolean wants(byte[] bytes, int length) {
            return reader.wants(bytes, length);
        }

        @Override
        public void read(Blob blob) {
            if (reader.wants(blob.bytes(), blob.length())) {
                String id = String.valueOf(blob.location().version());
                String path = blob.location().path();
                int end = endOfHeader(blob);
                read(path + HEADER, id, Arrays.copyOf(blob.bytes(), end));
                read(
                        path + MESSAGE,
                        id,
                        Arrays.copyOfRange(blob.bytes(), Math.min(end + 1, blob.length()), blob.length()));
            }
        }

        private void read(String path, String id, byte[] part) {
            texts.read(reader, path, id, part);
        }

        private static int endOfHeader(Blob blob) {
            for (int i = 1; i < blob.length(); i++) {
                if (blob.bytes()[i] == '\n' && blob.bytes()[i - 1] == '\n') {
                    return i;
                }
            }
            return blob.length();
        }
    }
}
