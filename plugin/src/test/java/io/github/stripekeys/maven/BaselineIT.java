package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An old project gets a baseline, and from then on only what is new fails its build. */
final class BaselineIT {
    @TempDir
    private Path folder;

    @Test
    void onlyWhatIsNewFailsTheBuildOfAnOldProject() throws IOException, InterruptedException {
        SmallReactor reactor = SmallReactor.in(folder, SmallReactor.execution("keys", ""))
                .write("a/a.properties", "stripe=@sk_live@\n")
                .write("b/b.properties", "stripe=@sk_live:2@\n");
        reactor.run(RealMaven.goal("baseline"))
                .passed()
                .said("2 locations, 2 credentials (2 added, 0 removed)")
                .said("The baseline accepts a Live secret key, which still works: sk_live_");
        assertEquals(
                8,
                Files.readAllLines(folder.resolve(".stripe-keys/baseline.json")).size());
        Files.move(folder.resolve("a/a.properties"), folder.resolve("a/moved.properties"));
        Files.delete(folder.resolve("b/b.properties"));
        Build build = reactor.run("verify").passed();
        build.said("b/b.properties secret-key-live").said("1 fixed finding");
        assertEquals("{\"suppressed\":0,\"known\":1}", accepted(build));
        reactor.write("b/new.properties", "stripe=@sk_live:3@\n")
                .run("verify")
                .failed()
                .said("b/new.properties:1");
    }

    private static String accepted(Build build) {
        var counts = build.report().json().getAsJsonObject("counts");
        counts.keySet().removeIf(key -> !key.equals("known") && !key.equals("suppressed"));
        return counts.toString();
    }
}
