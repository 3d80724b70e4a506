package io.github.stripekeys.source.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.testing.Archives;
import io.github.stripekeys.testing.Archives.Entry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TarReaderTest {
    private static final byte[] END = new byte[1024];
    private static final String LONG = "folder/".repeat(30) + "é.txt";
    private static final byte[] TEXT = bytes("text");

    @Test
    void readsFilesAndNothingElse() {
        byte[] tar = Archives.joined(
                Archives.tarEntry("folder/", '5', new byte[0]),
                Archives.tarEntry("folder/a", '0', TEXT),
                Archives.tarEntry("link", '2', new byte[0]),
                Archives.tarEntry("old", '\0', bytes("x".repeat(512))),
                Archives.tarEntry("empty", '0', new byte[0]),
                END);
        assertEquals(
                new Unpacked(
                        List.of("x.tar!/folder/a=text", "x.tar!/old=" + "x".repeat(512), "x.tar!/empty="), List.of()),
                Unpacked.of("x.tar", tar));
    }

    @Test
    void readsNamesOfGnu() {
        byte[] tar = Archives.joined(
                Archives.tarEntry("././@LongLink", 'K', bytes("some link")),
                Archives.tarEntry("././@LongLink", 'L', bytes(LONG + "\0")),
                Archives.tarEntry(LONG, '0', TEXT),
                Archives.tarEntry("next", '0', TEXT),
                END);
        assertEquals(
                List.of("x.tar!/" + LONG + "=text", "x.tar!/next=text"),
                Unpacked.of("x.tar", tar).blobs());
    }

    @Test
    void readsNamesAndSizesOfPax() {
        byte[] records = bytes(record("mtime", "1.5") + record("path", LONG) + record("size", "4"));
        byte[] tar = Archives.joined(
                Archives.tarEntry("global", 'g', bytes(record("comment", "0123"))),
                Archives.tarEntry("PaxHeaders/x", 'x', records),
                Archives.tarHeader("x", '0', 0),
                Arrays.copyOf(TEXT, 512),
                Archives.tarEntry("next", '0', TEXT),
                END);
        assertEquals(
                new Unpacked(List.of("x.tar!/" + LONG + "=text", "x.tar!/next=text"), List.of()),
                Unpacked.of("x.tar", tar));
    }

    @Test
    void readsTarsThatWereJoinedAndArchivesInThem() {
        byte[] zip = Archives.zip(new Entry("a", TEXT));
        byte[] tar = Archives.joined(Archives.tar(new Entry("a", TEXT)), Archives.tar(new Entry("b.zip", zip)));
        assertEquals(
                List.of("x.tar!/a=text", "x.tar!/b.zip!/a=text"),
                Unpacked.of("x.tar", tar).blobs());
    }

    @Test
    void mayBeEmpty() {
        byte[] tar = Archives.joined(Archives.tarEntry("folder/", '5', new byte[0]), END);
        assertEquals(new Unpacked(List.of(), List.of()), Unpacked.of("x.tar", tar));
    }

    @Test
    void readsWhatIsLeftOfOneThatIsCutOff() {
        byte[] tar = Archives.tar(new Entry("a", TEXT), new Entry("b", TEXT));
        assertEquals(
                new Unpacked(List.of("x.tar!/a=text"), List.of("x.tar archive-damaged: truncated: tar has no end")),
                Unpacked.of("x.tar", Arrays.copyOf(tar, 1024)));
        assertEquals(
                new Unpacked(List.of("x.tar!/a=text", "x.tar!/b=te"), List.of("x.tar!/b archive-damaged: truncated")),
                Unpacked.of("x.tar", Arrays.copyOf(tar, 1538)));
    }

    @Test
    void tellsThatItIsNotATarAllThrough() {
        byte[] tar = Archives.joined(Archives.tarEntry("a", '0', TEXT), bytes("?".repeat(512)), END);
        assertEquals(
                new Unpacked(List.of("x.tar!/a=text"), List.of("x.tar archive-damaged: corrupt tar: invalid header")),
                Unpacked.of("x.tar", tar));
    }

    @Test
    void isOneOnlyIfItsFirstHeaderIsWhole() {
        byte[] text = bytes("\n".repeat(257) + "ustar\00000" + "\n".repeat(400));
        assertEquals(1, Unpacked.of("notes.txt", text).blobs().size());
        assertEquals(List.of("notes.txt"), Unpacked.of("notes.txt", text).places());
    }

    private static String record(String name, String value) {
        int rest = bytes(" " + name + "=" + value + "\n").length;
        int length = rest + String.valueOf(rest).length();
        int whole = rest + String.valueOf(length).length();
        return whole + " " + name + "=" + value + "\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
