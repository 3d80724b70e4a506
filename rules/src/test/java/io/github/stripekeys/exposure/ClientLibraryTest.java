package io.github.stripekeys.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is given to a library that runs at clients is seen there, wherever the file is. */
final class ClientLibraryTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    lib/pay.js                | const stripe = Stripe('@sk_live@');                                  | client   | critical
                    lib/pay.ts                | export const stripe = loadStripe("@sk_test@");                       | client   | high
                    src/test/js/pay.js        | const stripe = Stripe('@sk_live@');                                  | test     | critical
                    docs/pay.html             | <script>Stripe('@sk_live@')</script>                                 | docs     | critical
                    lib/pay.js                | const stripe = require('stripe')('@sk_live@');                       | server   | high
                    lib/pay.js                | const stripePublishableKey = '@sk_live@';                            | server   | critical
                    """)
    void decides(String path, String text, String surface, String severity) {
        Finding finding =
                Fixture.scan(path, Tokens.fill(text) + "\n").findings().get(0);
        assertEquals(surface, finding.exposure().surface().id());
        assertEquals(severity, finding.severity().id());
    }
}
