package io.github.stripekeys.source.git.worktree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.Globs;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.SkipCounts;
import io.github.stripekeys.source.SkipReason;
import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.tree.FileSetRequest;
import io.github.stripekeys.source.tree.TreeSource;
import io.github.stripekeys.testing.GitRepository;
import io.github.stripekeys.testing.NewRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a working tree is read. */
final class WorkTreeTest {
    private GitRepository repository;

    private ReadStatistics summary = new ReadStatistics(0, 0, SkipCounts.NONE, List.of());

    WorkTreeTest(@NewRepository GitRepository repository) {
        this.repository = repository;
    }

    @Test
    void isWhatIsTrackedOrNotIgnored() throws IOException {
        repository.write(".gitignore", "*.log\nbuild/\n!keep.log\n/only-here\n");
        repository.write("a/tracked.log", "").git("add", "--force", "a/tracked.log");
        write("a/b.txt", "a/b.log", "a/keep.log", "build/x/y", "a/build/z", "only-here", "a/only-here", "new.txt");
        assertEquals(
                List.of(".gitignore", "a/b.txt", "a/keep.log", "a/only-here", "a/tracked.log", "new.txt"), read(top()));
        assertEquals(SkipCounts.NONE.plus(SkipReason.GIT_IGNORED, 4).plus(SkipReason.REPOSITORY, 1), summary.skipped());
    }

    @Test
    void obeysInnerRulesBeforeOuterOnes() throws IOException {
        repository.write(".gitignore", "*.txt\n").write("in/.gitignore", "!*.txt\nb.txt\n/c\n");
        write("a.txt", "in/a.txt", "in/b.txt", "in/deep/a.txt", "in/deep/b.txt", "in/c", "in/deep/c");
        assertEquals(
                List.of("in/.gitignore", "in/a.txt", "in/deep/a.txt", "in/deep/c"),
                read(top()).subList(1, 5));
    }

    @Test
    void doesNotReadmitFromAnIgnoredFolder() throws IOException {
        repository.write(".gitignore", "out/\n!out/a.txt\n");
        write("out/a.txt");
        assertEquals(List.of(".gitignore"), read(top()));
    }

    @Test
    void obeysWhatOneUserOrOneCloneIgnores() throws IOException {
        Files.writeString(repository.beside("mine"), "*.mine\n");
        repository.git("config", "core.excludesFile", repository.beside("mine").toString());
        Files.writeString(top().resolve(".git/info/exclude"), "*.clone\n");
        write("a.mine", "a.clone", "a.txt");
        assertEquals(List.of("a.txt"), read(top()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".env",
                ".env.production",
                "prod.env",
                ".envrc",
                "shop.local.properties",
                "application-local.yml",
                "local.properties",
                "application.properties",
                "secrets.yaml",
                "stripe.json",
                "prod.tfvars",
                "terraform.tfstate"
            })
    void hasIgnoredFilesThatLookLikeSecrets(String name) throws IOException {
        repository.write(".gitignore", "*\n");
        write(name, "deep/" + name, "other.txt");
        assertEquals(List.of(name, "deep/" + name).stream().sorted().toList(), read(top()));
    }

    @ParameterizedTest
    @CsvSource({"target,3", "node_modules,3", "web/target,3"})
    void hasOfBuildFoldersWhatIsTracked(String output, int skipped) throws IOException {
        write(output + "/in/a", output + "/in/b", output + "/.env", "a");
        assertEquals(List.of("a"), read(top()));
        assertEquals(2, summary.skipped().total());
        repository.git("add", "--force", output + "/in/a");
        assertEquals(List.of("a", output + "/in/a"), read(top()));
        assertEquals(skipped, summary.skipped().total());
    }

    @Test
    void isTheSameFromAFolderWithin() throws IOException {
        repository.write(".gitignore", "*.log\n").write("a/.gitignore", "*.tmp\n");
        write("a/b/c.log", "a/b/c.tmp", "a/b/c.txt", "d.txt");
        assertEquals(List.of("a/b/c.txt"), read(top().resolve("a/b")));
    }

    @Test
    void isAllOfAFolderThatIsIgnoredAsAWhole() throws IOException {
        repository.write(".gitignore", "scratch/\n");
        write("scratch/project/a.txt", "scratch/project/b.log");
        assertEquals(List.of("scratch/project/a.txt", "scratch/project/b.log"), read(top().resolve("scratch/project")));
    }

    @Test
    void hasWhatARepositoryWithinTracks() throws IOException {
        GitRepository inner = GitRepository.init(top().resolve("inner"));
        inner.write(".gitignore", "*.txt\n");
        repository.write(".gitignore", "*.log\n");
        write("inner/a.txt", "inner/a.log");
        assertEquals(List.of(".gitignore", "inner/.gitignore", "inner/a.log"), read(top()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "4"})
    void readsEveryVersionOfTheIndex(String version) throws IOException {
        tracked();
        repository.git("update-index", "--index-version", version);
        repository.git("update-index", "--skip-worktree", "dir/a");
        assertEquals(List.of("dir/a", "dir/ab", "dir/abc"), read(top()));
    }

    @Test
    void asksGitAboutASplitIndex() throws IOException {
        tracked();
        repository.git("update-index", "--split-index");
        assertEquals(List.of("dir/a", "dir/ab", "dir/abc"), read(top()));
    }

    @Test
    void readsAnIndexOfSha256() throws IOException {
        repository = GitRepository.init(repository.beside("sha256"), "--object-format=sha256");
        tracked();
        assertEquals(List.of("dir/a", "dir/ab", "dir/abc"), read(top()));
    }

    /** Files that are all tracked, and all ignored. */
    private void tracked() throws IOException {
        write("dir/a", "dir/ab", "dir/abc");
        repository.commit("one");
        Files.writeString(top().resolve(".git/info/exclude"), "*\n");
        write("dir/b");
    }

    private Path top() {
        return repository.folder();
    }

    private void write(String... paths) throws IOException {
        for (String path : paths) {
            repository.write(path, path);
        }
    }

    private List<String> read(Path root) {
        Queue<String> paths = new ConcurrentLinkedQueue<>();
        WorkTree rules = WorkTree.of(Checkout.around(root).orElseThrow());
        FileSetRequest all = FileSetRequest.of(root);
        FileSetRequest tree = new FileSetRequest(
                top(),
                List.of(root),
                all.foreign(),
                Set.of(),
                List.of(),
                root,
                new ReadOptions(Globs.NONE, Globs.NONE, true, 2, Long.MAX_VALUE));
        summary = new TreeSource(tree, rules, new Progress()).read(new BlobReader() {
            @Override
            public boolean wants(byte[] bytes, int length) {
                return true;
            }

            @Override
            public void read(Blob blob) {
                paths.add(blob.location().path());
            }
        });
        assertEquals(List.of(), summary.problems());
        return paths.stream().sorted().toList();
    }
}
