package io.github.stripekeys.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Tokens;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is run by tests only, in any language. */
final class TestCodeTest {
    private static final List<String> TESTS = List.of(
            "src/test/java/shop/Keys.java",
            "src/testFixtures/java/shop/Keys.java",
            "shop/src/integrationTest/kotlin/Keys.kt",
            "src/androidTest/java/Keys.java",
            "src/commonTest/kotlin/Keys.kt",
            "src/integration-test/java/Keys.java",
            "src/__tests__/keys.ts",
            "cypress/support/keys.js",
            "e2e/pay.js",
            "tests/Feature/Pay.php",
            "test/keys.rb",
            "spec/support/keys.rb",
            "pay/testdata/config.json",
            "test-data/config.json",
            "integration-tests/src/main/java/shop/Keys.java",
            "integration_test/keys.dart",
            "spec/cassettes/pay.yml",
            "Shop.Tests/Keys.cs",
            "ShopTests/Keys.swift",
            "ShopUITests/Keys.swift",
            "web/pay.spec.ts",
            "web/pay.test.js",
            "pay/keys_test.go",
            "lib/keys_test.dart",
            "lib/keys_spec.rb",
            "pay/test_keys.py",
            "pay/conftest.py",
            "app/PayTest.php",
            "pay/PayTests.cs",
            "shop/pay.feature");

    static Stream<String> tests() {
        return TESTS.stream();
    }

    @ParameterizedTest
    @MethodSource("tests")
    void isTest(String path) {
        assertTrue(TestCode.isAt(path));
        assertEquals(Surface.TEST, Exposures.byConvention(path).surface());
    }

    /** A package or a stage may be called test. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/java/shop/test/Keys.java",
                "src/main/java/shop/SpeedTest.java",
                "src/main/resources/tests/keys.properties",
                "src/main/java/Test.java",
                "src/contest/Keys.java",
                "lib/latest/keys.rb",
                "lib/attest.go",
                "lib/inspect/keys.rb",
                "config/test/keys.yml",
                "environments/test/keys.properties",
                "k8s/overlays/test/secret.yaml",
                "terraform/envs/eu/test/main.tf",
                "spec/openapi.yaml",
                "specs/payment.md",
                "lib/contest_keys.py"
            })
    void isNone(String path) {
        assertEquals(false, TestCode.isAt(path));
    }

    @Test
    void eachRowIsNeeded() {
        Stream.concat(TestCode.FOLDERS.stream(), TestCode.NAMES.stream()).forEach(row -> {
            assertTrue(
                    TESTS.stream()
                            .anyMatch(path -> row.path().matcher("/" + path).find()),
                    row.path()::pattern);
            assertTrue(row.source().startsWith("https://"), row.source());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pay/keys.swift  | import XCTest
            pay/keys.php    | use PHPUnit\\Framework\\TestCase;
            pay/Keys.cs     | using Xunit;
            pay/keys.py     | import pytest
            pay/keys.ts     | import { test } from "vitest";
            pay/Keys.java   | import org.junit.jupiter.api.Test;
            """)
    void isTestByWhatItImports(String path, String line) {
        String text = Tokens.fill(line + "\nkey = \"@whsec@\"\n");
        assertEquals(
                Surface.TEST,
                Fixture.scan(path, text).findings().get(0).exposure().surface());
    }
}
