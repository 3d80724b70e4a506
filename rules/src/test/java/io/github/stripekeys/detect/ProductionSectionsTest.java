package io.github.stripekeys.detect;

import io.github.stripekeys.testing.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which parts of a file are for production is said by its settings, however they are written, and by nothing else. */
final class ProductionSectionsTest {
    private static final String OTHER = "stripe.key: @sk_test@ # finding: secret-key-test\n";
    private static final String OWN =
            "stripe.key: @sk_test:2@ # finding: secret-key-test, test-key-in-production-config\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.config.activate.on-profile: prod",
                "spring: {config: {activate: {on-profile: prod}}}",
                "spring:\n  config:\n    activate:\n      on-profile:\n        - eu\n        - production",
                "spring.config.activate.onProfile: \"prd\"",
                "spring.config.activate.on-profile: >-\n  eu |\n  prod",
                "spring.config.activate.on-profile: prod & !eu",
                "spring.profiles: eu,prod",
                "spring:\n  profiles: [eu, prod]",
                "spring:\n  profiles: prod",
            })
    void areDocumentsOfYaml(String production) {
        Fixture.file("application.yml", OTHER + "---\n" + production + "\n" + OWN + "---\n" + OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# spring.config.activate.on-profile: prod",
                "spring.config.activate.on-profile: '!prod'",
                "spring.config.activate.on-profile: non-prod",
                "spring.config.activate.on-profile: product",
                "spring.profiles.active: prod",
                "text: 'say spring.profiles: prod'",
                "note: |\n  profiles: prod",
            })
    void areNotDocumentsOfYamlThatOnlyMentionIt(String text) {
        Fixture.file("application.yml", OTHER + "---\n" + text + "\n" + OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.config.activate.on-profile=prod",
                "spring.config.activate.on-profile = \\\n  prod",
                "spring.config.activate.on-profile: eu,prod",
                "spring.profiles prod",
            })
    void areDocumentsOfProperties(String production) {
        String other = "# finding: secret-key-test\n";
        String own = "# finding: secret-key-test, test-key-in-production-config\n";
        Fixture.file(
                "application.properties",
                "a=@sk_test@ %s#---\n%s\nb=@sk_test:2@ %s!---\nc=@sk_test:3@ %s"
                        .formatted(other, production, own, other));
    }

    @Test
    void areProfilesOfAPom() {
        Fixture.file("pom.xml", """
                <project>
                  <properties><key>@sk_test@</key></properties> <!-- finding: secret-key-test -->
                  <profiles>
                    <profile>
                      <!-- <id>prod</id> -->
                      <id>eu</id>
                      <properties><key>@sk_test@</key></properties> <!-- finding: secret-key-test -->
                    </profile>
                    <profile>
                      <id> prod </id>
                      <!-- <profile><id>x</id></profile> -->
                      <properties><key>@sk_test@</key></properties> <!-- finding: secret-key-test, test-key-in-production-config -->
                    </profile>
                  </profiles>
                  <build><key>@sk_test@</key></build> <!-- finding: secret-key-test -->
                </project>
                """);
    }

    @Test
    void areInNoOtherText() {
        Fixture.file("notes.md", "---\nspring.profiles: prod\n" + OTHER);
    }
}
