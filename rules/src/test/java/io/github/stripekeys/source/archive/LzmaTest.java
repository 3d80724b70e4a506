package io.github.stripekeys.source.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.testing.Archives;
import io.github.stripekeys.testing.Archives.Entry;
import io.github.stripekeys.testing.Packings;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of LZMA before xz was there: 13 bytes of settings, and no word that tells what they are. */
final class LzmaTest {
    private static final byte[] TEXT = "first ".repeat(200).getBytes(StandardCharsets.US_ASCII);

    private static byte[] withMarkedEnd() {
        return Packings.lzma(TEXT, -1);
    }

    @Test
    void areReadWhereverTheirSizeIsTold() {
        String content = "dump.sql.lzma!/dump.sql=" + new String(TEXT, StandardCharsets.US_ASCII);
        for (byte[] packed : List.of(withMarkedEnd(), Packings.lzma(TEXT, TEXT.length))) {
            assertEquals(new Unpacked(List.of(content), List.of()), Unpacked.of("dump.sql.lzma", packed));
            assertEquals(
                    "DUMP.LZMA!/DUMP=" + new String(TEXT, StandardCharsets.US_ASCII),
                    Unpacked.of("DUMP.LZMA", packed).blobs().get(0));
        }
    }

    @Test
    void areReadUnderOtherNamesIfTheirEndIsMarked() {
        assertEquals(
                List.of("initrd!/initrd=" + new String(TEXT, StandardCharsets.US_ASCII)),
                Unpacked.of("initrd", withMarkedEnd()).blobs());
    }

    @Test
    void aTarInOneHasItsEntries() {
        byte[] tar = Archives.tar(new Entry("a.env", "first"));
        assertEquals(
                List.of("app.tlz!/a.env=first"),
                Unpacked.of("app.tlz", Packings.lzma(tar, tar.length)).blobs());
    }

    @Test
    void oneThatIsCutOffIsAProblem() {
        for (byte[] whole : List.of(withMarkedEnd(), Packings.lzma(TEXT, TEXT.length))) {
            Unpacked unpacked = Unpacked.of("x.lzma", Arrays.copyOf(whole, whole.length / 2));
            assertEquals(1, unpacked.problems().size(), unpacked::toString);
        }
    }

    /** Their settings may ask for 4 GB, or for filters that do not exist. */
    @ParameterizedTest
    @ValueSource(ints = {0x7fff_ffff, -1, 0x1000_0000})
    void oneThatAsksForMuchMemoryIsAProblem(int dictionary) {
        byte[] greedy = withMarkedEnd();
        for (int i = 0; i < Integer.BYTES; i++) {
            greedy[1 + i] = (byte) (dictionary >> (Byte.SIZE * i));
        }
        Unpacked unpacked = Unpacked.of("x.lzma", greedy);
        assertEquals(1, unpacked.problems().size(), unpacked::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.lzma", "x.tlz", "x"})
    void textsOfSuchNamesAreTexts(String name) {
        for (String text : List.of("no lzma, whatever its name says", "]\0\0 a list ends here, and text follows")) {
            assertEquals(
                    new Unpacked(List.of(name + "=" + text), List.of()),
                    Unpacked.of(name, text.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.bin", "x"})
    void otherBytesThatStartSoAreNoLzma(String name) {
        byte[] other = new byte[64];
        other[0] = ']';
        Arrays.fill(other, 13, 64, (byte) 'a');
        assertEquals(List.of(), Unpacked.of(name, other).problems());
        assertEquals(1, Unpacked.of(name, other).blobs().size());
    }
}
