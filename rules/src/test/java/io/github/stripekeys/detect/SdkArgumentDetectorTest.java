package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Tokens;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way into Stripe's libraries, with a key whose shape says nothing, next to what looks like it. */
class SdkArgumentDetectorTest {
    private static final String KEY = "\"@legacy@\"";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            import com.stripe.Stripe;                      | Stripe.apiKey = KEY;
            import com.stripe.*;                           | Stripe.apiKey = KEY;
            import static com.stripe.Stripe.apiKey;        | apiKey = KEY;
            import static com.stripe.Stripe.*;             | apiKey = KEY;
            import com.stripe.model.Card;                  | com.stripe.Stripe.apiKey = KEY;
            import java.util.List;                         | com.stripe.Stripe.apiKey = KEY;
            import com.stripe.Stripe;                      | String k = KEY; Stripe.apiKey = k;
            import com.stripe.Stripe;                      | class B { String apiKey = KEY; void b() { Stripe.apiKey = apiKey; } }
            import com.stripe.Stripe;                      | Stripe.apiKey = live ? KEY : System.getenv("K");
            import com.stripe.StripeClient;                | new StripeClient(KEY);
            import com.stripe.StripeClient;                | StripeClient.builder().setApiKey(KEY).build();
            import com.stripe.StripeClient;                | var b = StripeClient.builder(); b.setApiKey(KEY);
            import com.stripe.net.RequestOptions;          | RequestOptions.builder().setMaxNetworkRetries(2).setApiKey(KEY);
            import com.stripe.net.*;                       | RequestOptions.RequestOptionsBuilder b = null; b.setApiKey(KEY);
            import com.stripe.net.RequestOptions.RequestOptionsBuilder; | new RequestOptionsBuilder().setApiKey(KEY);
            import com.stripe.net.RawRequestOptions;       | RawRequestOptions.builder().setApiKey(KEY);
            import com.stripe.net.BearerTokenAuthenticator; | use(new BearerTokenAuthenticator(KEY));
            import com.stripe.model.Charge;                | Charge.create(params, KEY);
            import com.stripe.model.*;                     | Customer customer = find(); customer.update(params, KEY);
            import com.stripe.model.Customer;              | class B { Customer c; Customer find() { return c; } void b() { find().update(params, KEY); } }
            import com.stripe.model.Customer;              | class B { Customer c; void b() { Runnable r = () -> { String c = ""; }; c.update(params, KEY); } }
            import com.stripe.model.Customer;              | class B { Customer c; void b(String c) { this.c.update(params, KEY); } }
            import com.stripe.model.Customer;              | class B extends Customer { void b() { super.update(params, KEY); } }
            import com.stripe.model.Customer;              | record B(Customer c) { static void b(B other) { other.c().update(params, KEY); } }
            import com.stripe.model.Customer;              | ((Customer) found).update(params, KEY);
            import com.stripe.model.Customer;              | if (found instanceof Customer c) { c.update(params, KEY); }
            import com.stripe.model.Customer;              | Optional<Customer> c = find(); c.map(each -> each.update(params, KEY));
            import com.stripe.net.OAuth;                   | params.put("client_secret", KEY); OAuth.token(params, null);
            import com.stripe.Stripe; // api.stripe.com    | connection.setRequestProperty("Authorization", "Bearer " + KEY);
            import com.stripe.Stripe; // api.stripe.com    | request.header(HttpHeaders.AUTHORIZATION, "Bearer " + KEY);
            import com.stripe.Stripe; // api.stripe.com    | headers.setBearerAuth(KEY);
            import com.stripe.*; import okhttp3.Credentials; // api.stripe.com | Credentials.basic(KEY, "");
            """)
    void takesAKeyOfAnyShape(String start, String statement) {
        assertEquals(List.of("hardcoded-api-key"), rules(start, statement));
    }

    @Test
    void aKeyOfStripesOldTestsIsKnownToAll() {
        String key = String.join("", "tGN0bIwXnHdwOa85", "VABjPdSn8nWY7G7I");
        String text = "import com.stripe.Stripe;\nclass A { void a() { Stripe.apiKey = \"" + key + "\"; } }\n";
        assertEquals(
                List.of("published-sample"),
                Fixture.scan("src/main/java/A.java", text).findings().stream()
                        .map(finding -> finding.rule().id())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            import com.example.Stripe; // not com.stripe   | Stripe.apiKey = KEY;
            import com.stripe.Stripe;                      | String apiKey; apiKey = KEY;
            import java.util.List;                         | com.stripes.Stripe.apiKey = KEY;
            import com.stripe.Stripe;                      | Stripe.clientId = KEY;
            import com.stripe.Stripe;                      | Stripe.apiKey = System.getenv(KEY);
            import com.stripe.Stripe;                      | Stripe.apiKey = "put-your-own-api-key-here";
            import com.stripe.Stripe;                      | Stripe.apiKey = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
            import com.stripe.Stripe;                      | Stripe.apiKey = "short";
            import com.stripe.StripeClient;                | new OpenAiClient(KEY);
            import com.stripe.StripeClient;                | StripeClient.builder().setStripeAccount(KEY).build();
            import com.stripe.net.RequestOptions;          | RequestOptions.builder().setIdempotencyKey(KEY);
            import com.stripe.net.RequestOptions;          | algolia.setApiKey(KEY); RequestOptions.builder().setApiKey(read());
            import com.stripe.net.RequestOptions;          | SearchClient.builder().setApiKey(KEY);
            import com.stripe.model.Charge;                | Charge.retrieve("ch_3MmlLrLkdIwHu7ix0snN0B15");
            import com.stripe.model.Charge;                | Charge.create(params, options);
            import com.stripe.model.Customer;              | class B { Customer c; void b(Found c) { c.update(params, KEY); } }
            import com.stripe.model.Customer;              | class B { Customer c; void b() { Runnable r = () -> { Found c = find(); c.update(params, KEY); }; } }
            import com.stripe.model.Customer;              | class B { class Customer { Found find() { return null; } } void b(Customer c) { c.find().update(params, KEY); } }
            import com.stripe.net.OAuth;                   | params.put("state", KEY); OAuth.authorizeUrl(params, null);
            // https://api.example.com/v1                  | connection.setRequestProperty("Authorization", "Bearer " + KEY);
            import com.stripe.Stripe; // api.stripe.com    | connection.setRequestProperty("Idempotency-Key", KEY);
            import okhttp3.Credentials;                    | Credentials.basic(KEY, "");
            import com.stripe.android.Stripe;              | new Stripe(context, KEY);
            """)
    void leavesOthersAlone(String start, String statement) {
        assertEquals(List.of(), rules(start, statement));
    }

    private static List<String> rules(String start, String statement) {
        String code =
                (start == null ? "" : start) + "\nclass A {\nvoid a() throws Exception {\n" + statement + "\n}\n}";
        return Fixture.scan("src/main/java/A.java", Tokens.fill(code.replace("KEY", KEY))).findings().stream()
                .flatMap(finding -> finding.ruleIds().stream())
                .toList();
    }

    @Test
    void pointsToTheConstantAndTellsTheWay() {
        Finding finding = Fixture.scan("src/main/java/A.java", Tokens.fill("""
                import com.stripe.Stripe;
                class A {
                    static final String KEY = "@sk_live@";
                    static { Stripe.apiKey = KEY; }
                }
                """))
                .findings()
                .get(0);
        assertEquals(List.of("secret-key-live", "hardcoded-api-key"), finding.ruleIds());
        assertEquals(3, finding.region().startLine());
        assertEquals(List.of(3, 4), finding.trace().stream().map(Step::line).toList());
        assertEquals(List.of(Evidence.LITERAL, Evidence.SDK_ARGUMENT), finding.evidence());
    }

    @Test
    void seesOneFindingInFoldedAndBrokenText() {
        Fixture.java("""
                import com.stripe.Stripe;
                class A {
                    static final String HEAD = "sk_live_";
                    void a() {
                        Stripe.apiKey = HEAD + "@sk_live.body@"; // finding: secret-key-live, hardcoded-api-key
                        String key = "rk_test_" + "@rk_test.body@"; // finding: restricted-key-test, hardcoded-api-key
                        Stripe.apiKey = key;
                    }
                }
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.kt|import com.stripe.Stripe\nStripe.apiKey = @|hardcoded-api-key",
                "a.groovy|import com.stripe.StripeClient\ndef c = new StripeClient(@)|hardcoded-api-key",
                "a.scala|import com.stripe.Stripe\nval key = @\nStripe.apiKey = key|hardcoded-api-key",
                "a.js|const stripe = require('stripe')(@);|hardcoded-api-key",
                "a.ts|import Stripe from 'stripe';\nconst stripe = new Stripe(@);|hardcoded-api-key",
                "a.yml|stripe:\n  currency: eur\n  api-key: @\n|hardcoded-api-key",
                "a.properties|camel.component.stripe.api-key=@\n|hardcoded-api-key",
                "a.kt|import com.sendgrid.Stripe\nStripe.apiKey = @|",
                "a.js|const search = algolia('x', @); // not from 'stripe'|",
                "a.properties|stripe.webhook-id=@\n|",
                "a.yml|algolia:\n  api-key: @\nstripe:\n  currency: eur\n|",
            })
    void seesOtherLanguagesByTheirText(String sample) {
        String[] parts = sample.split("[|]", -1);
        String text = Tokens.fill(parts[1].replace("@", KEY));
        List<String> found = Fixture.scan(parts[0], text).findings().stream()
                .flatMap(finding -> finding.ruleIds().stream())
                .toList();
        assertEquals(parts[2].isEmpty() ? List.of() : List.of(parts[2]), found);
    }
}
