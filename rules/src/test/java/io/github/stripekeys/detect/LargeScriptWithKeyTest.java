package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.credential.Secret;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import io.github.stripekeys.testing.Tokens;
import io.github.stripekeys.work.CountedScan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole keys in a large script trigger no decoding unless something else is a sign of a key. */
final class LargeScriptWithKeyTest {
    private static final String FILLER = "var a=function(e,t){return e[t]||(e[t]=\"x\"+t)};\n".repeat(1_000);
    private static final String PUBLISHABLE = "stripe = Stripe('" + Keys.key("pk_live") + "');\n";

    @TempDir
    private Path folder;

    private static String script(String line) {
        return FILLER + line + FILLER;
    }

    @Test
    void isNotDecoded() throws ReflectiveOperationException {
        CountedScan scan = new CountedScan(folder);
        String divided = PUBLISHABLE.replace("pk_live_", "pk_live_' + '");
        steps(scan, divided);
        long whole = steps(scan, PUBLISHABLE);
        assertTrue(2 * whole < steps(scan, divided), () -> "a key in one piece takes " + whole);
    }

    private static long steps(CountedScan scan, String line) {
        return scan.steps("a.js", script(line).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k = 'sk_' + 'live_' + '@sk_live.body@';",
                "k = 'sk_li' + 've_@sk_live.body@';",
                "k = ['sk', 'live', '@sk_live.body@'].join('_');",
                "k = 'sk\\u005flive_@sk_live.body@';"
            })
    void findsOthersInDisguise(String line) {
        String text = script(PUBLISHABLE + FILLER + Tokens.fill(line) + "\n");
        assertEquals(
                List.of("publishable-key", "secret-key-live"),
                Fixture.scan("a.js", text).findings().stream()
                        .map(finding -> finding.rule().id())
                        .sorted()
                        .toList());
    }

    @Test
    void findsOthersThatAreEncoded() {
        String encoded =
                Base64.getEncoder().encodeToString(Keys.key("sk_live", 2, "").getBytes(StandardCharsets.US_ASCII));
        String text = script(PUBLISHABLE + "k = atob('" + encoded + "');\n");
        assertEquals(2, Fixture.scan("a.js", text).findings().size());
    }

    /** The first 24 characters of a 34-character key look like a key of the oldest form. */
    @ParameterizedTest
    @CsvSource({"medium, 24", "'', 24", "'', 34", "'', 60"})
    void findsAKeyThatIsSplitAtTheLengthOfAShorterForm(String form, int characters) {
        String key = Keys.key("sk_live", 3, form);
        int cut = "sk_live_".length() + characters;
        String text = script("k = '" + key.substring(0, cut) + "' +\n'" + key.substring(cut) + "';\n");
        List<String> fingerprints = Fixture.scan("a.js", text).findings().stream()
                .map(Finding::fingerprint)
                .toList();
        assertTrue(fingerprints.contains(Salt.DEFAULT.fingerprint(new Secret(key))), fingerprints::toString);
    }
}
