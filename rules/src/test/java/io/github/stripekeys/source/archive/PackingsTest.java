package io.github.stripekeys.source.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.testing.Archives;
import io.github.stripekeys.testing.Archives.Entry;
import io.github.stripekeys.testing.Packings;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PackingsTest {
    private static final Entry A = new Entry("a.env", "first ".repeat(20));
    private static final Entry B = new Entry("etc/b.conf", "second");
    private static final Map<String, UnaryOperator<byte[]>> COMPRESSIONS = Map.of(
            "gz",
            Archives::gzip,
            "xz",
            Packings::xz,
            "lzma",
            bytes -> Packings.lzma(bytes, -1),
            "bz2",
            Packings::bzip2,
            "zst",
            Packings::zstd,
            "br",
            Packings::brotli);

    static Stream<String> suffixes() {
        return COMPRESSIONS.keySet().stream().sorted();
    }

    private static byte[] compressed(String suffix, byte[] bytes) {
        return COMPRESSIONS.getOrDefault(suffix, UnaryOperator.identity()).apply(bytes);
    }

    @ParameterizedTest
    @MethodSource("suffixes")
    void aCompressedFileIsReadUnderItsName(String suffix) {
        String path = "dump.sql." + suffix;
        assertEquals(
                new Unpacked(List.of(path + "!/dump.sql=" + text(A)), List.of()),
                Unpacked.of(path, compressed(suffix, A.bytes())));
    }

    @ParameterizedTest
    @MethodSource("suffixes")
    void aCompressedTarOrCpioHasTheEntriesOfThat(String suffix) {
        for (byte[] archive : List.of(Archives.tar(A, B), Packings.cpio(A, B))) {
            String path = "app.tar." + suffix;
            assertEquals(
                    List.of(path + "!/a.env=" + text(A), path + "!/etc/b.conf=second"),
                    Unpacked.of(path, compressed(suffix, archive)).blobs());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "xz", "bz2", "zst"})
    void streamsThatWereJoinedAreOne(String suffix) {
        byte[] joined = Archives.joined(compressed(suffix, A.bytes()), compressed(suffix, B.bytes()));
        assertEquals(
                new Unpacked(List.of("x." + suffix + "!/x=" + text(A) + text(B)), List.of()),
                Unpacked.of("x." + suffix, joined));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "xz", "bz2", "zst"})
    void oneThatIsCutOffOrBrokenIsAProblem(String suffix) {
        byte[] whole = compressed(suffix, new Entry("", "text ".repeat(1000)).bytes());
        byte[] broken = whole.clone();
        broken[whole.length / 2] ^= 0x55;
        for (byte[] bytes : List.of(Arrays.copyOf(whole, whole.length / 2), broken)) {
            Unpacked unpacked = Unpacked.of("x." + suffix, bytes);
            assertEquals(1, unpacked.problems().size(), unpacked::toString);
        }
    }

    @Test
    void whatOnlyHasTheNameOfBrotliIsText() {
        byte[] text = "no brotli, whatever its name says".getBytes(StandardCharsets.US_ASCII);
        assertEquals(
                new Unpacked(List.of("notes.br=no brotli, whatever its name says"), List.of()),
                Unpacked.of("notes.br", text));
    }

    @Test
    void packagesOfDebianAndRpmAreRead() {
        byte[] deb = Packings.ar(
                new Entry("debian-binary", "2.0\n"), new Entry("data.tar.xz", Packings.xz(Archives.tar(B))));
        assertEquals(
                new Unpacked(List.of("x.deb!/debian-binary=2.0\n", "x.deb!/data.tar.xz!/etc/b.conf=second"), List.of()),
                Unpacked.of("x.deb", deb));
        for (byte[] payload :
                List.of(Packings.zstd(Packings.cpio(B)), Archives.gzip(Packings.cpio(B)), Packings.cpio(B))) {
            assertEquals(
                    new Unpacked(List.of("x.rpm!/etc/b.conf=second"), List.of()),
                    Unpacked.of("x.rpm", Packings.rpm(payload)));
        }
    }

    @Test
    void aPdfHasTheTextItShows() {
        String page = "BT /F1 12 Tf 72 720 Td [(fi) -20 (rs) 5 <74>] TJ T* (\\(sec\\157nd\\)) Tj ET";
        List<String> blobs = Unpacked.of("a.pdf", Packings.pdf(page)).blobs();
        assertEquals(2, blobs.size());
        assertEquals("a.pdf!/stream-1=\nfirst\n(second)\n", blobs.get(1));
        assertEquals(
                "a.pdf!/stream-1=<< /Title (first) >>",
                Unpacked.of("a.pdf", Packings.pdf("<< /Title (first) >>"))
                        .blobs()
                        .get(1));
        byte[] encrypted =
                Archives.joined(Packings.pdf(page), "trailer << /Encrypt 3 0 R >>".getBytes(StandardCharsets.US_ASCII));
        assertEquals(
                List.of("a.pdf unreadable: is a PDF that is encrypted: its text cannot be read"),
                Unpacked.of("a.pdf", encrypted).problems());
    }

    @Test
    void aPngHasItsCompressedTexts() {
        byte[] first = Packings.zlib(A.bytes());
        byte[] chunk = Archives.joined("Comment\0\0".getBytes(StandardCharsets.US_ASCII), first);
        byte[] international = Archives.joined("Comment\0\1\0de\0Bild\0".getBytes(StandardCharsets.US_ASCII), first);
        assertEquals(
                "a.png!/zTXt=" + text(A),
                Unpacked.of("a.png", Packings.png("zTXt", chunk)).blobs().get(1));
        assertEquals(
                "a.png!/iTXt=" + text(A),
                Unpacked.of("a.png", Packings.png("iTXt", international))
                        .blobs()
                        .get(1));
        assertEquals(
                List.of(), Unpacked.of("a.png", Packings.png("zTXt", chunk)).problems());
    }

    /** So draw.io keeps a diagram in its picture: without the header and the checksum of zlib. */
    @Test
    void aPngHasTextsThatAreOnlyDeflated() {
        byte[] chunk =
                Archives.joined("mxGraphModel\0\0".getBytes(StandardCharsets.US_ASCII), Packings.deflate(A.bytes()));
        Unpacked unpacked = Unpacked.of("a.png", Packings.png("zTXt", chunk));
        assertEquals(List.of(), unpacked.problems());
        assertEquals("a.png!/zTXt=" + text(A), unpacked.blobs().get(1));
    }

    @Test
    void anAvroFileHasItsBlocks() {
        Map<String, UnaryOperator<byte[]>> codecs = Map.of(
                "deflate",
                Packings::deflate,
                "xz",
                Packings::xz,
                "bzip2",
                Packings::bzip2,
                "zstandard",
                Packings::zstd);
        codecs.forEach((codec, packing) -> assertEquals(
                "a.avro!/block-1=" + text(A),
                Unpacked.of("a.avro", Packings.avro(codec, packing.apply(A.bytes())))
                        .blobs()
                        .get(1)));
        assertEquals(
                List.of("a.avro unreadable: has blocks that are packed in a way that is not read"),
                Unpacked.of("a.avro", Packings.avro("snappy", new byte[3])).problems());
    }

    @Test
    void anOfficeDocumentHasItsParagraphsWhole() {
        String xml =
                "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/x\"><w:p><w:r><w:t>fi</w:t></w:r>"
                        + "<w:proofErr w:type=\"spellStart\"/><w:r><w:t>rst</w:t></w:r></w:p><w:p><w:r><w:t>second</w:t></w:r></w:p></w:document>";
        byte[] docx = Archives.zip(new Entry("word/document.xml", xml));
        assertEquals(
                "a.docx!/word/document.xml=first\nsecond\n\nxmlns",
                Unpacked.of("a.docx", docx)
                        .blobs()
                        .get(0)
                        .replaceAll("\n\n.*", "\n\nxmlns")
                        .strip());
        byte[] undeclared = Archives.zip(
                new Entry("word/document.xml", xml.replace(" xmlns:w=\"http://schemas.openxmlformats.org/x\"", "")));
        assertEquals(
                "a.docx!/word/document.xml=first\nsecond",
                Unpacked.of("a.docx", undeclared).blobs().get(0).strip());
        byte[] other = Archives.zip(new Entry("word/document.xml", "<word><p>a</p></word>"));
        assertEquals(
                List.of("a.zip!/word/document.xml=<word><p>a</p></word>"),
                Unpacked.of("a.zip", other).blobs());
    }

    @Test
    void anObjectOfGitIsRead() {
        byte[] object = Packings.zlib("blob 5\0first".getBytes(StandardCharsets.US_ASCII));
        assertEquals(
                "o/12!/12=blob 5\0first", Unpacked.of("o/12", object).blobs().get(0));
    }

    @Test
    void commentsOfEntriesAreRead() {
        assertEquals(
                List.of("x.zip!/a=", "x.zip=said of a\n"),
                Unpacked.of("x.zip", Archives.commented("a", "said of a")).blobs());
    }

    /** As programs that write to a pipe do it. */
    @Test
    void aStoredEntryWhoseSizeFollowsItIsRead() {
        byte[] zip = Archives.stored(new Entry("a", "first"));
        byte[] descriptor = {'P', 'K', 7, 8, 0, 0, 0, 0, 5, 0, 0, 0, 5, 0, 0, 0};
        byte[] own = Archives.joined(Arrays.copyOf(zip, 36), descriptor);
        own[6] |= 8;
        Arrays.fill(own, 14, 26, (byte) 0);
        assertEquals("x.zip!/a=first", Unpacked.of("x.zip", own).blobs().get(0));
        byte[] end = Arrays.copyOfRange(zip, 36, zip.length);
        end[8] |= 8;
        end[end.length - 6] += (byte) descriptor.length;
        assertEquals(
                new Unpacked(List.of("x.zip!/a=first"), List.of()), Unpacked.of("x.zip", Archives.joined(own, end)));
    }

    @Test
    void theSameArchiveTwiceInAFileIsExpandedOnce() {
        byte[] inner = Archives.zip(A);
        Unpacked unpacked = Unpacked.of("x.zip", Archives.stored(new Entry("1.zip", inner), new Entry("2.zip", inner)));
        assertEquals(List.of("x.zip!/1.zip!/a.env=" + text(A)), unpacked.blobs());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7z\u00bc\u00af'\u001c",
                "Rar!\u001a\u0007\u0001\0",
                "\u0004\"M\u0018",
                "MSCF\0\0\0\0",
                "LZIP\1",
                "\u001f\u009d\u0090"
            })
    void whatNobodyOpensIsSearchedAsItIsAndNamed(String start) {
        byte[] bytes = (start + "text".repeat(20)).getBytes(StandardCharsets.ISO_8859_1);
        Unpacked unpacked = Unpacked.of("x", bytes);
        assertEquals(1, unpacked.blobs().size());
        assertEquals(1, unpacked.problems().size(), unpacked::toString);
        assertEquals(0, unpacked.problems().get(0).indexOf("x unreadable: is packed"));
    }

    @Test
    void whatIsExcludedIsNotRead() {
        byte[] zip = Archives.zip(A, new Entry("excluded", "second"));
        assertEquals(
                List.of("x.zip!/a.env=" + text(A)), Unpacked.of("x.zip", zip).blobs());
    }

    @Test
    void aZipDirectoryInJunkIsReadOnce() {
        byte[] zip = Archives.stored(new Entry("a", "first"));
        int entries = 2_000;
        byte[][] listed = new byte[entries][];
        byte[] directory = Arrays.copyOfRange(zip, 36, zip.length - 22);
        Arrays.fill(listed, directory);
        byte[] junk = new byte[1 << 20];
        for (int i = 0; i < entries; i++) {
            byte[] own = directory.clone();
            int at = 500 * i;
            for (int j = 0; j < 4; j++) {
                own[own.length - 5 + j] = (byte) (at >> (8 * j));
            }
            listed[i] = own;
        }
        byte[] end = Arrays.copyOfRange(zip, zip.length - 22, zip.length);
        int size = entries * directory.length;
        for (int j = 0; j < 4; j++) {
            end[12 + j] = (byte) (size >> (8 * j));
            end[16 + j] = (byte) (junk.length >> (8 * j));
        }
        Unpacked unpacked = Unpacked.of("x.zip", Archives.joined(junk, Archives.joined(listed), end));
        long searched = unpacked.blobs().stream().mapToLong(String::length).sum();
        assertEquals(true, searched < 2L * junk.length, () -> "searched " + searched);
    }

    private static String text(Entry entry) {
        return new String(entry.bytes(), StandardCharsets.UTF_8);
    }
}
