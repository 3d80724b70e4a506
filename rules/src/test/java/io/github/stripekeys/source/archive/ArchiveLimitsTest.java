package io.github.stripekeys.source.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.Archives;
import io.github.stripekeys.testing.Archives.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ArchiveLimitsTest {
    private static final Entry SMALL = new Entry("small", "text");
    private static final ArchiveLimits TIGHT = new ArchiveLimits(1000, 2500, 5, 2, 200, 1 << 20);

    @Test
    void areWideEnoughForMostAndNarrowEnoughForAll() {
        assertEquals(new ArchiveLimits(64 << 20, 512 << 20, 10_000, 4, 200, 1 << 20), ArchiveLimits.USUAL);
    }

    @Test
    void stopABombAndNotWhatLiesBesideIt() {
        Entry bomb = new Entry("bomb", new byte[20_000_000]);
        assertEquals(
                new Unpacked(
                        List.of("x.zip!/small=text"),
                        List.of("x.zip!/bomb archive-limit: expands to more than 200 times its size")),
                Unpacked.of("x.zip", Archives.zip(bomb, SMALL)));
        assertEquals(
                new Unpacked(List.of(), List.of("x.gz!/x archive-limit: expands to more than 200 times its size")),
                Unpacked.of("x.gz", Archives.gzip(bomb.bytes())));
        assertEquals(
                new Unpacked(
                        List.of("x.tgz!/small=text"),
                        List.of("x.tgz!/bomb archive-limit: expands to more than 200 times its size")),
                Unpacked.of("x.tgz", Archives.gzip(Archives.tar(SMALL, bomb))));
    }

    @Test
    void allowWhatIsSmallHoweverWellItIsCompressed() {
        assertEquals(
                List.of(),
                Unpacked.of("x.zip", Archives.zip(new Entry("a", new byte[1 << 20])))
                        .problems());
    }

    @Test
    void endAnEntry() {
        Entry exact = new Entry("exact", noise(1000));
        Entry large = new Entry("large", noise(1001));
        String problem = "large archive-limit: expands to more than 1,000 bytes";
        for (byte[] archive : List.of(
                Archives.zip(large, exact, SMALL),
                Archives.stored(large, exact, SMALL),
                Archives.tar(large, exact, SMALL),
                Archives.gzip(Archives.tar(large, exact, SMALL)))) {
            Unpacked unpacked = Unpacked.of("x", archive, new ArchiveLimits(1000, 9000, 5, 2, 200, 1 << 20));
            assertEquals(List.of("x!/exact", "x!/small"), unpacked.places());
            assertEquals(List.of("x!/" + problem), unpacked.problems());
        }
    }

    @Test
    void endAFileWithAllArchivesInIt() {
        Entry noise = new Entry("noise", noise(700));
        byte[] inner = Archives.gzip(noise(700));
        Entry[] entries = {noise, new Entry("b.gz", inner), new Entry("c", noise(700)), SMALL};
        for (byte[] archive : List.of(Archives.zip(entries), Archives.tar(entries))) {
            Unpacked unpacked = Unpacked.of("x", archive, TIGHT);
            assertEquals(List.of("x!/noise", "x!/b.gz!/b"), unpacked.places());
            assertTrue(
                    unpacked.problems()
                            .get(0)
                            .startsWith("x!/c archive-limit: the file expands to more than 2,500 bytes"),
                    unpacked::toString);
        }
    }

    @Test
    void endTheNumberOfEntries() {
        Entry[] six =
                IntStream.range(0, 6).mapToObj(i -> new Entry("e" + i, "")).toArray(Entry[]::new);
        for (byte[] archive : List.of(Archives.zip(six), Archives.tar(six))) {
            Unpacked unpacked = Unpacked.of("x", archive, TIGHT);
            assertEquals(List.of("x!/e0", "x!/e1", "x!/e2", "x!/e3", "x!/e4"), unpacked.places());
            assertEquals(
                    List.of("x archive-limit: more than 5 entries; the others were not looked at"),
                    unpacked.problems());
        }
        assertEquals(
                List.of(),
                Unpacked.of("x", Archives.zip(Arrays.copyOf(six, 5)), TIGHT).problems());
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

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
