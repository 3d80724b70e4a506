package io.github.stripekeys.source.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.SkipCounts;
import io.github.stripekeys.source.SkipReason;
import io.github.stripekeys.testing.Archives;
import io.github.stripekeys.testing.Archives.Entry;
import io.github.stripekeys.testing.ClassFiles;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import io.github.stripekeys.testing.Tokens;
import io.github.stripekeys.text.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

final class ExpandingReaderTest {
    private static final String LEAK = Tokens.fill("a=b\nstripe=@sk_live@\n");

    @Test
    void findsAKeyInAClassInAJarInAJar() {
        byte[] inner = Archives.zip(new Entry("shop/Billing.class", ClassFiles.of("""
                class Billing { String key = "sk_live_" + "@sk_live.body@"; }
                """)));
        Finding finding = only(Fixture.scan("target/shop.jar", Archives.stored(new Entry("lib/a.jar", inner))));
        assertEquals("target/shop.jar", finding.path());
        assertEquals("lib/a.jar!/shop/Billing.class", finding.location().entry());
        assertEquals(List.of(Evidence.CLASS_FILE, Evidence.ARCHIVE), finding.evidence());
        assertEquals(0, finding.region().startLine());
    }

    @Test
    void keepsTheLinesOfText() {
        Finding finding = only(Fixture.scan("a.zip", Archives.stored(new Entry("a.properties", LEAK))));
        assertEquals("a.zip!/a.properties:2", finding.place());
        assertEquals(List.of(Evidence.LITERAL, Evidence.ARCHIVE), finding.evidence());
        assertEquals(8, finding.region().startColumn());
    }

    @RepeatedTest(60)
    void findsAKeyHoweverItIsPacked(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] bytes = LEAK.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes = packed(bytes, random);
        }
        ScanResult result = Fixture.scan("x", bytes);
        assertEquals(Keys.key("sk_live").length(), only(result).length());
        assertEquals(List.of(), result.problems());
    }

    private static byte[] packed(byte[] bytes, Random random) {
        Entry other = new Entry("other/é.txt", "x".repeat(random.nextInt(2000)));
        Entry entry = new Entry("b" + random.nextInt(100), bytes);
        Entry[] entries = random.nextBoolean() ? new Entry[] {other, entry} : new Entry[] {entry, other};
        return switch (random.nextInt(7)) {
            case 0 -> Archives.stored(entries);
            case 1 -> Archives.zip(entries);
            case 2 -> Archives.tar(entries);
            case 3 -> Archives.gzip(Archives.tar(entries));
            case 4 -> Archives.joined("#!/bin/sh\nexit\n".getBytes(StandardCharsets.UTF_8), Archives.zip(entries));
            case 5 -> Archives.joined(Archives.stored(other), Archives.stored(entry));
            default -> Archives.gzip(bytes);
        };
    }

    /** Except a tar, which has no checksum of what is in it. */
    @RepeatedTest(300)
    void neverCallsABrokenArchiveClean(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] whole = packed(LEAK.getBytes(StandardCharsets.UTF_8), random);
        byte[] bytes = Arrays.copyOf(whole, whole.length - random.nextInt(2) * random.nextInt(whole.length));
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        }
        ScanResult result = Fixture.scan("x", bytes);
        assertTrue(result.problems().stream()
                .noneMatch(problem -> problem.message().contains("Exception")));
        boolean isOther = ArchiveFormat.of("x", bytes, bytes.length)
                .filter(packing -> packing != ArchiveFormat.TAR)
                .isEmpty();
        assertTrue(isOther || !result.findings().isEmpty() || !result.problems().isEmpty());
    }

    @Test
    void redactsNames() {
        String key = Keys.key("sk_live");
        List<String> places = Unpacked.of("x.zip", Archives.zip(new Entry("keys/" + key + ".txt", "a")))
                .places();
        assertFalse(places.toString().contains(key.substring(20)), places::toString);
    }

    @Test
    void keepsHostileNamesAsTheyAre() {
        List<String> names = List.of("../../x", "/etc/x", "a\nb\u0007", "c:\\x", "a!/b", "<b>", "\u202ex");
        Entry[] entries = names.stream().map(name -> new Entry(name, "")).toArray(Entry[]::new);
        List<String> expected = names.stream().map(name -> "x!/" + name).toList();
        assertEquals(expected, Unpacked.of("x", Archives.zip(entries)).places());
        assertEquals(expected, Unpacked.of("x", Archives.tar(entries)).places());
        assertEquals(
                List.of("x!/é"),
                Unpacked.of("x", Archives.zip(new Entry("e\u0301", ""))).places());
    }

    @Test
    void skipsArchivesIfItIsToldTo() {
        ExpandingReader off = new ExpandingReader(new Refusing(), false);
        byte[] zip = Archives.zip(new Entry("a", "b"));
        off.read(new Blob(Location.file("a.zip"), zip, zip.length));
        assertEquals(
                new ReadStatistics(
                        2, 10, SkipCounts.NONE.plus(SkipReason.GIT_IGNORED, 3).plus(SkipReason.ARCHIVE, 1), List.of()),
                off.complete(new ReadStatistics(
                        3, 10 + zip.length, SkipCounts.NONE.plus(SkipReason.GIT_IGNORED, 3), List.of())));
    }

    /** Wants nothing and must get nothing. */
    private record Refusing() implements BlobReader {
        @Override
        public boolean wants(byte[] bytes, int length) {
            return false;
        }

        @Override
        public void read(Blob blob) {
            throw new AssertionError(blob.location());
        }
    }

    private static Finding only(ScanResult result) {
        assertEquals(1, result.findings().size(), result::toString);
        return result.findings().get(0);
    }
}
