package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.testing.GitRepository;
import io.github.stripekeys.testing.NewRepository;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is new to a repository is scanned once in a build, wherever it is. */
final class GitModesIT {
    private static final String SCAN = RealMaven.goal("scan");

    private final GitRepository repository;

    private SmallReactor reactor;

    GitModesIT(@NewRepository GitRepository repository) {
        this.repository = repository;
    }

    @BeforeEach
    void make() throws IOException {
        reactor = SmallReactor.in(repository.folder(), SmallReactor.execution("keys", ""));
        repository
                .write(".gitignore", "target/\n")
                .write("a/old.properties", "stripe=@sk_live@\n")
                .commit("base");
        repository.git("checkout", "--quiet", "-b", "feature");
    }

    @Test
    void buildOfAllModulesScansOnceWhatIsNew() throws IOException, InterruptedException {
        repository
                .write("b/moved.properties", "stripe=@sk_live@\n")
                .write("docs/new.txt", "@sk_test:2@\n")
                .commit("two");
        Build build = reactor.run("verify", "-Dstripe-keys.since=main").passed().said("already scanned");
        assertEquals("3 of 3", build.report().modules());
        assertEquals(
                List.of("docs/new.txt:1 secret-key-test low docs"),
                build.report().findings());
        assertEquals("since", build.report().mode());
        assertEquals(2, build.report().files());
    }

    @Test
    void whatIsStagedIsGatedFromTheCommandLine() throws IOException, InterruptedException {
        repository.write("b/new.properties", "stripe=@sk_live:2@\n").git("add", ".");
        repository.write("b/new.properties", "stripe=${KEY}\n");
        Build build = reactor.run(SCAN, "-Dstripe-keys.staged").failed().said("b/new.properties:1");
        assertEquals(
                List.of("b/new.properties:1 secret-key-live high server"),
                build.report().findings());
        assertEquals("staged", build.report().mode());
    }

    @Test
    void nothingNewIsSaidAndPasses() throws IOException, InterruptedException {
        repository.git("rm", "--quiet", "a/old.properties");
        reactor.run(SCAN, "-Dstripe-keys.staged").passed().said("nothing to scan; scanned 0 files");
    }

    @Test
    void historyHasWhatIsNoLongerThere() throws IOException, InterruptedException {
        String first = repository.git("rev-parse", "HEAD");
        repository.git("rm", "--quiet", "a/old.properties");
        repository.commit("removed");
        Build build = reactor.run(RealMaven.goal("history")).failed();
        build.said("Added in " + first.substring(0, 10) + " on ").said(", no longer in HEAD");
        assertEquals("history", build.report().mode());
        assertEquals(
                first,
                build.report()
                        .json()
                        .getAsJsonArray("findings")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("firstSeen")
                        .get("commit")
                        .getAsString());
    }

    @Test
    void missingBaseIsAnError() throws IOException, InterruptedException {
        Build build = reactor.run(SCAN, "-Dstripe-keys.since=nowhere").failed();
        build.said("The scan could not run: since=nowhere: no commit nowhere or origin/nowhere is in this clone");
    }
}
