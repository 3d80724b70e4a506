package io.github.stripekeys.source.git.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.testing.GitRepository;
import io.github.stripekeys.testing.NewRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of the file that git gives to a commit-msg hook becomes the message, compared with what git makes of it. */
final class CommitMessageTest {
    private static final String CUT = " ------------------------ >8 ------------------------\n";
    private static final Map<String, String> EDITED = Map.of();
    private static final Map<String, String> NOT_EDITED = Map.of("GIT_EDITOR", ":");

    private final GitRepository repository;

    CommitMessageTest(@NewRepository GitRepository repository) {
        this.repository = repository;
    }

    @Test
    void leavesOutWhatGitTakesOutOfAnEditedMessage() throws IOException {
        String text = "Pay\n\nbody\n# On branch x\n#" + CUT + "# Do not\ndiff --git a/x b/x\n-removed\n";
        assertEquals("Pay\n\nbody\n", read(text, EDITED));
        assertEquals(text, read(text, NOT_EDITED));
    }

    @Test
    void knowsOtherCommentsAndOtherWaysOfCleaning() throws IOException {
        repository.git("config", "core.commentChar", ";");
        assertEquals("# a\n\nb", read("# a\n; c\nb\n;" + CUT + "x", EDITED));
        repository.git("config", "commit.cleanup", "scissors");
        assertEquals("# a\n; c\nb", read("# a\n; c\nb\n;" + CUT + "x", EDITED));
        repository.git("config", "core.commentChar", "auto");
        assertEquals("a", read("a\n#" + CUT + "x", EDITED));
    }

    @Test
    void keepsBytesThatAreNoText() throws IOException {
        Path file = repository.folder().resolve(".git/COMMIT_EDITMSG");
        Files.write(file, new byte[] {(byte) 0xe4, 'x'});
        assertEquals("\u00e4x", read(file, EDITED));
    }

    private String read(String text, Map<String, String> environment) throws IOException {
        Path file = repository.folder().resolve(".git/COMMIT_EDITMSG");
        Files.writeString(file, text);
        return read(file, environment);
    }

    private static String read(Path file, Map<String, String> environment) {
        StringBuilder seen = new StringBuilder();
        new CommitMessage(file, environment).read(new BlobReader() {
            @Override
            public boolean wants(byte[] bytes, int length) {
                return true;
            }

            @Override
            public void read(Blob blob) {
                assertEquals(".git/COMMIT_EDITMSG", blob.location().path());
                seen.append(new String(blob.bytes(), 0, blob.length(), StandardCharsets.ISO_8859_1));
            }
        });
        return seen.toString();
    }
}
