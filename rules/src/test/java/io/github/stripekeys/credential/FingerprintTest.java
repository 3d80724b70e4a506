package io.github.stripekeys.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FingerprintTest {
    /** RFC 4648, section 10, in small letters and without padding. */
    @ParameterizedTest
    @CsvSource({"f, my", "fo, mzxq", "foo, mzxw6", "foob, mzxw6yq", "fooba, mzxw6ytb", "foobar, mzxw6ytboi"})
    void base32IsThatOfTheStandard(String text, String encoded) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertEquals(encoded, Base32.encode(bytes, encoded.length()));
        assertEquals(encoded.substring(0, 1), Base32.encode(bytes, 1));
    }

    /** As Python's hmac and base64 make them. */
    @Test
    void fingerprintsAreStartsOfAnHmac() {
        assertEquals("v1:v74i2s3i7a3a5u3yepbfooylzx", Salt.DEFAULT.fingerprint(new Secret("abc")));
        assertEquals("v1:ybngrdq6yvmzkx2drlrgtojyvs", new Salt(" other\n").fingerprint(new Secret("abc")));
        assertEquals("v1:jzfr6bqxchmsih7qh3pfmqnoad", Salt.DEFAULT.fingerprint(List.of("a", "b")));
    }

    @Test
    void secretsAreEqualByTheirText() {
        Secret secret = new Secret("abc");
        assertEquals(new Secret("abc"), secret);
        assertEquals(new Secret("abc").hashCode(), secret.hashCode());
        assertNotEquals(new Secret("abd"), secret);
        assertNotEquals(new Secret("abd").hashCode(), secret.hashCode());
        assertNotEquals((Object) "abc", secret);
        assertEquals(3, secret.length());
        assertEquals("Secret of 3 characters", secret.toString());
    }
}
