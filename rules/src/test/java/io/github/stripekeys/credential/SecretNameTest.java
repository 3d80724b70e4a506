package io.github.stripekeys.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names that two rules once judged differently, in all ways of writing names. */
final class SecretNameTest {
    @ParameterizedTest
    @CsvSource({
        // name, of a server, of a client
        "STRIPE_SECRET_KEY, true, true",
        "stripe.secret-key, true, true",
        "stripeSecretKey, true, true",
        "STRIPESECRETKEY, true, true",
        "SECRET_STRIPE_KEY, true, true",
        "STRIPE_SECRET_KEY_EU, true, true",
        "stripe.secret.two, true, true",
        "STRIPE_SECRET_KEY_PRODUCTION, true, true",
        "stripeSecretKeyDevelopment, true, true",
        "stripe.secret.keys, true, true",
        "STRIPE_SK_SK_SK_OWNER, false, false",
        "STRIPE_WEBHOOK_SECRET, true, true",
        "STRIPE_WHSEC, true, true",
        "STRIPE_PRIVATE, true, true",
        "stripePrivateKey, true, true",
        "stripe.restricted-key, true, true",
        "STRIPE_SIGNING_SECRET, true, true",
        "stripe.sk, true, true",
        "STRIPE_SK_LIVE, true, true",
        "stripeSk, true, true",
        "stripe.api.secret, true, true",
        "STRIPE_APPSECRET, true, true",
        "stripeSecrets, true, true",
        // A client may have the publishable key under that name, and a client secret is made for it.
        "STRIPE_API_KEY, true, false",
        "stripe.apikey, true, false",
        "STRIPE_CLIENT_SECRET, true, false",
        "stripeClientSecret, true, false",
        // About a secret, and none.
        "stripeSecretsPath, false, false",
        "stripe.secret.enabled, false, false",
        "STRIPE_SECRET_ID, false, false",
        "stripeSecretLabel, false, false",
        "stripe.private.endpoint, false, false",
        // Public.
        "STRIPE_PUBLISHABLE_KEY, false, false",
        "STRIPE_PUBLIC_SECRET, false, false",
        "stripe.pk, false, false",
        "STRIPE_SKU, false, false",
        "stripeTask, false, false",
        // Not Stripe's.
        "STRIPED_SECRET_KEY, false, false",
        "stripedSecretKey, false, false",
        "tripe.secret, false, false",
        "SECRET_KEY, false, false"
    })
    void saysWhatIsInIt(String name, boolean ofServer, boolean ofClient) {
        assertEquals(ofServer, SecretName.isStripeSecret(name), name);
        assertEquals(ofClient, SecretName.isStripeSecretOfClient(name), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stripe.restricted-key",
                "STRIPE_PRIVATE_KEY",
                "stripe.sk",
                "stripeSk",
                "STRIPE_WHSEC",
                "stripe.api key",
                "stripe_signing_key",
                "STRIPE_RK"
            })
    void isKnownInText(String name) {
        assertTrue(SecretName.isStripeSecret(name));
        assertTrue(SecretName.mayBeIn("import x;\n  @Value(\"${" + name + "}\") String k;"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "private static Stripe desk; // ask the task",
                "class Striped { @Value(\"${app.secret}\") String k; }",
                "stripe.publishable: off"
            })
    void isNotKnownInOtherText(String text) {
        assertFalse(SecretName.mayBeIn(text));
    }
}
