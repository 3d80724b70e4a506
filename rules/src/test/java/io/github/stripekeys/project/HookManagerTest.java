package io.github.stripekeys.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of hooks that another program owns, and of older ones of ours. */
final class HookManagerTest {
    private static final String GOAL = "io.github.stripekeys:stripe-keys-maven-plugin:1.0:scan";
    private static final Path JAR = Path.of("/nowhere/stripe-keys-cli.jar");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        ".husky/_/pre-commit, .husky/pre-commit, mvn --quiet --batch-mode --non-recursive",
        ".pre-commit-config.yaml, .pre-commit-config.yaml, - repo: local",
        "lefthook.yml, lefthook.yml, run: mvn"
    })
    void managerGetsItsOwnSnippet(String there, String file, String part) throws IOException, ScanException {
        GitRepository repository = GitRepository.init(folder.resolve("top")).write(there, "");
        GateProject project = GateProject.of(repository);
        HookInstallation installation = new HookInstallation(repository.folder(), JAR, GOAL);
        String advice = installation.run(project.log()).orElseThrow().message();
        assertTrue(advice.contains("add this to " + file + ":\n") && advice.contains(part), advice);
        String snippet = advice.substring(advice.indexOf('\n') + 1);
        repository.write(file, "# " + snippet.strip().replace("\n", "\n# ") + "\n");
        assertTrue(installation.run(project.log()).isPresent());
        repository.write(file, snippet);
        assertEquals(Optional.empty(), installation.run(project.log()));
        assertTrue(Files.notExists(repository.folder().resolve(".git/hooks/pre-commit")));
    }

    @ParameterizedTest
    @CsvSource({
        ".husky/_/pre-commit, .husky/commit-msg, -Dstripe-keys.message=$1",
        ".pre-commit-config.yaml, .pre-commit-config.yaml, stages: [commit-msg]",
        "lefthook.yml, lefthook.yml, -Dstripe-keys.message={1}"
    })
    void managerGetsASnippetForMessagesToo(String there, String file, String part) throws IOException, ScanException {
        GitRepository repository = GitRepository.init(folder.resolve("top")).write(there, "");
        GateProject project = GateProject.of(repository);
        HookInstallation both = new HookInstallation(repository.folder(), JAR, GOAL, true);
        String advice = both.run(project.log()).orElseThrow().message();
        assertTrue(advice.contains("-Dstripe-keys.staged") && advice.contains(part), advice);
        String snippet = advice.substring(advice.indexOf('\n', advice.lastIndexOf("add this to " + file)) + 1);
        String commits = there.startsWith(".husky") ? ".husky/pre-commit" : file;
        repository.write(commits, advice);
        repository.write(file, commits.equals(file) ? advice : snippet);
        assertEquals(Optional.empty(), both.run(project.log()));
    }

    @Test
    void olderHookOfOursIsUpgraded() throws IOException, ScanException {
        GitRepository repository = GitRepository.init(folder.resolve("top"));
        GateProject project = GateProject.of(repository);
        Path hook = repository.folder().resolve(".git/hooks/pre-commit");
        new HookInstallation(repository.folder(), JAR, GOAL.replace("1.0", "0.9")).run(project.log());
        new HookInstallation(repository.folder(), JAR, GOAL).run(project.log());
        assertTrue(Files.readString(hook).contains(":1.0:scan")
                && !Files.readString(hook).contains("0.9"));
        assertTrue(project.lines().get(1).contains("up to date"), project.lines()::toString);
    }

    @Test
    void lineThatIsNeverReachedDoesNotScan() throws IOException, ScanException {
        GitRepository repository = GitRepository.init(folder.resolve("top"));
        GateProject project = GateProject.of(repository);
        Path hook = repository.folder().resolve(".git/hooks/pre-commit");
        Files.createDirectories(hook.getParent());
        String line = "\"$(dirname \"$0\")/pre-commit.stripe-keys\" \"$@\" || exit 1\n";
        for (String before : new String[] {"#!/bin/sh\nexec other\n", "#!/bin/sh\nexit 0\n", "#!/bin/sh\n# "}) {
            Files.writeString(hook, before + line);
            assertTrue(
                    new HookInstallation(repository.folder(), JAR, GOAL)
                            .run(project.log())
                            .isPresent(),
                    before);
        }
        Files.writeString(hook, "#!/bin/sh\n" + line);
        assertEquals(Optional.empty(), new HookInstallation(repository.folder(), JAR, GOAL).run(project.log()));
    }
}
