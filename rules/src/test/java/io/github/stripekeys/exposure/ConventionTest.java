package io.github.stripekeys.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConventionTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # tests, wherever they lie
            src/test/java/shop/BillingTest.java,                 TEST
            src/test/resources/static/a.js,                      TEST
            shop/src/it/app/src/main/webapp/a.js,                TEST
            src/integrationTest/java/A.java,                     TEST
            web/__tests__/pay.js,                                TEST
            cypress/e2e/pay.js,                                  TEST
            web/pay.spec.ts,                                     TEST
            web/pay.test.js,                                     TEST
            src/main/java/shop/Test.java,                        SERVER
            src/main/java/test/Billing.java,                     SERVER
            src/tests/Billing.java,                              TEST

            # what browsers and phones load
            src/main/resources/static/a.js,                      CLIENT
            src/main/resources/public/a.js,                      CLIENT
            src/main/resources/resources/a.js,                   CLIENT
            src/main/resources/META-INF/resources/a.js,          CLIENT
            src/main/resources/templates/pay.html,               CLIENT
            src/main/webapp/js/a.js,                             CLIENT
            src/main/webapp/app/pay.ts,                          CLIENT
            src/main/webapp/WEB-INF/pay.jsp,                     CLIENT
            src/main/webapp/WEB-INF/views/pay.jsp,               CLIENT
            src/main/webapp/WEB-INF/views/deep/pay.xhtml,        CLIENT
            src/main/frontend/pay.ts,                            CLIENT
            frontend/pay.ts,                                     CLIENT
            shop/frontend/index.html,                            CLIENT
            src/main/webui/pay.ts,                               CLIENT
            src/main/react/pay.tsx,                              CLIENT
            src/environments/environment.prod.ts,                CLIENT
            app/src/main/res/values/strings.xml,                 CLIENT
            app/src/main/assets/config.json,                     CLIENT

            # what only looks like it
            src/main/webapp/WEB-INF/web.xml,                     SERVER
            src/main/webapp/META-INF/context.xml,                SERVER
            src/main/resources/META-INF/persistence.xml,         SERVER
            src/main/resources/statics/a.properties,             SERVER
            src/main/resources/config/static/a.properties,       SERVER
            src/main/java/shop/frontends/A.java,                 SERVER
            src/main/java/shop/assets/A.java,                    SERVER
            src/environments/environmental/a.ts,                 SERVER
            src/main/resources/application.properties,           SERVER
            config/application.yml,                              SERVER

            .github/workflows/build.yml,                         CI
            .gitlab-ci.yml,                                      CI
            ci/Jenkinsfile.release,                              CI
            azure-pipelines.yml,                                 CI
            .circleci/config.yml,                                CI
            github/workflows/build.yml,                          SERVER

            pom.xml,                                             BUILD
            shop/pom.xml,                                        BUILD
            .mvn/settings.xml,                                   BUILD
            build.gradle.kts,                                    BUILD
            Dockerfile,                                          BUILD
            docker-compose.yml,                                  BUILD
            helm/values.yaml,                                    BUILD
            infra/main.tf,                                       BUILD
            src/main/resources/pom.xml.txt,                      SERVER

            README.md,                                           DOCS
            README,                                              DOCS
            docs/pay.txt,                                        DOCS
            src/site/markdown/pay.txt,                           DOCS
            openapi.yaml,                                        DOCS
            shop.postman_collection.json,                        DOCS
            src/main/java/docs.java,                             SERVER
            """)
    void follows(String path, Surface expected) {
        assertEquals(expected, exposure(path, "").surface());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VITE_STRIPE_KEY=",
                "NEXT_PUBLIC_STRIPE=\"",
                "  REACT_APP_KEY: ",
                "\"VUE_APP_KEY\": \"",
                "export NUXT_PUBLIC_KEY = '",
                "EXPO_PUBLIC_KEY=",
                "GATSBY_KEY=",
                "PUBLIC_KEY_OF_STRIPE=",
                "NG_APP_KEY="
            })
    void ofAPublicVariableIsClient(String before) {
        assertEquals(Surface.CLIENT, exposure(".env", before).surface());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"STRIPE_KEY=", "MY_PUBLIC_KEY=", "VITE_KEY # ", "INVITE_KEY=", "NEXT_PRIVATE_KEY=", "vite_key="})
    void ofAnyOtherVariableIsThatOfItsFile(String before) {
        assertEquals(Surface.SERVER, exposure(".env", before).surface());
    }

    @Test
    void saysWhichModule() {
        assertEquals("under src/main/java of module shop/core", because("shop/core/src/main/java/A.java"));
        assertEquals("under src/main/java of the module", because("src/main/java/A.java"));
    }

    private static String because(String path) {
        return exposure(path, "").because();
    }

    private static Exposure exposure(String path, String before) {
        return new Exposures(Layout.UNKNOWN).classify(Location.file(path), TextPosition.after(before));
    }
}
