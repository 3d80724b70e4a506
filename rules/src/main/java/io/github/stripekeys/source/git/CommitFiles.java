package io.github.stripekeys.source.git;

import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.ProjectFiles;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of a commit, asked for one by one of a git that is started for the first and runs until this is closed. */
public final class CommitFiles implements ProjectFiles, AutoCloseable {
    private static final long LARGEST = 1 << 20;
    private static final List<String> COMMAND = List.of("cat-file", "--batch");

    private final Git git;
    private final NavigableMap<String, String> ids = new TreeMap<>();
    private @Nullable Conversation conversation;

    private record Conversation(Process process, OutputStream questions, BatchOutput answers) {}

    public CommitFiles(CommitTree tree) {
        this.git = tree.git();
        tree.files().forEach(file -> ids.put(PathName.ofEntry(file.path()), file.id()));
    }

    @Override
    public synchronized Optional<String> text(String path) {
        @Nullable String id = ids.get(path);
        try {
            return id == null ? Optional.empty() : ask(id);
        } catch (IOException e) {
            close();
            return Optional.empty(); // the scan itself reports what cannot be read
        }
    }

    private Optional<String> ask(String id) throws IOException {
        Conversation with = conversation();
        with.questions().write((id + "\n").getBytes(StandardCharsets.US_ASCII));
        with.questions().flush();
        if (!with.answers().next() || with.answers().size() < 0) {
            return Optional.empty();
        }
        int size = (int) Math.min(Integer.MAX_VALUE, with.answers().size());
        if (size > LARGEST) {
            with.answers().skip();
            return Optional.empty();
        }
        return Optional.of(new String(with.answers().content(), 0, size, StandardCharsets.UTF_8));
    }

    private Conversation conversation() throws IOException {
        @Nullable Conversation known = conversation;
        if (known == null) {
            Process process = git.converse(COMMAND);
            known = new Conversation(
                    process,
                    process.getOutputStream(),
                    new BatchOutput(new BufferedInputStream(process.getInputStream())));
            conversation = known;
        }
        return known;
    }

    @Override
    public List<String> listUnder(String folder) {
        return List.copyOf(
                ids.subMap(folder, true, folder + Character.MAX_VALUE, false).keySet());
    }

    @Override
    public boolean isTracked(String path) {
        return ids.containsKey(path);
    }

    @Override
    public synchronized void close() {
        @Nullable Conversation known = conversation;
        conversation = null;
        if (known != null) {
            known.process().destroy();
        }
    }
}
