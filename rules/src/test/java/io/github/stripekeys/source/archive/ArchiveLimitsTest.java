package io.github.stripekeys.source.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.Archives;
import io.github.stripekeys.testing.Archives.Entry;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ArchiveLimitsTest {
    private static final Entry SMALL = new Entry("small", "text");
    private static final int MIB = 1 << 20;
    private static final ArchiveLimits TIGHT = new ArchiveLimits(2000, 2500, 2, 2, 200, MIB);

    @Test
    void areWideEnoughForAllHonestOnes() {
        assertEquals(new ArchiveLimits(64 * MIB, 1024L * MIB, 50, 8, 200, 64 * MIB), ArchiveLimits.USUAL);
        assertEquals(1024L * MIB, ArchiveLimits.USUAL.total(MIB));
        assertEquals(50_000L * MIB, ArchiveLimits.USUAL.total(1000L * MIB));
    }

    @Test
    void stopABombAndNotWhatLiesBesideIt() {
        Entry bomb = new Entry("bomb", new byte[2 * MIB]);
        ArchiveLimits limits = new ArchiveLimits(MIB, 1024L * MIB, 50, 8, 200, MIB);
        assertEquals(
                new Unpacked(
                        List.of("x.zip!/small=text"),
                        List.of("x.zip!/bomb archive-limit: expands to more than 200 times its size")),
                Unpacked.of("x.zip", Archives.zip(bomb, SMALL), limits));
        assertEquals(
                new Unpacked(List.of(), List.of("x.gz!/x archive-limit: expands to more than 200 times its size")),
                Unpacked.of("x.gz", Archives.gzip(bomb.bytes()), limits));
        assertEquals(
                new Unpacked(
                        List.of("x.tgz!/small=text"),
                        List.of("x.tgz!/bomb archive-limit: expands to more than 200 times its size")),
                Unpacked.of("x.tgz", Archives.gzip(Archives.tar(SMALL, bomb)), limits));
    }

    @Test
    void allowWhatIsSmallHoweverWellItIsCompressed() {
        assertEquals(
                List.of(),
                Unpacked.of("x.zip", Archives.zip(new Entry("a", new byte[20 * MIB])))
                        .problems());
    }

    @Test
    void doNotEndTheNumberOfEntries() {
        Entry[] many =
                IntStream.range(0, 13_069).mapToObj(i -> new Entry("e" + i, "")).toArray(Entry[]::new);
        for (byte[] archive : List.of(Archives.zip(many), Archives.tar(many))) {
            Unpacked unpacked = Unpacked.of("x", archive);
            assertEquals(many.length, unpacked.blobs().size());
            assertEquals(List.of(), unpacked.problems());
        }
    }

    @Test
    void endAFileWithAllArchivesInIt() {
        Entry noise = new Entry("noise", noise(700));
        byte[] inner = Archives.gzip(noise(700));
        Entry[] entries = {
            noise, new Entry("b.gz", inner), new Entry("c", noise(700)), new Entry("d", noise(1500)), SMALL
        };
        for (byte[] archive : List.of(Archives.zip(entries), Archives.tar(entries))) {
            Unpacked unpacked = Unpacked.of("x", archive, new ArchiveLimits(2000, 2900, 0, 2, 200, MIB));
            assertEquals(List.of("x!/noise", "x!/b.gz!/b", "x!/c"), unpacked.places());
            assertTrue(
                    unpacked.problems()
                            .get(0)
                            .startsWith("x!/d archive-limit: the file expands to more than 2,900 bytes"),
                    unpacked::toString);
        }
    }

    @Test
    void endTheDepth() {
        byte[] two = Archives.zip(new Entry("two", Archives.zip(SMALL)), SMALL);
        assertEquals(
                List.of("x!/two!/small", "x!/small"),
                Unpacked.of("x", two, TIGHT).places());
        byte[] three = Archives.zip(new Entry("three", two), SMALL);
        assertEquals(
                new Unpacked(
                        List.of("x!/three!/small=text", "x!/small=text"),
                        List.of("x!/three!/two archive-limit: an archive inside 2 others is not expanded")),
                Unpacked.of("x", three, TIGHT));
    }

    @Test
    void expandTheSameArchiveOnce() {
        byte[] inner = Archives.zip(SMALL);
        byte[] other = Archives.zip(new Entry("other", "text"));
        byte[] outer = Archives.zip(new Entry("a", inner), new Entry("b", inner), new Entry("c", other));
        assertEquals(new Unpacked(List.of("x!/a!/small=text", "x!/c!/other=text"), List.of()), Unpacked.of("x", outer));
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
