package io.github.stripekeys.source.git.change;

import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.git.Git;
import io.github.stripekeys.source.git.worktree.WorkTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files of a working tree whose content is that of the last commit, so that git can bring them back. Immutable. */
public final class Committed {
    /** Digits of an id that is a hash of this kind. */
    private static final int SHA_1 = 40;

    private final Path top;
    /** The ids of what is tracked, by path. */
    private final Map<String, String> tracked;

    private final WorkTree changed;

    private Committed(Path top, Map<String, String> tracked, WorkTree changed) {
        this.top = top;
        this.tracked = tracked;
        this.changed = changed;
    }

    /**
     * What is committed in a checkout.
     *
     * @throws IOException if git cannot tell
     */
    public static Committed in(Checkout checkout) throws IOException {
        TreeDiff staged = TreeDiff.staged(checkout);
        Set<String> paths = staged.changes().stream()
                .map(change -> PathName.ofEntry(change.path()))
                .collect(Collectors.toSet());
        Map<String, String> tracked = new HashMap<>();
        for (String entry : new Git(checkout.top()).pieces("ls-files", "--stage", "-z")) {
            int name = entry.indexOf('\t');
            String path = PathName.ofEntry(entry.substring(name + 1));
            if (!paths.contains(path)) {
                tracked.put(path, entry.split(" ", -1)[1]);
            }
        }
        return new Committed(checkout.top(), tracked, WorkTree.changed(checkout, paths));
    }

    /** Whether a file is as the last commit has it. */
    public boolean has(Path file) {
        @Nullable String id = tracked.get(PathName.relative(top, file.normalize()));
        return id != null && (!changed.reads(file) || id.equals(id(file, id.length())));
    }

    /** What git would call the file's content: its time alone cannot tell of one that is as new as the index, as after a clone. */
    private static String id(Path file, int length) {
        try {
            MessageDigest hash = MessageDigest.getInstance(length == SHA_1 ? "SHA-1" : "SHA-256");
            byte[] content = Files.readAllBytes(file);
            hash.update(("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash.digest(content));
        } catch (IOException | OutOfMemoryError e) {
            return "";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has both", e);
        }
    }
}
