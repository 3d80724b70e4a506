package io.github.stripekeys.source.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.testing.Archives;
import io.github.stripekeys.testing.Archives.Entry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GzipReaderTest {
    private static final byte[] TEXT = "some text, some more text".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"logs/app.log.gz, app.log", "logs/APP.GZ, APP", "logs/app, app", "old.tgz, old.tar", "dir/.gz, .gz"})
    void namesTheFileAsItWas(String path, String name) {
        assertEquals(
                List.of(path + "!/" + name),
                Unpacked.of(path, Archives.gzip(TEXT)).places());
    }

    @Test
    void readsAllMembers() {
        byte[] two = Archives.joined(Archives.gzip(TEXT), Archives.gzip(TEXT));
        String twice = new String(TEXT, StandardCharsets.US_ASCII).repeat(2);
        assertEquals(new Unpacked(List.of("a.gz!/a=" + twice), List.of()), Unpacked.of("a.gz", two));
    }

    @Test
    void readsTheEntriesOfATar() {
        byte[] tar = Archives.tar(new Entry("a", "first"), new Entry("b/c", "second"));
        assertEquals(
                new Unpacked(List.of("x.tar.gz!/a=first", "x.tar.gz!/b/c=second"), List.of()),
                Unpacked.of("x.tar.gz", Archives.gzip(tar)));
    }

    @Test
    void readsWhatIsLeftOfOneThatIsCutOff() {
        byte[] gzip = Archives.gzip(TEXT);
        assertEquals(
                new Unpacked(
                        List.of("a.gz!/a=" + new String(TEXT, StandardCharsets.US_ASCII)),
                        List.of("a.gz!/a archive-damaged: truncated")),
                Unpacked.of("a.gz", Arrays.copyOf(gzip, gzip.length - 8)));
    }

    @Test
    void tellsThatItsChecksumIsWrong() {
        byte[] gzip = Archives.gzip(TEXT);
        gzip[gzip.length - 8] ^= 1;
        assertEquals(
                List.of("a.gz!/a archive-damaged: checksum mismatch"),
                Unpacked.of("a.gz", gzip).problems());
    }

    @Test
    void mayBeEmpty() {
        assertEquals(new Unpacked(List.of("a.gz!/a="), List.of()), Unpacked.of("a.gz", Archives.gzip(new byte[0])));
    }

    @Test
    void readsWhatFollows() {
        byte[] other = "something else, and more of it".getBytes(StandardCharsets.US_ASCII);
        Unpacked unpacked = Unpacked.of("a.gz", Archives.joined(Archives.gzip(new byte[0]), other));
        assertEquals(List.of("a.gz!/a=", "a.gz=something else, and more of it"), unpacked.blobs());
        assertEquals(
                List.of("a.gz archive-damaged: trailing data after the gzip stream; scanned as is"),
                unpacked.problems());
        assertEquals(
                List.of(),
                Unpacked.of("a.gz", Archives.joined(Archives.gzip(TEXT), new byte[3000]))
                        .problems());
    }
}
