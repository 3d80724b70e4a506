package io.github.stripekeys.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.stripekeys.testing.Keys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectIdentityTest {
    @ParameterizedTest
    @CsvSource({
        "https://github.com/example/shop, https://github.com/example/shop",
        "https://user:word@github.com/example/shop, https://github.com/example/shop",
        "https://token@host.example:8443/a?private_token=x#y, https://host.example:8443/a",
        "https://dev.azure.com/o/p/_build/results?buildId=17&view=2,"
                + " https://dev.azure.com/o/p/_build/results?buildId=17&view=2",
        "https://dev.azure.com/o/My%20Project/_git/r, https://dev.azure.com/o/My%20Project/_git/r"
    })
    void showsAnAddressWithoutItsSecrets(String address, String shown) {
        assertEquals(shown, identity(address).remote());
        assertEquals(shown, identity(address).job());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/a",
                "javascript:alert(1)",
                "https://",
                "https://a b/c",
                "https://a/\"><script>",
                "https://a/b\nc",
                "https://user:wo/rd@host/x@y/\u202E",
                "ssh://git@example.org/a"
            })
    void showsNoOtherAddress(String address) {
        assertNull(identity(address).remote());
        assertNull(identity(address).job());
    }

    @Test
    void showsNoAddressWithAKey() {
        String key = Keys.key("sk_live", 3, "short");
        assertNull(identity("https://example.org/" + key + "/shop").remote());
        assertNull(identity("https://" + key + "@example.org/" + key).job());
        assertEquals(
                "https://example.org/",
                identity("https://" + key + "@example.org/").remote());
    }

    private static ProjectIdentity identity(@Nullable String address) {
        return new ProjectIdentity(null, null, null, null, address, address);
    }
}
