package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import java.util.List;
import org.junit.jupiter.api.Test;

/** None of thousands of random keys is taken for a placeholder. */
class RandomKeysTest {
    @Test
    void areNeverPlaceholders() {
        for (int i = 0; i < 3000; i++) {
            for (String variant : List.of("", "medium", "short")) {
                String key = Keys.key("sk_live", i, variant);
                assertEquals(1, Fixture.scan("a", key).findings().size(), variant + i);
            }
            assertEquals(
                    1, Fixture.scan("a", Keys.key("whsec", i, "hex")).findings().size());
        }
    }
}
