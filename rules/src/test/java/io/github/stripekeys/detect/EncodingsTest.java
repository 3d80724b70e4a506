package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import io.github.stripekeys.text.Region;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {
    private static final String KEY = Keys.key("sk_live", 1, "short");

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "ISO-8859-1", "Shift_JIS", "GB18030"})
    void areReadWithAndWithoutAMark(String charset) {
        for (String mark : charset.startsWith("UTF") ? List.of("", "\ufeff") : List.of("")) {
            byte[] bytes = (mark + "# note\r\nkey = '" + KEY + "'\r\n").getBytes(Charset.forName(charset));
            Finding finding = only(Fixture.scan("a.txt", bytes));
            assertEquals(new Region(2, 8, 2, 8 + KEY.length()), finding.region());
        }
    }

    @Test
    void mayEndACharacterInALetter() {
        byte[] bytes = ("キ" + KEY + "キ").getBytes(Charset.forName("Shift_JIS"));
        assertEquals(KEY.length(), only(Fixture.scan("a.txt", bytes)).length());
    }

    @Test
    void countUtf16UnitsForColumns() {
        assertEquals(8, only(Fixture.scan("a.txt", "é密😀 = \"" + KEY)).region().startColumn() - 1);
    }

    @Test
    void doNotHideAKeyInABinaryFile() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        bytes.writeBytes(noise);
        bytes.writeBytes(("\0" + KEY + "\0").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(noise);
        assertEquals(
                KEY.length(), only(Fixture.scan("a.bin", bytes.toByteArray())).length());
    }

    @Test
    void doNotHideAKeyInAFileThatIsNotWhatItsMarkSays() {
        byte[] bytes = ("\u00ff\u00fe" + KEY + "\u0080").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(KEY.length(), only(Fixture.scan("a.txt", bytes)).length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void mayStartAnywhereInABinaryFile(String charset) {
        for (String before : List.of("", "\u0001", "\u0001\u0002", "\u0001\u0002\u0003")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(before.getBytes(StandardCharsets.US_ASCII));
            bytes.writeBytes(KEY.getBytes(Charset.forName(charset)));
            bytes.writeBytes("\u0007\u0008\u0009".getBytes(StandardCharsets.US_ASCII));
            assertEquals(
                    KEY.length(),
                    only(Fixture.scan("a.bin", bytes.toByteArray())).length());
        }
    }

    @Test
    void keepALineOfTwentyMegabytes() {
        String text = "x ".repeat(10_000_000) + KEY + " y".repeat(1000);
        assertEquals(
                new Region(1, 20_000_001, 1, 20_000_001 + KEY.length()),
                only(Fixture.scan("a.js", text)).region());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "static/a.js"})
    @Timeout(100)
    void keepTenThousandKeysInOneFile(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append(Keys.key("sk_test", i, "")).append(i % 3 == 0 ? "," : "\n");
        }
        assertEquals(10_000, Fixture.scan(name, text.toString()).findings().size());
    }

    private static Finding only(ScanResult result) {
        assertEquals(1, result.findings().size(), result::toString);
        return result.findings().get(0);
    }
}
