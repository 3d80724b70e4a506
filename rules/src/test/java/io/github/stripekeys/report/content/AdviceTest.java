package io.github.stripekeys.report.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The card of each kind of place says what to write there. */
class AdviceTest {
    private static Advice advice(String path, String text) {
        return Advice.of(Card.of(Fixture.scan(path, Tokens.fill(text.replace("~", "\n"))).findings().stream())
                .get(0));
    }

    /** The places in which keys are found most, and the line to write instead. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "src/main/resources/application.properties | a=b~stripe.secret-key=@sk_live@ |"
                        + " stripe.secret-key=${STRIPE_SECRET_KEY}",
                "src/main/resources/application.yml | stripe:~  secret-key: @sk_live@ |   secret-key: ${STRIPE_SECRET_KEY}",
                "src/main/resources/application.yml | stripe:~  key: ${STRIPE_SECRET_KEY:@sk_live@} |"
                        + "   key: ${STRIPE_SECRET_KEY}",
                "pom.xml | <project><properties>~<stripe.key>@sk_live@</stripe.key>~</properties></project> |"
                        + " <stripe.key>${env.STRIPE_KEY}</stripe.key>",
                "src/main/resources/static/pay.js | const stripe = Stripe('@sk_live@'); | const stripe = Stripe('pk_live_…');",
                "docker-compose.yml | services:~  app:~    environment:~      STRIPE_SECRET_KEY: @sk_live@ |"
                        + "       STRIPE_SECRET_KEY: ${STRIPE_SECRET_KEY:?}",
                ".github/workflows/deploy.yml | jobs:~  a:~    env:~      STRIPE_SECRET_KEY: @sk_live@ |"
                        + "       STRIPE_SECRET_KEY: ${{ secrets.STRIPE_SECRET_KEY }}",
                "docs/pay.md | curl https://api.stripe.com/v1/charges -u \"@sk_live@:\" |"
                        + " curl https://api.stripe.com/v1/charges -u \"$STRIPE_SECRET_KEY:\"",
                "src/test/java/PayTest.java | class PayTest {~    String key = \"@sk_live@\";~} |"
                        + "     String key = \"sk_test_dummy\";",
            })
    void writesTheLine(String path, String text, String line) {
        assertEquals(line.strip(), advice(path, text).rewritten().strip());
    }

    /** The places whose line goes, or needs something beside it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Dockerfile | FROM x~ENV STRIPE_SECRET_KEY=@sk_live@ | docker run -e STRIPE_SECRET_KEY",
                "k8s/secret.yaml | apiVersion: v1~kind: Secret~stringData:~  STRIPE_SECRET_KEY: @sk_live@ | External Secrets",
                ".env | STRIPE_SECRET_KEY=@sk_live@ | git rm --cached .env",
                "src/main/java/Pay.java | import org.springframework.stereotype.Service;~@Service class Pay {~"
                        + "  void init() { com.stripe.Stripe.apiKey = \"@sk_live@\"; }~} | @Value(\"${stripe.secret-key}\")",
                "src/main/java/Pay.java | import org.eclipse.microprofile.config.inject.ConfigProperty;~class Pay {~"
                        + "  void init() { com.stripe.Stripe.apiKey = \"@sk_live@\"; }~} |"
                        + " @ConfigProperty(name = \"stripe.secret-key\")",
                "src/main/java/Hook.java | import org.springframework.stereotype.Controller;~@Controller class Hook {~"
                        + "  void on() { com.stripe.net.Webhook.constructEvent(a, b, \"@whsec@\"); }~} |"
                        + " @Value(\"${stripe.webhook-secret}\")",
            })
    void saysWhatToDo(String path, String text, String words) {
        Advice advice = advice(path, text);
        assertTrue(advice.inCode().contains(words), advice::inCode);
    }

    /** The account is a part of long keys. */
    @Test
    void leadsToTheDashboardOfTheAccount() {
        String address =
                String.valueOf(advice("a.properties", "stripe.key=@sk_live@").dashboard());
        assertTrue(address.matches(".*https://dashboard[.]stripe[.]com/acct_\\w{16}/apikeys.*"), address);
    }
}
