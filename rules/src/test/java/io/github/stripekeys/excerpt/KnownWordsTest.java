package io.github.stripekeys.excerpt;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KnownWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "account",
                "Account",
                "ACCOUNT",
                "able",
                "a",
                "7",
                "1234",
                "1000000",
                "20000",
                "id",
                "Id",
                "ID",
                "sha256",
                "SHA256",
                "Base64",
                "accountAccess",
                "AccountAccess",
                "ACCOUNTAccess",
                "account12",
                "able1",
                "able1234",
                "accountv2Access",
                "account2Access",
                "account2Able",
                "accessAccount1234Access"
            })
    void areNumbersAndWhatWordsMake(String run) {
        assertTrue(KnownWords.include(run));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zqxv",
                "zQ8R",
                "aB",
                "iD",
                "aBLE",
                "abLe",
                "12345",
                "123456789",
                "zq",
                "accountzqxv",
                "zqxvaccount",
                "ab12345",
                "zqxv12",
                "able12345",
                "ableX",
                "ab1",
                "accountZqxvAccess",
                "ab3able",
                "accountV2Access",
                "account2access",
                "account7zqxvaccess"
            })
    void areNothingElse(String run) {
        assertFalse(KnownWords.include(run));
    }
}
