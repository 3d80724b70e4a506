package io.github.stripekeys.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.testing.GitRepository;
import io.github.stripekeys.testing.NewRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only one machine has fails no build and leaves no trace in what all share. */
final class LocalFilesTest {
    private static final String ENV = "STRIPE_SECRET_KEY=@sk_live:3@\nSTRIPE_WEBHOOK_SECRET=@whsec@\n";

    private final GitRepository repository;

    private GateProject project;

    LocalFilesTest(@NewRepository GitRepository repository) {
        this.repository = repository;
    }

    @BeforeEach
    void make() throws IOException {
        repository.write(".gitignore", "target/\n.env\nsecret.properties\n");
        project = GateProject.of(repository);
    }

    @Test
    void failNoBuildUnlessACommitHeldWhatIsInThem() throws IOException, ScanException {
        repository.commit("base").write(".env", ENV);
        ScanResult local = project.scan(ScanMode.TREE);
        assertEquals(Outcome.CLEAN, local.outcome());
        assertEquals(2, local.findings().size());
        assertTrue(local.findings().get(0).message().contains("on this machine only"));
        repository.write("copy.properties", "k=@sk_live:3@\n");
        assertEquals(List.of(".env:1", "copy.properties:1"), GateProject.blocking(project.scan(ScanMode.TREE)));
        Files.delete(repository.folder().resolve("copy.properties"));
        repository.git("add", "--force", ".env");
        repository.git("commit", "--quiet", "--message=by force");
        repository.git("rm", "--quiet", "--cached", ".env");
        repository.git("commit", "--quiet", "--message=no longer");
        assertEquals(List.of(".env:1", ".env:2"), GateProject.blocking(project.scan(ScanMode.TREE)));
    }

    @Test
    void areInNoBaselineAndNothingAboutThemIsStale() throws IOException, ScanException {
        repository.write("a.properties", "k=@sk_live@\n").commit("base").write("secret.properties", "k=@sk_live:3@\n");
        project.writeBaseline();
        String text = Files.readString(repository.folder().resolve(".stripe-keys/baseline.json"));
        assertTrue(text.contains("a.properties") && !text.contains("secret.properties"), text);
        Files.writeString(
                repository.folder().resolve(".stripe-keys/baseline.json"),
                text.replace("a.properties", "secret.properties"));
        Files.delete(repository.folder().resolve("secret.properties"));
        repository.write("a.properties", "k=\n");
        assertEquals(Outcome.CLEAN, project.scan(ScanMode.TREE, true).outcome());
    }

    @Test
    void baselineKeepsWhatWasNotLookedAt() throws IOException, ScanException {
        repository
                .write("a/a.properties", "k=@sk_live@\n")
                .write("b.properties", "k=@sk_live:2@\n")
                .commit("base");
        project.writeBaseline();
        repository.write("c.properties", "k=@sk_live:3@\n");
        new BaselineUpdate(
                        project.projectScan(
                                ScanMode.TREE,
                                false,
                                new io.github.stripekeys.source.ReadOptions(
                                        io.github.stripekeys.source.Globs.NONE,
                                        io.github.stripekeys.source.Globs.of(List.of("a/**")),
                                        true,
                                        1,
                                        Long.MAX_VALUE)),
                        project.log())
                .run();
        String text = Files.readString(repository.folder().resolve(".stripe-keys/baseline.json"));
        for (String path : List.of("a/a.properties", "b.properties", "c.properties")) {
            assertTrue(text.contains(path), text);
        }
    }

    @Test
    void rotatedCredentialIsClosedInTheHistoryOnly() throws IOException, ScanException {
        repository.write("a.properties", "k=@sk_live@\n").commit("leak");
        String fingerprint = project.scan(ScanMode.TREE).findings().get(0).fingerprint();
        repository.write("a.properties", "k=\n").commit("removed");
        assertEquals(
                Outcome.FINDINGS, project.scan(ScanMode.history(null, true)).outcome());
        String entry =
                "- {fingerprint: '%s', rotated: 2026-11-20, owner: team, ticket: PAY-1}\n".formatted(fingerprint);
        repository.write(".stripe-keys/suppressions.yml", entry).commit("rotated");
        ScanResult history = project.scan(ScanMode.history(null, true));
        assertEquals(Outcome.CLEAN, history.outcome());
        assertTrue(history.findings().get(0).message().endsWith("rotated on 2026-11-20 (owner team, PAY-1)"));
        ScanResult tree = project.scan(ScanMode.TREE, true);
        assertEquals(Outcome.CLEAN, tree.outcome());
        assertEquals(List.of(), tree.problems());
        Files.delete(repository.folder().resolve(".stripe-keys/suppressions.yml"));
        repository.write(".stripe-keys/baseline.json", """
            {"version": 1, "fingerprints": "v1", "entries": [
              {"fingerprint": "%s", "rotated": "2026-11-20", "owner": "team", "ticket": null}
            ]}
            """.formatted(fingerprint));
        assertEquals(Outcome.CLEAN, project.scan(ScanMode.history(null, true)).outcome());
        project.writeBaseline();
        assertTrue(Files.readString(repository.folder().resolve(".stripe-keys/baseline.json"))
                .contains("rotated"));
        repository.write("b.properties", "k=@sk_live@\n").commit("back");
        assertFalse(
                GateProject.blocking(project.scan(ScanMode.history(null, true))).isEmpty());
        assertEquals(List.of("b.properties:1"), GateProject.blocking(project.scan(ScanMode.TREE)));
    }

    @Test
    void changeThatIsItsOwnBaseIsScannedWhole() throws IOException, ScanException {
        repository.write("a.properties", "k=@sk_live@\n").commit("leak");
        GitRepository clone = repository.cloneInto(repository.beside("clone"));
        ScanResult result = GateProject.of(clone).scan(ScanMode.since("auto"));
        assertEquals(List.of("a.properties:1"), GateProject.blocking(result));
        assertTrue(result.problems().toString().contains("is the base itself"), result.problems()::toString);
    }
}
