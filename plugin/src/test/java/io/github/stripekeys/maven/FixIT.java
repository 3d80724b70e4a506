package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.stripekeys.testing.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A credential is moved out of a committed file: shown first, written when asked for. */
final class FixIT {
    @TempDir
    private Path folder;

    @Test
    void showsThePlanThenWritesIt() throws IOException, InterruptedException {
        String committed = "# shop\r\nstripe.secret-key=@sk_live@\r\n";
        GitRepository.init(folder)
                .write("src/main/resources/application.properties", committed)
                .write(".gitignore", "target/\n")
                .commit("all");
        Path file = folder.resolve("src/main/resources/application.properties");
        String before = Files.readString(file);

        Build plan = new RealMaven(folder).run(RealMaven.goal("fix")).failed();
        plan.said("application.properties:2").said("→ ${STRIPE_SECRET_KEY}").said("stripe-keys.fix.write");
        assertEquals(before, Files.readString(file));

        new RealMaven(folder)
                .run(RealMaven.goal("fix"), "-Dstripe-keys.fix.write")
                .passed()
                .said("rotate");
        assertEquals("# shop\r\nstripe.secret-key=${STRIPE_SECRET_KEY}\r\n", Files.readString(file));
        assertEquals("STRIPE_SECRET_KEY=\n", Files.readString(folder.resolve(".env.example")));
        new RealMaven(folder).run(RealMaven.goal("scan")).passed();
    }

    @Test
    void leavesWhatIsNotCommittedAlone() throws IOException, InterruptedException {
        GitRepository repository = GitRepository.init(folder).write("x", "x").commit("all");
        repository.write("application.properties", "stripe.secret-key=@sk_live@\n");
        String before = Files.readString(folder.resolve("application.properties"));
        new RealMaven(folder)
                .run(RealMaven.goal("fix"), "-Dstripe-keys.fix.write")
                .failed()
                .said("not committed");
        assertEquals(before, Files.readString(folder.resolve("application.properties")));
        assertFalse(Files.exists(folder.resolve(".env.example")));
    }
}
