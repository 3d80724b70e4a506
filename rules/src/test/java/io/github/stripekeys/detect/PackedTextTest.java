package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.prefilter.KeySearch;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys in texts that were packed before they were encoded. */
final class PackedTextTest {
    private static final String KEY = Keys.key("sk_live");
    private static final int LARGE = 1 << 26;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "release.yaml: data:\n  release: TWICE\n",
                "release.json: {\"data\": {\"release\": \"TWICE\"}}\n",
                "user-data.yaml: UserData: !Base64 ONCE\n",
                "cloud.cfg: - encoding: gzip+base64\n  content: |\n    WRAPPED\n",
                "a.env: CONFIG=ONCE\n",
                "a.sh: echo ONCE | base64 -d | gunzip\n",
            })
    void areFound(String form) throws IOException {
        byte[] packed = packed("shop: 1\nstripe_key: " + KEY + "\nend: 2\n".repeat(40));
        String once = Base64.getEncoder().encodeToString(packed);
        String text = form.substring(form.indexOf(": ") + 2)
                .replace("TWICE", Base64.getEncoder().encodeToString(once.getBytes(StandardCharsets.US_ASCII)))
                .replace("ONCE", once)
                .replace("WRAPPED", once.replaceAll("(.{60})", "$1\n    "));
        assertEquals(List.of(KEY.length()), lengths(form.substring(0, form.indexOf(": ")), text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "release.yaml: data:\n  release: TWICE\n",
                "a.py: zlib.decompress(base64.b64decode('ONCE'))\n",
                "a.php: <?php gzuncompress(base64_decode(\"ONCE\"));\n",
                "cookies.txt: session=.SAFE.Zm9v\n",
                "a.yaml: content: |\n    WRAPPED\n",
                "a.yaml: theName\nWRAPPED\n",
                "a.env: eNode\nCONFIG=ONCE\n",
                "a.json: {\"state\": \"ONCE\"}\n",
                "a.txt: ONCE",
            })
    void areFoundWhereZlibPackedThem(String form) throws IOException {
        for (int level : new int[] {Deflater.DEFAULT_COMPRESSION, Deflater.BEST_COMPRESSION}) {
            for (int i = 0; i < 8; i++) {
                byte[] packed = zlib(
                        Keys.base62("noise", i, 3 + i) + " shop: 1\nstripe_key: " + KEY + "\nend: 2\n".repeat(i * 9),
                        level);
                String once = Base64.getEncoder().encodeToString(packed);
                String text = form.substring(form.indexOf(": ") + 2)
                        .replace("TWICE", Base64.getEncoder().encodeToString(once.getBytes(StandardCharsets.US_ASCII)))
                        .replace("ONCE", once)
                        .replace("SAFE", Base64.getUrlEncoder().withoutPadding().encodeToString(packed))
                        .replace("WRAPPED", once.replaceAll("(.{60})", "$1\n    "));
                assertEquals(
                        List.of(KEY.length()),
                        lengths(form.substring(0, form.indexOf(": ")), text),
                        level + " " + i + form);
            }
        }
    }

    @Test
    void manyStartsOfZlibCostNoMoreThanTheirLength() {
        String text = "eJwrzs9NBQAGWgICeJxLSgIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n".repeat(1 << 15)
                + "eNode\n".repeat(1 << 17);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(List.of(), lengths("a.txt", text)));
    }

    @Test
    void wordsThatStartLikeZlibAreSilent() throws IOException {
        String once = Base64.getEncoder().encodeToString(zlib("shop: 1\nprefix: sk" + "_live_\n", 9));
        assertEquals(
                List.of(),
                lengths("a.yaml", "data: " + once + "\nname: eNodeOfTheTreeThatIsNamedWithALongIdentifierHere\n"));
        KeySearch search = KeySearch.forAllPrefixes();
        for (String word : List.of(
                "eNode",
                "eNo}",
                "eJw~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~",
                "theNodeOfTheTreeThatIsNamedWithALongIdentifier",
                "eNumber",
                "eJyre ",
                "eJw/short",
                "xeJwrzs9NBQAGWgICeJxLSgIAAAAAAAAA")) {
            assertFalse(search.mayHold("a " + word + " b"), word);
        }
        assertTrue(search.mayHold("a " + once));
    }

    @Test
    void whatIsBrokenIsReadAsFarAsItGoes() throws IOException {
        byte[] packed = packed("stripe_key: " + KEY + "\n" + Keys.base62("noise", 1, 1 << 14));
        byte[] half = Arrays.copyOf(packed, packed.length / 2);
        assertEquals(
                List.of(KEY.length()),
                lengths("a.txt", "c: " + Base64.getEncoder().encodeToString(half) + "\n"));
    }

    @Test
    void otherPackedTextsAreSilent() throws IOException {
        String once = Base64.getEncoder().encodeToString(packed("shop: 1\nprefix: sk" + "_live_\n"));
        assertEquals(List.of(), lengths("a.yaml", "data: " + once + "\nname: H4sI\n"));
    }

    @Test
    void noMoreIsUnpackedThanATextMayHold() throws IOException {
        for (byte[] packed : List.of(packed("\0".repeat(LARGE) + KEY), zlib("\0".repeat(LARGE) + KEY, 9))) {
            String once = Base64.getEncoder().encodeToString(packed);
            assertEquals(List.of(), lengths("a.yaml", "data: " + once + "\n"));
        }
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static byte[] zlib(String text, int level) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(level))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static List<Integer> lengths(String file, String text) {
        return Fixture.scan(file, text).findings().stream().map(Finding::length).toList();
    }
}
