package io.github.stripekeys.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Surface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemediesTest {
    private static final String SHOWN = "sk_live_…q7Xw";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "src/main/resources/application.properties | stripe.secret-key=KEY |"
                        + " stripe.secret-key=${STRIPE_SECRET_KEY}",
                "src/main/resources/application.yml | secret-key: KEY | secret-key: ${STRIPE_SECRET_KEY}",
                "src/main/resources/application.yml | key: ${STRIPE_KEY:KEY} | key: ${STRIPE_KEY}",
                "pom.xml | <stripe.key>KEY</stripe.key> | <stripe.key>${env.STRIPE_KEY}</stripe.key>",
                "docker-compose.yml | STRIPE_KEY: KEY | STRIPE_KEY: ${STRIPE_KEY:?}",
                ".github/workflows/build.yml | STRIPE_KEY: KEY | STRIPE_KEY: ${{ secrets.STRIPE_KEY }}",
                ".gitlab-ci.yml | variables:~  STRIPE_KEY: KEY | STRIPE_KEY: $STRIPE_KEY",
                "azure-pipelines.yml | STRIPE_KEY: KEY | STRIPE_KEY: $(STRIPE_KEY)",
                "Jenkinsfile | environment {~STRIPE_KEY = 'KEY' | STRIPE_KEY = credentials('stripe-key')",
                "src/main/java/Pay.java | Stripe.apiKey = \"KEY\"; | Stripe.apiKey ="
                        + " System.getenv(\"STRIPE_SECRET_KEY\");",
                "src/main/kotlin/Pay.kt | val stripeSecretKey = \"KEY\" | val stripeSecretKey ="
                        + " System.getenv(\"STRIPE_SECRET_KEY\")",
                "server/pay.js | const stripe = require('stripe')('KEY'); | const stripe ="
                        + " require('stripe')(process.env.STRIPE_SECRET_KEY);",
                "pay.py | stripe.api_key = \"KEY\" | stripe.api_key = os.environ[\"STRIPE_SECRET_KEY\"]",
                "main.tf | api_key = \"KEY\" | api_key = var.stripe_secret_key",
                "run.sh | export STRIPE_KEY='KEY' | export STRIPE_KEY=\"$STRIPE_KEY\"",
                ".mcp.json | \"--api-key=KEY\" | \"--api-key=${STRIPE_SECRET_KEY}\"",
                "docs/pay.md | curl https://api.stripe.com -u \"KEY:\" | curl https://api.stripe.com -u"
                        + " \"$STRIPE_SECRET_KEY:\"",
            })
    void writeAReferenceInPlaceOfTheKey(String path, String line, String expected) {
        String shown = line.replace("KEY}", SHOWN + "}").replaceAll("(?<![A-Z_])KEY(?!:\\?)", SHOWN);
        int lines = shown.lastIndexOf('~') + 1;
        String above = shown.substring(0, Math.max(0, lines - 1));
        SecretPlace place = place(path, shown.substring(lines), Surface.SERVER);
        assertEquals(expected, rewritten(below(above, place)));
    }

    @Test
    void giveClientsThePublishableKey() {
        SecretPlace place = place("static/pay.js", "Stripe('" + SHOWN + "')", Surface.CLIENT);
        assertEquals("Stripe('pk_live_…')", rewritten(place));
    }

    @Test
    void giveClientsNoVariable() {
        SecretPlace place = place("src/pay.ts", "VITE_STRIPE_SECRET_KEY=" + SHOWN, Surface.CLIENT);
        assertEquals("", rewritten(place));
        assertTrue(Remedies.of(place).advice().contains("without the public prefix: STRIPE_SECRET_KEY"));
    }

    /** Whatever its line ends, and not in another file of YAML. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void keepSecretsOfKubernetesOutOfGit(String lineEnd) {
        SecretPlace place = place("deploy/a.yaml", "  key: " + SHOWN, Surface.SERVER);
        String manifest = String.join(lineEnd, "apiVersion: v1", "kind: Secret", "stringData:", "");
        assertTrue(Remedies.of(below(manifest, place)).advice().contains("External Secrets"));
        assertFalse(Remedies.of(below("shop:" + lineEnd, place)).advice().contains("External Secrets"));
    }

    @Test
    void giveTestsADummy() {
        SecretPlace place = place("src/test/java/PayTest.java", "pay(\"" + SHOWN + "\");", Surface.TEST);
        assertEquals("pay(\"sk_test_dummy\");", rewritten(place));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dockerfile | ENV STRIPE_KEY= | docker run -e STRIPE_KEY",
                ".env | STRIPE_KEY= | git rm --cached .env",
                "k8s/secret.yml | STRIPE_KEY: | External Secrets",
                "config.json | \"stripeKey\": | environment variable STRIPE_KEY",
                "unknown.xyz | x | environment variable STRIPE_SECRET_KEY",
            })
    void adviseWhereNothingCanStandInItsPlace(String path, String before, String advice) {
        SecretPlace place = place(path, before + SHOWN, Surface.SERVER);
        assertEquals("", rewritten(place));
        assertTrue(Remedies.of(place).advice().contains(advice), Remedies.of(place)::advice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "org.springframework.stereotype.Service | @Value(\"${stripe.secret-key}\") String secretKey",
                "org.eclipse.microprofile.config.inject | @ConfigProperty(name = \"stripe.secret-key\") String"
                        + " secretKey",
                "io.micronaut.context.annotation | @Value(\"${stripe.secret-key}\") String secretKey",
            })
    void letTheFrameworkPassIt(String imported, String expected) {
        SecretPlace place = new SecretPlace(
                "src/main/java/Pay.java",
                "",
                "Stripe.apiKey = \"" + SHOWN + "\";",
                "",
                SHOWN,
                Kind.SECRET,
                Mode.LIVE,
                Surface.SERVER,
                Framework.of("import " + imported + ";"),
                "");
        assertTrue(Remedies.of(place).advice().contains(expected), Remedies.of(place)::advice);
    }

    @Test
    void rewriteNothingThatIsNotShown() {
        assertFalse(Remedy.text("", "x").rewrite("a = ███", SHOWN).contains("x"));
    }

    private static SecretPlace below(String above, SecretPlace place) {
        return new SecretPlace(
                place.path(),
                above,
                place.line(),
                "",
                SHOWN,
                Kind.SECRET,
                Mode.LIVE,
                place.surface(),
                Framework.NONE,
                "");
    }

    private static String rewritten(SecretPlace place) {
        return Remedies.of(place).rewrite(place.line(), place.shown());
    }

    private static SecretPlace place(String path, String line, Surface surface) {
        return new SecretPlace(path, "", line, "", SHOWN, Kind.SECRET, Mode.LIVE, surface, Framework.NONE, "");
    }
}
