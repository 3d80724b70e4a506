package io.github.stripekeys.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class SignTest {
    /** Arabic writes numbers with digits of its own; programs do not. */
    @Test
    void areTheSameInEveryLanguage() {
        List<String> signs = Sign.all().toList();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertEquals(signs, Sign.all().toList());
        } finally {
            Locale.setDefault(before);
        }
    }
}
