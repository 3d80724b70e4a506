package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {
    /** Bodies; the prefix is put in front when the test runs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "xxxxxxxxxxxxxxxxxxxxxxxx", "XXXXXXXXXXXXXXXXXXXXXXXX", "0000000000000000", "1234567890123456",
                "123456789012345678901234", "abcdefghijklmnopqrstuvwx", "abc123def456ghi789jkl012",
                        "aBcDeFgHiJkLmNoPqRsTuVwX",
                "yourstripesecretkeyhere1", "YourSecretKeyGoesHere123", "thisIsNotARealKey1234567",
                        "51Hxxxxxxxxxxxxxxxxxxxxxxx",
                "51Habcdefghijklmnopqrstuvwxyz", "examplekeyexamplekey1234", "qwertyuiopasdfghjkl12345",
                        "deadbeefdeadbeefdeadbeef",
                "abababababababababababab", "9876543210zyxwvutsrqponm", "REPLACEMEREPLACEME123456",
                        "dummyTestKeyForUnitTests",
                "aaaabbbbccccddddeeeeffff", "1a2b3c4d5e6f7g8h9i0j", "secretKeyFromStripeDashboard",
                        "51NotARealKeyJustAnExample00abcdefgh"
            })
    void areCountedAndNotReported(String body) {
        for (String prefix : List.of("sk_live_", "pk_test_", "rk_live_")) {
            ScanResult result = Fixture.scan("stripe.txt", "key = \"" + prefix + body + "\"");
            assertEquals(List.of(), Fixture.found(result));
            assertEquals(1, result.stats().placeholders());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"...", "…", "xxxx", "****", "****1234", "${KEY}", "{{ key }}", "<your key>", "YOUR_KEY", "%s"})
    void countWithoutABody(String rest) {
        ScanResult result = Fixture.scan("stripe.txt", "key = \"sk_test_" + rest + "\"");
        assertEquals(List.of(), Fixture.found(result));
        assertEquals(1, result.stats().placeholders());
    }

    /** So little before a mask may be anything. */
    @ParameterizedTest
    @ValueSource(strings = {"oak_", "uk_", "whsec_"})
    void doNotCountWithoutABodyAndAMode(String type) {
        ScanResult result = Fixture.scan("stripe.txt", "key = \"" + type + "****\"");
        assertEquals(0, result.stats().placeholders());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mutexattrinitialize12", "postcodes2019boundaries", "planksandstairs000111"})
    void areToldFromIdentifiersInSmallLetters(String name) {
        for (String head : List.of("rt_", "uk_", "oak_")) {
            assertEquals(List.of(), Fixture.found(Fixture.scan("stripe.c", "int a = " + head + name + ";")));
        }
    }

    @Test
    void countAKeyThatIsCutOff() {
        String start = Keys.key("sk_live").substring(0, 30);
        assertEquals(1, Fixture.scan("a", start + "...").stats().placeholders());
        assertEquals(1, Fixture.scan("a", start + "…").stats().placeholders());
    }

    @Test
    void areToldFromCodeThatOnlyNamesAPrefix() {
        Fixture.java("""
                class Redactor {
                  boolean isKey(String s) { return s.startsWith("sk_live_") || s.startsWith("rk_test_"); }
                  Pattern p = Pattern.compile("sk_(live|test)_[0-9a-zA-Z]{24}");
                  String disk_live_usage_percentage;
                  String risk_live_trading = "task_test_apps";
                  String oak_wall_hanging_sign = "minecraft:oak_pressure_plate";
                  String sk_org_ = "mask_org_0apps";
                  @Value("${SK_TEST_KEY}") String key = getenv("SK_LIVE_KEYABCDEFGHIJKLMN");
                }
                """);
    }

    /** What is written in words is no key, even where nothing but a key works. */
    @Test
    void phrasesGivenToTheLibrary() {
        Fixture.java("""
                import com.stripe.Stripe;
                class Fake {
                    void a() { Stripe.apiKey = "not-a-real-key-2024-for-wiremock"; }
                    void b() { Stripe.apiKey = "dummy_value_of_tests_1"; }
                }
                """);
    }

    /** The 00 near the end of a body is there in all of this form; what chance puts beside it is no mask. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void zerosBesideThoseOfTheStructureAreNoMask(int before) {
        String key = Keys.key("sk_live", 4, "");
        int tail = key.length() - 10;
        String zeros = key.substring(0, tail - before) + "00000" + key.substring(tail + 5 - before);
        assertEquals(1, Fixture.scan("a.properties", "k = " + zeros).findings().size());
        String masked = key.substring(0, tail - 6) + "xxxxxx" + key.substring(tail);
        assertEquals(0, Fixture.scan("a.properties", "k = " + masked).findings().size());
    }
}
