package io.github.stripekeys.prefilter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.candidate.Detector;
import io.github.stripekeys.detect.TextDetector;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.testing.Keys;
import io.github.stripekeys.text.Document;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KeySearchTest {
    private static final KeySearch SEARCH = KeySearch.forAllPrefixes();
    private static final List<String> PIECES = List.of(
            "sk_",
            "rk_",
            "pk_",
            "ek_",
            "pst_",
            "rkcs_",
            "whsec_",
            "absec_",
            "oak_",
            "rt_",
            "uk_",
            "pi_",
            "_secret_",
            "client_secret_",
            "accs_secret__",
            "live_",
            "test_",
            "org_",
            "_",
            "k",
            "\0",
            " ",
            "\n",
            "é",
            "stripe");

    static Stream<String> keys() {
        Stream<String> names = Stream.of(
                "sk_live",
                "sk_test",
                "rk_live",
                "rk_test",
                "pk_live",
                "pk_test",
                "rkcs_test",
                "sk_org",
                "whsec",
                "absec",
                "uk",
                "oak",
                "rt",
                "pi_secret",
                "seti_secret",
                "ek_live",
                "ek_test",
                "pst_live",
                "pst_test",
                "paystack_live",
                "clerk_pk_live",
                "checkout_sk_test");
        Stream<String> variants = Stream.of("short", "medium").map(variant -> Keys.key("sk_live", 1, variant));
        Stream<String> webhooks = Stream.of("hex", "base64").map(variant -> Keys.key("whsec", 1, variant));
        return Stream.of(names.map(Keys::key), variants, webhooks).flatMap(keys -> keys);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void seesAKeyAnywhereInAnyEncoding(String key) {
        Random random = new Random(key.hashCode());
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            byte[] text = key.getBytes(Charset.forName(charset));
            for (int before = 0; before <= 40; before++) {
                for (int after : new int[] {0, 1, 7, 8, 9, 40}) {
                    assertTrue(mayHold(random, before, text, after), () -> charset);
                }
            }
        }
    }

    /** Whether a key may be in its bytes with noise around, both in a larger array that holds more noise. */
    private static boolean mayHold(Random random, int before, byte[] text, int after) {
        byte[] bytes = new byte[before + text.length + after + 20];
        random.nextBytes(bytes);
        System.arraycopy(text, 0, bytes, before, text.length);
        return SEARCH.mayHold(bytes, before + text.length + after);
    }

    @Test
    void doesNotReadWhatIsLeftOverFromOtherFiles() {
        byte[] bytes = ("int i;" + Keys.key("sk_live")).getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < "int i;sk_live".length(); length++) {
            assertFalse(SEARCH.mayHold(bytes, length));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "final class Task_Test { int task_count = TASK_LIMIT; String mask_image, disk_usage, rsk_ratio; }",
                "static final int SK_LIVE = 1; // sk_, sk_live and sk-live are heads and no keys",
                "import static org.junit.Assert.*; /* start_time, client_secret */ _________ k_k_k_k_",
                "\0\1\2k_\0s\0k\0_\0",
            })
    void leavesPlainTextAlone(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertFalse(SEARCH.mayHold(bytes, bytes.length));
    }

    /** As pictures are; signs of two or three bytes are in all of it. */
    @Test
    void leavesNoiseAlone() {
        Random random = new Random(2);
        byte[] noise = new byte[1 << 20];
        int found = 0;
        for (int i = 0; i < 32; i++) {
            random.nextBytes(noise);
            found += SEARCH.mayHold(noise, noise.length) ? 1 : 0;
        }
        assertTrue(found <= 3, "found " + found);
    }

    @ParameterizedTest
    @CsvSource({"Stripe,true", "STRIPE_KEY,true", "my-stripe,true", "striped,false", "STRIPED,false", "trip,false"})
    void tellsStripeFromWhatIsStriped(String text, boolean isStripe) {
        byte[] bytes = ("a tripod " + text).getBytes(StandardCharsets.UTF_8);
        assertEquals(isStripe, SEARCH.signs(bytes, bytes.length).namesStripe());
    }

    @Test
    void neverMissesWhatADetectorSees() {
        List<String> keys = keys().toList();
        Detector detector = new TextDetector();
        Random random = new Random(1);
        int found = 0;
        for (int i = 0; i < 50_000; i++) {
            String text = mixed(random, keys);
            if (!detector.detect(new Document(Location.file("stripe"), text, true))
                    .candidates()
                    .isEmpty()) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                assertTrue(SEARCH.mayHold(bytes, bytes.length), text);
                found++;
            }
        }
        assertTrue(found > 1000, "found " + found);
    }

    private static String mixed(Random random, List<String> keys) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            String key = keys.get(random.nextInt(keys.size()));
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            text.append(random.nextInt(3) > 0 ? "" : key.substring(random.nextInt(key.length()), key.length()));
        }
        return text.toString();
    }
}
