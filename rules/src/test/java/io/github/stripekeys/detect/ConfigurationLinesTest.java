package io.github.stripekeys.detect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Sentinel;
import io.github.stripekeys.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An excerpt shows the name that a credential is given to, in whatever configuration, and no other character of any key. */
class ConfigurationLinesTest {
    private static final List<String> NAMES = List.of(
            "STRIPE_SECRET_KEY",
            "stripe.secret-key",
            "stripeWebhookSecretKeyOfShop2026v2",
            "test_secret_live_acct_key",
            "app.payments.providers[0].api_key",
            "k");

    private static final List<String> CREDENTIALS =
            List.of("sk_live", "sk_live:2.short", "rk_test", "whsec.base64", "pk_live", "sk_org", "pi_secret");

    /** A file's path, a colon, and how a value is given to a name in it. */
    private static final List<String> FORMATS = List.of(
            "application.properties:NAME=VALUE",
            "spaced.properties:NAME = VALUE",
            ".env:NAME='VALUE'",
            "run.sh:export NAME=VALUE",
            "set.bat:set NAME=VALUE",
            "Dockerfile:ENV NAME=VALUE",
            "docker-compose.yml:      - NAME=VALUE",
            "application.yml:  NAME: VALUE",
            "quoted.yml:  NAME: \"VALUE\"",
            "default.yml:  NAME: ${STRIPE_KEY:VALUE}",
            "config.json:  \"NAME\": \"VALUE\",",
            "mcp.json:  \"args\": [\"-y\", \"--NAME=VALUE\"]",
            "pom.xml:  <NAME>VALUE</NAME>",
            "beans.xml:  <property name=\"NAME\" value=\"VALUE\"/>",
            "settings.toml:NAME = \"VALUE\"",
            "application.conf:  NAME=VALUE,",
            "Jenkinsfile:  sh \"mvn -DNAME=VALUE deploy\"",
            "unit.service:Environment=NAME=VALUE",
            "links.txt:https://shop.example/pay?NAME=VALUE&amount=1",
            "main.tf:  NAME = \"VALUE\" # from the vault",
            "notes.ini:NAME:VALUE",
            "curl.sh:curl -H 'NAME: Bearer VALUE' https://shop.example");

    static Stream<String> formats() {
        return FORMATS.stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void keepTheirNames(String format) {
        String path = format.substring(0, format.indexOf(':'));
        String line = format.substring(format.indexOf(':') + 1);
        for (String name : NAMES) {
            for (String credential : CREDENTIALS) {
                check(path, line.replace("NAME", name), "@" + credential + "@");
            }
        }
    }

    private static void check(String path, String line, String token) {
        String text = Tokens.fill("first = 1\n" + line.replace("VALUE", token) + "\nlast = 1\n");
        String fixture = Tokens.fill("{\"client_secret\": \"@pi_secret:7@\"}");
        Map<String, byte[]> files =
                new TreeMap<>(Map.of(path, text.getBytes(UTF_8), "mapping.json", fixture.getBytes(UTF_8)));
        List<Finding> findings = Fixture.scan(files).findings().stream()
                .filter(finding -> finding.path().equals(path) && finding.length() > 0)
                .toList();
        assertTrue(!findings.isEmpty(), () -> "nothing found in " + path + ": " + line);
        for (Finding finding : findings) {
            String shown = String.join("\n", finding.excerpt().lines());
            assertEquals("first = 1\n" + line.replace("VALUE", finding.redacted()) + "\nlast = 1", shown);
            new Sentinel(secretParts(token)).check(path, shown);
        }
    }

    private static List<String> secretParts(String token) {
        return Tokens.bodies(token).stream()
                .flatMap(body -> Stream.of(body.split("_secret_")))
                .toList();
    }
}
