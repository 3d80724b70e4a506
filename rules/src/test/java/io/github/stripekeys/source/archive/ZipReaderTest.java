package io.github.stripekeys.source.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.testing.Archives;
import io.github.stripekeys.testing.Archives.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

final class ZipReaderTest {
    private static final Entry A = new Entry("a.txt", "first");
    private static final Entry B = new Entry("b/c.txt", "second ".repeat(50));
    private static final List<String> BOTH = List.of("x.jar!/a.txt=first", "x.jar!/b/c.txt=" + "second ".repeat(50));

    @Test
    void readsEntriesBeTheyCompressedOrNot() {
        for (byte[] zip : List.of(Archives.zip(A, B), Archives.stored(A, B))) {
            assertEquals(new Unpacked(BOTH, List.of()), Unpacked.of("x.jar", zip));
        }
    }

    @Test
    void isToldByItsContent() {
        assertEquals(
                List.of("notes!/a.txt"), Unpacked.of("notes", Archives.zip(A)).places());
        assertEquals(List.of("a.zip=PK"), Unpacked.of("a.zip", bytes("PK")).blobs());
    }

    @Test
    void mayBeEmpty() {
        assertEquals(new Unpacked(List.of(), List.of()), Unpacked.of("x.jar", Archives.zip()));
        assertEquals(
                new Unpacked(List.of("x.jar!/a=", "x.jar!/b="), List.of()),
                Unpacked.of("x.jar", Archives.zip(new Entry("a", ""), new Entry("d/", ""), new Entry("b", ""))));
    }

    @Test
    void readsJarsInJars() {
        byte[] inner = Archives.zip(new Entry("x/A.class", "class"));
        for (byte[] outer :
                List.of(Archives.stored(new Entry("lib/a.jar", inner)), Archives.zip(new Entry("lib/a.jar", inner)))) {
            assertEquals(
                    new Unpacked(List.of("x.jar!/lib/a.jar!/x/A.class=class"), List.of()), Unpacked.of("x.jar", outer));
        }
    }

    @Test
    void readsWhatStandsBeforeAndAfter() {
        byte[] script = bytes("#!/bin/sh\nexec java -jar \"$0\"\n");
        byte[] zip = Archives.joined(script, Archives.zip(A));
        assertEquals(
                new Unpacked(
                        List.of("x.jar=" + new String(script, StandardCharsets.US_ASCII), "x.jar!/a.txt=first"),
                        List.of()),
                Unpacked.of("x.jar", zip));
        assertEquals(
                List.of("x.jar!/a.txt=first", "x.jar=and more"),
                Unpacked.of("x.jar", commented("and more")).blobs());
    }

    @Test
    void readsZipsThatWereJoined() {
        byte[] zip = Archives.joined(Archives.zip(A), Archives.zip(B));
        assertEquals(new Unpacked(BOTH, List.of()), Unpacked.of("x.jar", zip));
    }

    @Test
    void readsWhatItCanOfOneThatIsCutOff() {
        byte[] zip = Archives.zip(A, B);
        for (int length : new int[] {zip.length - 1, zip.length - 30, zip.length - 100}) {
            Unpacked unpacked = Unpacked.of("x.jar", Arrays.copyOf(zip, length));
            assertEquals(
                    BOTH,
                    unpacked.blobs().stream().filter(blob -> blob.contains("!")).toList());
            assertEquals(
                    List.of("x.jar archive-damaged: truncated: zip has no central directory"), unpacked.problems());
        }
    }

    @Test
    void readsWhatIsLeftOfAnEntryThatIsCutOff() {
        byte[] zip = Archives.stored(new Entry("a", "0123456789"));
        assertEquals(
                new Unpacked(
                        List.of("x.jar!/a=01234"),
                        List.of(
                                "x.jar archive-damaged: truncated: zip has no central directory",
                                "x.jar!/a archive-damaged: checksum mismatch")),
                Unpacked.of("x.jar", Arrays.copyOf(zip, 36)));
    }

    @Test
    void tellsWhichEntryIsBroken() {
        byte[] zip = Archives.zip(B, A);
        Arrays.fill(zip, 30 + B.name().length(), 34 + B.name().length(), (byte) 0xff);
        Unpacked unpacked = Unpacked.of("x.jar", zip);
        assertEquals("x.jar!/a.txt=first", unpacked.blobs().get(unpacked.blobs().size() - 1));
        assertEquals(List.of("x.jar!/b/c.txt archive-damaged: corrupt data"), unpacked.problems());
    }

    @Test
    void tellsWhatIsEncrypted() {
        byte[] zip = Archives.stored(A, B, new Entry("d", "third"));
        encrypt(zip, "a.txt");
        encrypt(zip, "b/c.txt");
        assertEquals(
                new Unpacked(
                        List.of("x.jar!/d=third"),
                        List.of(
                                "x.jar!/a.txt unreadable: encrypted archive entry: it cannot be read without the password; the same with 1 more in this archive")),
                Unpacked.of("x.jar", zip));
    }

    @Test
    void tellsWhatIsPackedInAnUnknownWay() {
        byte[] zip = Archives.stored(A);
        zip[new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("a.txt") - 36] = 12;
        assertEquals(
                new Unpacked(List.of(), List.of("x.jar!/a.txt unreadable: is packed in an unknown way: 12")),
                Unpacked.of("x.jar", zip));
    }

    @Test
    void tellsThatEntriesAreMissing() {
        byte[] zip = Archives.stored(A);
        zip[zip.length - 12] = 3;
        assertEquals(
                List.of("x.jar archive-damaged: its directory should list 3 entries and lists 1"),
                Unpacked.of("x.jar", zip).problems());
        byte[] moved = Archives.stored(A);
        moved[0] = 'Q';
        assertEquals(
                List.of("x.jar!/a.txt archive-damaged: entry not found at the offset given in the zip directory"),
                Unpacked.of("x.jar", moved).problems());
    }

    /** More than 65,535 need the directory's large form. */
    @Test
    void readsTheLargeFormOfTheDirectory() {
        Entry[] entries =
                IntStream.range(0, 70_000).mapToObj(i -> new Entry("e" + i, "")).toArray(Entry[]::new);
        ArchiveLimits bounds = ArchiveLimits.USUAL;
        Unpacked unpacked = Unpacked.of("x.jar", Archives.zip(entries), bounds);
        assertEquals(70_000, unpacked.blobs().size());
        assertEquals(List.of(), unpacked.problems());
    }

    /** Tools that replace an entry leave the old one where it was, and their directory no longer lists it. */
    @Test
    void readsEntriesThatAreNotListed() {
        for (byte[] left : List.of(Archives.zip(A), Archives.stored(A))) {
            int directory = new String(left, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
            byte[] both = Archives.joined(Arrays.copyOf(left, directory), Archives.zip(B));
            Unpacked unpacked = Unpacked.of("x.jar", both);
            assertEquals(
                    BOTH,
                    unpacked.blobs().stream()
                            .filter(blob -> blob.contains("!/"))
                            .toList());
            assertEquals(List.of(), unpacked.problems());
        }
    }

    private static void encrypt(byte[] zip, String name) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        zip[text.indexOf(name) - 24] |= 1;
        zip[text.lastIndexOf(name) - 38] |= 1;
    }

    private static byte[] commented(String comment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setComment(comment);
            zip.putNextEntry(new ZipEntry(A.name()));
            zip.write(A.bytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
