package io.github.stripekeys.source.git.change;

import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.SkipReason;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.git.Git;
import io.github.stripekeys.source.git.GitBlob;
import io.github.stripekeys.source.git.GitException;
import io.github.stripekeys.source.git.ParallelBlobSource;
import io.github.stripekeys.source.tree.FileSetRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a push brings to a repository that has not taken it yet. Git keeps its objects in quarantine meanwhile, which the variables
 * that it sets for hooks lead to (git-scm.com/docs/git-receive-pack, "Quarantine environment").
 *
 * @param git in the repository that is pushed to
 * @param tips the ids that refs are to have
 */
public record Push(Git git, List<String> tips) {
    private static final Pattern UPDATE =
            Pattern.compile("(?:[0-9a-f]{40}|[0-9a-f]{64}) ([0-9a-f]{40}|[0-9a-f]{64}) \\S.*");

    public Push {
        tips = List.copyOf(tips);
    }

    /**
     * A push as git tells a {@code pre-receive} hook of it: a line for each ref, with its old id, its new id and its name. Refs that
     * are deleted bring nothing.
     *
     * @throws GitException if a line is none of these
     */
    public static Push of(Path repository, List<String> lines) throws GitException {
        List<String> tips = new ArrayList<>();
        for (String line : lines) {
            Matcher update = UPDATE.matcher(line);
            if (!update.matches()) {
                throw new GitException("not a line that git gives to a pre-receive hook, with old id, new id and ref");
            }
            if (!update.group(1).matches("0+")) {
                tips.add(update.group(1));
            }
        }
        return new Push(new Git(repository), tips.stream().distinct().toList());
    }

    /** Whether it brings nothing. */
    public boolean isEmpty() {
        return tips.isEmpty();
    }

    /** Every version of every file in the commits that no ref has yet. */
    public Source blobs(FileSetRequest tree, Progress progress) throws IOException {
        List<GitBlob> blobs = new ArrayList<>();
        for (String line :
                revisions("--objects", "--filter=object:type=blob", "--filter-provided-objects", "--missing=error")) {
            int space = line.indexOf(' ');
            if (space < 0 || !tree.has(PathName.ofEntry(line.substring(space + 1)))) {
                progress.skipped(SkipReason.EXCLUDED);
            } else {
                blobs.add(new GitBlob(line.substring(0, space), line.substring(space + 1)));
            }
        }
        return reader -> {
            new ParallelBlobSource(git, blobs, tree.options(), progress).read(reader);
            return progress.summary();
        };
    }

    /** What the new commits are based on: commits that the repository has, or nothing at all. */
    public TreeDiff base() throws IOException {
        List<String> bases = revisions("--boundary").stream()
                .filter(line -> line.startsWith("-"))
                .map(line -> line.substring(1))
                .toList();
        String first = bases.isEmpty()
                ? git.lines("hash-object", "-t", "tree", "--stdin").get(0)
                : bases.get(0);
        Checkout bare = new Checkout(git.folder(), git.folder());
        return new TreeDiff(bare, git, first, bases.subList(Math.min(1, bases.size()), bases.size()), List.of());
    }

    /** What {@code git rev-list} says of the commits that no ref has. */
    private List<String> revisions(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("rev-list"));
        command.addAll(List.of(options));
        command.add("--stdin");
        List<String> wanted = new ArrayList<>(tips);
        wanted.addAll(git.lines("for-each-ref", "--format=^%(objectname)").stream()
                .distinct()
                .toList());
        return git.run(command, wanted, output -> new String(output.readAllBytes(), StandardCharsets.UTF_8))
                .lines()
                .toList();
    }
}
