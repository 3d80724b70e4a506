package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys at every place of values that go on in the next line. */
class FoldedLinesTest {
    private static final List<String> NAMES = List.of("sk_live", "rk_test", "whsec", "sk_org", "pst_live", "absec");

    /**
     * A file whose value is cut in two.
     *
     * @param text makes it of both parts
     */
    private record Folded(String path, BinaryOperator<String> text) {
        @Override
        public String toString() {
            return path;
        }
    }

    static Stream<Folded> formats() {
        return Stream.of(
                new Folded("people.ldif", (a, b) -> "dn: cn=x\ndescription: " + a + "\n " + b + "\nsn: y\n"),
                new Folded("META-INF/SHOP.SF", (a, b) -> "Name: " + a + "\r\n " + b + "\r\n"),
                new Folded(
                        "a.ics", (a, b) -> "BEGIN:VEVENT\r\nDESCRIPTION:key " + a + "\r\n " + b + "\r\nEND:VEVENT\r\n"),
                new Folded("a.vcf", (a, b) -> "BEGIN:VCARD\r\nNOTE:" + a + "\r\n\t" + b + "\r\nEND:VCARD\r\n"),
                new Folded("a.eml", (a, b) -> "Subject: x\r\nX-Stripe-Key: " + a + "\r\n\t" + b + "\r\n\r\nHello\r\n"),
                new Folded("b.eml", (a, b) -> "Authorization: Bearer " + a + "\n  " + b + "\n\nHello\n"),
                new Folded("a.toml", (a, b) -> "k = \"\"\"\\\n  " + a + "\\\n\n   " + b + "\"\"\"\n"),
                new Folded("a.properties", (a, b) -> "stripe.key=" + a + "\\\r\n    " + b + "\r\n"),
                new Folded("bnd.bnd", (a, b) -> "Stripe-Key: " + a + "\\\n\t" + b + "\n"),
                new Folded("a.yaml", (a, b) -> "stripe: >-\n  " + a + "\n  " + b + "\nb: c\n"),
                new Folded("b.yaml", (a, b) -> "stripe: \"" + a + "\\\n   " + b + "\"\nb: c\n"),
                new Folded(
                        "c.yaml",
                        (a, b) -> "text: |\n" + "  line\n".repeat(3000) + "stripe:\n  " + a + "\n  " + b + "\n"),
                new Folded(
                        "mail.eml",
                        (a, b) -> "Content-Transfer-Encoding: quoted-printable\n\nKEY=3D" + a + "=\n" + b + "=\n\n"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void areOne(Folded folded) {
        Random random = new Random(folded.path().hashCode());
        for (int i = 0; i < 40; i++) {
            String key = Keys.key(NAMES.get(i % NAMES.size()), i, "");
            int cut = 1 + random.nextInt(Math.min(key.length() - 1, i < 20 ? 10 : 1000));
            String text = folded.text().apply(key.substring(0, cut), key.substring(cut));
            assertEquals(List.of(key.length()), lengths(folded.path(), text), () -> "cut behind " + cut);
        }
    }

    /** As the JDK writes it: lines of 72 bytes. */
    @Test
    void areThoseOfAManifest() throws IOException {
        for (int i = 0; i < 40; i++) {
            String key = Keys.key(NAMES.get(i % NAMES.size()), i, "");
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
            manifest.getMainAttributes().putValue("X-" + "y".repeat(i % 66), key);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            manifest.write(bytes);
            String text = bytes.toString(StandardCharsets.UTF_8);
            assertEquals(List.of(key.length()), lengths("META-INF/MANIFEST.MF", text), text.length() + "");
        }
    }

    @Test
    void areNotOneInABlockThatKeepsItsLines() {
        String key = Keys.key("whsec", 1, "");
        String text = "a: |\n  " + key.substring(0, 30) + "\n  " + key.substring(30) + "\n";
        assertEquals(List.of(30), lengths("a.yaml", text));
    }

    @Test
    void mayBeAMillion() {
        String key = Keys.key("sk_live");
        String block = "a: |\n" + "  b\\\n".repeat(300_000);
        assertEquals(List.of(key.length()), lengths("a.yaml", block + "k: " + key + "\n"));
    }

    private static List<Integer> lengths(String path, String text) {
        return Fixture.scan(path, text).findings().stream().map(Finding::length).toList();
    }
}
