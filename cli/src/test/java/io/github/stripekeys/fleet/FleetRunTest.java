package io.github.stripekeys.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.report.json.UnitRows;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.testing.Archives;
import io.github.stripekeys.testing.Sentinel;
import io.github.stripekeys.testing.SmallFleet;
import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FleetRunTest {
    @TempDir
    private Path folder;

    private List<FleetUnit> units = List.of();

    @BeforeEach
    void writeFleet() throws Exception {
        units = Manifest.read(new SmallFleet(folder.resolve("in")).write()).units();
    }

    @Test
    void findsWhatIsInUnitsOfEveryKind() throws IOException {
        run(settings(0, 1000, 1 << 20), 1, "out");
        assertEquals(
                List.of("src/main/java/Pay.java:1 sk_live_ high", "web/new.js:1 rk_live_ medium"), findings("shop"));
        assertEquals(
                List.of("src/main/java/Pay.java:1 sk_live_ high", "web/old.js:1 sk_live_ high"), findings("first"));
        assertEquals(
                List.of(
                        ".git/commits/ID/message:1 sk_live_ high",
                        "src/main/java/Pay.java:1 sk_live_ high",
                        "web/new.js:1 rk_live_ medium",
                        "web/old.js:1 sk_live_ high"),
                findings("all of shop"));
        assertEquals(List.of("app.properties:1 whsec_ high"), findings("plain"));
        assertEquals(List.of(), findings("clean"));
        assertEquals(List.of("lib.jar!/app.properties:1 sk_test_ medium"), findings("lib.jar"));
        assertEquals(Outcome.INCOMPLETE, rows("bad.jar").result().outcome());
        for (String crawl : List.of("crawl.warc", "crawl.warc.gz")) {
            assertEquals(
                    List.of(
                            crawl + "!/https://shop.example/15/pay.html:1 sk_live_ critical",
                            crawl + "!/https://shop.example/3/pay.html:1 sk_live_ critical"),
                    findings(crawl));
            assertEquals(41, rows(crawl).result().stats().files());
        }
    }

    @Test
    void unitThatCannotBeReadIsRow() throws IOException {
        run(settings(0, 1000, 1 << 20), 1, "out");
        UnitRows missing = rows("missing.jar");
        assertEquals(Outcome.ERROR, missing.result().outcome());
        assertTrue(missing.result().problems().get(0).message().contains("there is nothing at"));
    }

    @Test
    void rowsAreSameWithAnyThreadsAndParts() throws IOException {
        FleetTotals one = run(settings(0, 1000, 1 << 20), 1, "out");
        FleetTotals two = run(settings(0, 1000, 1 << 20), 2, "two");
        assertEquals(one.sha256(), two.sha256());
        assertEquals(0, one.lost());
        assertEquals(
                SmallFleet.SIZE,
                one.outcomes().values().stream().mapToInt(i -> i).sum());
        FleetTotals divided = run(settings(0, 4, 1500), 2, "divided");
        assertEquals(divided.sha256(), run(settings(0, 4, 1500), 1, "again").sha256());
        assertEquals(one.findings(), divided.findings());
        assertEquals(one.files(), divided.files());
        assertEquals(
                findings("all of shop"),
                findings(UnitRows.read(new LocalStore(folder.resolve("divided"))
                        .read(unit("all of shop").file()))));
        for (String crawl : List.of("crawl.warc", "crawl.warc.gz")) {
            UnitRows rows = UnitRows.read(
                    new LocalStore(folder.resolve("divided")).read(unit(crawl).file()));
            assertTrue(rows.audit().parts() > 1, crawl);
            assertEquals(findings(crawl), findings(rows));
        }
    }

    @Test
    void historyTellsWhenCredentialsCameHoweverItIsDivided() throws IOException {
        run(settings(0, 4, 1 << 20), 2, "out");
        UnitRows rows = rows("all of shop");
        assertTrue(rows.audit().parts() > 2);
        for (Finding finding : rows.result().findings()) {
            assertTrue(finding.past().firstSeen() != null, finding.place());
        }
    }

    @Test
    void nothingIsLeftButRowsAndNoneOfThemHasKey() throws IOException {
        run(settings(0, 4, 1500), 2, "out");
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder.resolve("out"))) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertEquals(SmallFleet.SIZE, files.size(), files.toString());
        Sentinel sentinel = new Sentinel(Tokens.bodies(SmallFleet.KEYS));
        for (Path file : files) {
            sentinel.check(file.toString(), Files.readString(file));
        }
    }

    @Test
    void goesOnWithWhatHasNoRows() throws IOException {
        FleetTotals whole = run(settings(0, 4, 1500), 2, "out");
        Path kept = folder.resolve("out").resolve(unit("plain").file());
        Files.setLastModifiedTime(kept, FileTime.fromMillis(1000));
        Files.delete(folder.resolve("out").resolve(unit("lib.jar").file()));
        Files.delete(folder.resolve("out").resolve(unit("all of shop").file()));
        assertEquals(whole.sha256(), run(settings(0, 4, 1500), 2, "out").sha256());
        assertEquals(1000, Files.getLastModifiedTime(kept).toMillis());
    }

    @Test
    void goesOnWithinDividedUnit() throws IOException {
        FleetTotals whole = run(settings(0, 4, 1500), 2, "out");
        FleetWork work = work(settings(0, 4, 1500), "half");
        List<UnitPart> parts = work.plan(unit("all of shop"));
        work.scan(parts.get(1));
        assertTrue(work.store().has(parts.get(1).file()));
        assertEquals(whole.sha256(), run(settings(0, 4, 1500), 2, "half").sha256());
    }

    @Test
    void unitThatEndsItsWorkersIsLeftAlone() throws IOException {
        FleetWork work = work(settings(0, 1000, 1 << 20), "out");
        UnitPart part = work.plan(unit("plain")).get(0);
        for (int i = 1; i <= 3; i++) {
            work.store().write("started/" + part.id() + "." + i, List.of());
        }
        work.scan(part);
        UnitRows rows = rows("plain");
        assertEquals(Outcome.ERROR, rows.result().outcome());
        assertEquals(
                "whoever scanned it ended 3 times before it was done",
                rows.audit().failure());
        assertFalse(work.store().has("started/" + part.id() + ".1"));
    }

    @Test
    void pageThatLooksLikeRecordsIsNotTakenForThem() throws IOException {
        String bait = "x".repeat(300) + "\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5\r\n\r\n";
        Path crawl = folder.resolve("in/bait.warc");
        Files.write(
                crawl,
                Archives.joined(
                        SmallFleet.page("https://shop.example/bait.html", bait.repeat(20) + "key = '@sk_live@'"),
                        SmallFleet.page("https://shop.example/pay.html", "key = '@sk_live:2@'")));
        units = List.of(new FleetUnit("bait", null, crawl.toString(), null));
        FleetTotals whole = run(settings(0, 4, 1 << 20), 1, "whole");
        assertTrue(work(settings(0, 4, 1500), "out").plan(unit("bait")).size() > 1);
        assertEquals(whole.sha256(), run(settings(0, 4, 1500), 2, "out").sha256());
        assertEquals(2, whole.findings());
    }

    @Test
    void damagedRecordCostsItselfOnly() throws IOException {
        byte[] packed = Files.readAllBytes(folder.resolve("in/crawl.warc.gz"));
        int middle = packed.length / 2;
        for (int i = middle; i < middle + 40; i++) {
            packed[i] ^= 0x55;
        }
        Files.write(folder.resolve("in/crawl.warc.gz"), packed);
        run(settings(0, 4, 1 << 20), 1, "out");
        UnitRows rows = rows("crawl.warc.gz");
        assertEquals(2, rows.result().findings().size());
        assertTrue(rows.result().stats().files() >= 35, rows.result().stats().toString());
        assertTrue(rows.result().hasGaps());
    }

    @Test
    void unitThatTakesTooLongSaysSo() {
        UnitPart part = UnitPart.whole(unit("shop"), 0);
        PartScan scan = new PartScan(settings(0, 4, 1500), new LocalStore(folder));
        TimeLimit over = new TimeLimit(60, System.nanoTime() - 61_000_000_000L);
        UnitRows rows = scan.scanned(part, over);
        assertEquals(Outcome.INCOMPLETE, rows.result().outcome());
        assertTrue(rows.result().problems().get(0).message().contains("before 14 of what it read were looked at"));
    }

    private FleetTotals run(FleetSettings settings, int threads, String out) throws IOException {
        FleetWork work = work(settings, out);
        new FleetRun(work, threads).run(units);
        return FleetTotals.of(units, work.store());
    }

    private FleetWork work(FleetSettings settings, String out) {
        return new FleetWork(settings, new LocalStore(folder.resolve(out)));
    }

    private static FleetSettings settings(long seconds, int blobs, long bytes) {
        return new FleetSettings("1", "salt", FailOn.MEDIUM, Long.MAX_VALUE, seconds, blobs, bytes);
    }

    private FleetUnit unit(String name) {
        return units.stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private UnitRows rows(String name) throws IOException {
        return UnitRows.read(
                new LocalStore(folder.resolve("out")).read(unit(name).file()));
    }

    private List<String> findings(String name) throws IOException {
        return findings(rows(name));
    }

    private static List<String> findings(UnitRows rows) {
        return rows.result().findings().stream()
                .map(finding -> finding.place().replaceAll("[0-9a-f]{40}", "ID") + " " + finding.prefix() + " "
                        + finding.severity().id())
                .toList();
    }
}
