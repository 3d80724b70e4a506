package io.github.stripekeys.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.testing.GitRepository;
import io.github.stripekeys.testing.NewRepository;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a change may do to a project with a baseline, judged as a change and, once it is merged, as a whole tree: both say the same, so
 * that no green pull request makes main red.
 */
final class ChangeKindsTest {
    private static final String OLD = "src/main/java/A.java";
    private static final String CODE = "class A { String k = \"@sk_live@\"; }\n";

    private final GitRepository repository;

    /** Changes files; the index and the commit follow. */
    private interface Edit {
        void make(GitRepository repository) throws IOException;
    }

    /**
     * A kind of change.
     *
     * @param blocked the places that fail the build, in both modes
     */
    private record Change(String name, Edit edit, List<String> blocked) {
        static Change of(String name, Edit edit, String... blocked) {
            return new Change(name, edit, List.of(blocked));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Edit write(String path, String text) {
        return repository -> repository.write(path, text);
    }

    static Stream<Change> changes() {
        return Stream.of(
                Change.of("nothing", repository -> {}),
                Change.of("another file", write("README.md", "hello\n")),
                Change.of(
                        "a new key",
                        write("src/main/java/B.java", "class B { String k = \"@sk_live:3@\"; }"),
                        "src/main/java/B.java:1"),
                Change.of("a new key beside an old one", write(OLD, CODE + "// @sk_live:3@\n"), OLD + ":2"),
                Change.of(
                        "a new key in place of an old one",
                        write(OLD, CODE.replace("@sk_live@", "@sk_live:3@")),
                        OLD + ":1"),
                Change.of("an old key in another line", write(OLD, "\n\n" + CODE)),
                Change.of("an old key in another name", write(OLD, CODE.replace(" k ", " other "))),
                Change.of("a file with a key renamed", repository -> repository.git("mv", OLD, "src/main/java/C.java")),
                Change.of("a key moved to another folder of the server", repository -> {
                    repository.git("rm", "--quiet", OLD);
                    repository.write("src/main/resources/x.properties", "stripe.key=@sk_live@\n");
                }),
                Change.of(
                        "a key copied to another file of the server",
                        write("src/main/java/D.java", CODE),
                        "src/main/java/D.java:1"),
                Change.of(
                        "a key copied to where browsers get it",
                        write("src/main/resources/static/pay.js", "const k='@sk_live@'"),
                        "src/main/resources/static/pay.js:1"),
                Change.of(
                        "a key moved to where browsers get it",
                        repository -> {
                            repository.git("rm", "--quiet", OLD);
                            repository.write("src/main/resources/static/pay.js", "const k='@sk_live@'");
                        },
                        "src/main/resources/static/pay.js:1"),
                Change.of("a key copied to tests", write("src/test/java/AT.java", CODE), "src/test/java/AT.java:1"),
                Change.of("a key copied to docs", write("docs/setup.md", "use @sk_live@\n"), "docs/setup.md:1"),
                Change.of("a key removed", write(OLD, "class A {}\n")),
                Change.of("a file with a key deleted", repository -> repository.git("rm", "--quiet", OLD)),
                Change.of(
                        "a key cut in two", write(OLD, "class A { String k = \"sk_live_\" + \"@sk_live.body@\"; }\n")),
                Change.of(
                        "a new key cut in two",
                        write("src/main/java/E.java", "class E { String k = \"sk_live_\" + \"@sk_live:3.body@\"; }\n"),
                        "src/main/java/E.java:1"),
                Change.of("line ends of Windows", repository -> repository.write(OLD, CODE.replace("\n", "\r\n"))),
                Change.of("an executable", repository -> repository.git("update-index", "--chmod=+x", OLD)),
                Change.of(
                        "a new restricted key",
                        write("src/main/resources/a.properties", "k=@rk_live:3@\n"),
                        "src/main/resources/a.properties:1"),
                Change.of("a new publishable key", write("src/main/resources/a.properties", "k=@pk_live:3@\n")),
                Change.of("a key that came and went", repository -> {
                    repository.write("gone.txt", "@sk_live:3@\n").commit("came");
                    repository.git("rm", "--quiet", "gone.txt");
                }),
                Change.of(
                        "a key of a merge's resolution",
                        repository -> {
                            repository.git("checkout", "--quiet", "-b", "side");
                            repository.write("README.md", "side\n").commit("side");
                            repository.git("checkout", "--quiet", "feature");
                            repository.write("README.md", "feature\n").commit("feature");
                            try {
                                repository.git("merge", "--quiet", "side");
                            } catch (IOException conflict) {
                                repository.write("README.md", "both @sk_live:3@\n");
                            }
                        },
                        "README.md:1"),
                Change.of(
                        "a workflow",
                        write(".github/workflows/a.yml", "env: {K: @sk_live:3@}\n"),
                        ".github/workflows/a.yml:1"),
                Change.of(
                        "an odd name",
                        write("src/main/resources/é \"x\".txt", "@sk_live:3@\n"),
                        "src/main/resources/é \"x\".txt:1"),
                Change.of("a placeholder", write("README.md", "sk_live_your_key_here\n")),
                Change.of("a file that is suppressed", write("src/main/resources/sandbox.txt", "@whsec:3@\n")),
                Change.of(
                        "two places of one new key",
                        repository -> {
                            repository.write("src/main/java/F.java", "class F { String k = \"@sk_live:3@\"; }");
                            repository.write("src/main/java/G.java", "class G { String k = \"@sk_live:3@\"; }");
                        },
                        "src/main/java/F.java:1",
                        "src/main/java/G.java:1"),
                Change.of(
                        "a known place that gets its key twice",
                        write(OLD, CODE + CODE.replace("class A", "class A2"))),
                Change.of(
                        "one of two known places moved",
                        repository -> repository.git("mv", "src/main/java/Two.java", "src/main/java/Three.java")));
    }

    ChangeKindsTest(@NewRepository GitRepository repository) {
        this.repository = repository;
    }

    @BeforeEach
    void make() throws IOException, ScanException {
        repository
                .write(OLD, CODE)
                .write("src/main/java/One.java", "class One { String k = \"@sk_live:2@\"; }")
                .write("src/main/java/Two.java", "class Two { String k = \"@sk_live:2@\"; }")
                .write(".gitignore", "target/\n")
                .write(".stripe-keys/suppressions.yml", """
                        - {rule: webhook-secret, path: "**/sandbox.txt", reason: wiped every night, owner: team, expires: %s}
                        """.formatted(java.time.LocalDate.now(java.time.ZoneOffset.UTC)
                        .plusDays(60)));
        GateProject.of(repository).writeBaseline();
        repository.commit("base");
        repository.git("checkout", "--quiet", "-b", "feature");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isJudgedTheSameAsAChangeAndAsATree(Change change) throws IOException, ScanException {
        change.edit().make(repository);
        repository.git("add", "--all");
        GateProject project = GateProject.of(repository);
        assertEquals(change.blocked(), GateProject.blocking(project.scan(ScanMode.STAGED)), "staged");
        repository.commit("change");
        ScanResult since = project.scan(ScanMode.since("main"));
        ScanResult tree = project.scan(ScanMode.TREE);
        assertEquals(change.blocked(), GateProject.blocking(since), "since");
        assertEquals(change.blocked(), GateProject.blocking(tree), "tree");
        assertEquals(
                project.scan(ScanMode.TREE, true).outcome(),
                project.scan(ScanMode.since("main"), true).outcome(),
                "failOnStale");
        assertEquals(change.blocked().isEmpty() ? Outcome.CLEAN : Outcome.FINDINGS, since.outcome());
    }
}
