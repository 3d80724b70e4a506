package io.github.stripekeys.source.git.change;

import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.git.Git;
import io.github.stripekeys.source.git.GitBlob;
import io.github.stripekeys.source.git.GitBlobSource;
import io.github.stripekeys.source.git.worktree.WorkTree;
import io.github.stripekeys.source.tree.FileSetRequest;
import io.github.stripekeys.source.tree.TreeSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is not as it was at a base: a difference of trees, so that it does not matter by which commits, merges among them, it
 * came about.
 *
 * @param base the id of a tree or commit
 * @param merged the ids of the commits that a merge in progress brings in, which are not new either
 * @param changes the paths in which the index differs from the base
 */
public record TreeDiff(Checkout checkout, Git git, String base, List<String> merged, List<Change> changes) {
    /** More of a file of the base is not read to see what a project has accepted, in bytes. */
    private static final long LONGEST_TEXT = 16 << 20;

    /** What differs from the commit in which this history and that of a ref part. */
    public static TreeDiff since(Checkout checkout, BaseRef ref) throws IOException {
        Git git = new Git(checkout.top());
        return of(checkout, git, ref.resolve(git));
    }

    /** What is staged: what differs from the last commit. */
    public static TreeDiff staged(Checkout checkout) throws IOException {
        Git git = new Git(checkout.top());
        Optional<String> head = BaseRef.head(git);
        String base = head.isPresent()
                ? head.get()
                : git.lines("hash-object", "-t", "tree", "--stdin").get(0);
        return of(checkout, git, base);
    }

    private static TreeDiff of(Checkout checkout, Git git, String base) throws IOException {
        return new TreeDiff(checkout, git, base, mergeHeads(checkout, git), Change.sinceTree(git, base));
    }

    /** The commits that are being merged into what is checked out (git-scm.com/docs/gitrevisions, {@code MERGE_HEAD}). */
    private static List<String> mergeHeads(Checkout checkout, Git git) throws IOException {
        Path file = checkout.gitFolder().resolve("MERGE_HEAD");
        List<String> heads = new ArrayList<>();
        for (String line : Files.isRegularFile(file) ? Files.readAllLines(file) : List.<String>of()) {
            git.line("rev-parse", "--verify", "--quiet", "--end-of-options", line.strip() + "^{commit}")
                    .ifPresent(heads::add);
        }
        return heads;
    }

    /** The paths that differ, as reports name them, with those that are no longer there. */
    public Set<String> paths() {
        return changes.stream().map(change -> PathName.ofEntry(change.path())).collect(Collectors.toSet());
    }

    /** The submodules that are new or at another commit, whose files are in another repository. */
    public List<String> submodules() {
        return changes.stream()
                .filter(Change::isOfSubmodule)
                .map(change -> PathName.ofEntry(change.path()))
                .toList();
    }

    /** Whether there is no file at this path of the working tree, which the index may still have. */
    public boolean isGone(String path) {
        try {
            return Files.notExists(PathName.resolve(checkout.top(), path), LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException e) {
            return true; // no file has this name
        }
    }

    /** Whether this commit is also what is checked out, so that only what is not committed can differ. */
    public boolean isOfHead() throws IOException {
        return BaseRef.head(git).filter(base::equals).isPresent();
    }

    /** The text of a file of the base; empty if it has none there, or one of over 16 MB. */
    public Optional<String> baseText(String path) throws IOException {
        List<String> found = git.pieces("ls-tree", "-z", "--full-tree", base, "--", ":(literal)" + path);
        Optional<String> id = found.stream()
                .filter(line -> line.startsWith("100") && line.endsWith("\t" + path))
                .map(line -> blob(line).id())
                .findFirst();
        boolean isShort = id.isPresent()
                && Long.parseLong(git.lines("cat-file", "-s", id.get()).get(0)) <= LONGEST_TEXT;
        return isShort
                ? Optional.of(git.run(
                        List.of("cat-file", "blob", id.get()),
                        List.of(),
                        output -> new String(output.readAllBytes(), StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    /** The files of the working tree that are new or changed, committed or not, and that git does not ignore. */
    public Source workTree(FileSetRequest tree, Progress progress) throws IOException {
        Set<String> paths =
                changes.stream().map(change -> PathName.ofEntry(change.path())).collect(Collectors.toSet());
        Source files = new TreeSource(tree, WorkTree.changed(checkout, paths), progress);
        Source sparse = blobs(tree, progress, notCheckedOut());
        return reader -> {
            files.read(reader);
            return sparse.read(reader);
        };
    }

    /** The paths that a sparse checkout leaves out. */
    private Predicate<Change> notCheckedOut() throws IOException {
        Set<String> absent = changes.stream()
                .filter(change -> change.after().isBlob())
                .map(Change::path)
                .filter(this::isGone)
                .collect(Collectors.toSet());
        Set<String> left = absent.isEmpty() ? Set.of() : new HashSet<>(git.pieces("ls-files", "-t", "-z"));
        return change -> absent.contains(change.path()) && left.contains("S " + change.path());
    }

    /** The blobs that are staged. */
    public Source index(FileSetRequest tree, Progress progress) {
        return blobs(tree, progress, change -> true);
    }

    private Source blobs(FileSetRequest tree, Progress progress, Predicate<Change> which) {
        List<GitBlob> blobs = changes.stream()
                .filter(change -> change.after().isBlob() && which.test(change))
                .filter(change -> tree.has(PathName.ofEntry(change.path())))
                .map(change -> new GitBlob(change.after().id(), change.path()))
                .toList();
        return new GitBlobSource(git, blobs, tree.options(), progress);
    }

    /** What the base has where there is something else now. */
    public Source baseVersions() {
        List<GitBlob> blobs = changes.stream()
                .filter(change -> change.before().isBlob())
                .map(change -> new GitBlob(change.before().id(), change.path()))
                .toList();
        return new GitBlobSource(git, blobs, ReadOptions.ALL, new Progress());
    }

    /** All that the base has, and what is being merged into it. */
    public Source baseTree() throws IOException {
        Set<GitBlob> blobs = new LinkedHashSet<>();
        for (String tree : Stream.concat(Stream.of(base), merged.stream()).toList()) {
            git.pieces("ls-tree", "-r", "-z", "--full-tree", tree).stream()
                    .filter(line -> line.contains(" blob "))
                    .map(TreeDiff::blob)
                    .forEach(blobs::add);
        }
        return new GitBlobSource(git, List.copyOf(blobs), ReadOptions.ALL, new Progress());
    }

    /** Of a line such as {@code 100644 blob 8d6e7f8a…<tab>path}. */
    private static GitBlob blob(String line) {
        int tab = line.indexOf('\t');
        return new GitBlob(line.substring(line.lastIndexOf(' ', tab) + 1, tab), line.substring(tab + 1));
    }
}
