package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.stripekeys.testing.GitRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What suppresses findings is listed, and judged over all modules. */
final class SuppressionListIT {
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void listsFileAndComments() throws IOException, InterruptedException {
        String comment = "# stripe-keys:allow webhook-secret until=%s owner=shop reason='wiped every night'\n"
                .formatted(today.plusDays(7));
        SmallReactor reactor = SmallReactor.in(folder, SmallReactor.execution("keys", ""))
                .write("a/a.properties", comment + "stripe=@whsec@\n")
                .write("b/b.properties", "stripe=@sk_live@\n")
                .write("b/c.properties", comment)
                .write(".stripe-keys/suppressions.yml", entry("path: b/**") + entry("path: docs/**"));
        Build list = reactor.run(RealMaven.goal("suppressions")).passed();
        list.said("suppressions.yml:1 path b/**: 1 hit, 20 days left");
        list.said("suppressions.yml:5 path docs/**: 0 hits (stale), 20 days left");
        list.said("a/a.properties:1 comment, rule webhook-secret: 1 hit, 7 days left");
        list.said("b/c.properties:1 comment, rule webhook-secret: 0 hits (stale), 7 days left");
        Build scan = reactor.run("verify").passed();
        scan.said("2 suppressed findings").said("line 5: no finding has path docs/** any more");
        assertFalse(scan.output().contains("path b/**"), scan.output());
    }

    @Test
    void saysHowOldTheyAre() throws IOException, InterruptedException {
        String comment = "# stripe-keys:allow webhook-secret until=%s owner=shop reason='wiped every night'\n"
                .formatted(today.plusDays(7));
        SmallReactor reactor = SmallReactor.in(GitRepository.init(folder).folder(), "");
        GitRepository repository = new GitRepository(reactor.folder())
                .write("b/a.properties", comment + "stripe=@whsec@\n")
                .write(".stripe-keys/suppressions.yml", entry("path: b/**"));
        repository.git("add", "--all");
        repository.git("commit", "--quiet", "--message=m", "--date=" + today.minusDays(40) + "T12:00:00Z");
        repository
                .write("b/a.properties", "\n" + comment + "stripe=@whsec@\n")
                .write(".stripe-keys/suppressions.yml", entry("path: docs/**") + entry("path: b/**"));
        Build list = reactor.run(RealMaven.goal("suppressions")).passed();
        String age = ", 40 days old (" + today.minusDays(40) + "), owner";
        list.said("suppressions.yml:1 path docs/**: 0 hits (stale), 20 days left (" + today.plusDays(20) + "), owner");
        list.said("suppressions.yml:5 path b/**: 1 hit, 20 days left (" + today.plusDays(20) + ")" + age);
        list.said(
                "b/a.properties:2 comment, rule webhook-secret: 1 hit, 7 days left (" + today.plusDays(7) + ")" + age);
    }

    private String entry(String selector) {
        return "- " + selector + "\n  reason: rolled, waits for the release\n  owner: payments\n  expires: "
                + today.plusDays(20) + "\n";
    }
}
