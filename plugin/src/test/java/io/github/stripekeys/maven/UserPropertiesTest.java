package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class UserPropertiesTest {
    private static final Set<String> KNOWN =
            Set.of("stripe-keys.failOn", "stripe-keys.allowIncomplete", "stripe-keys.since");

    @Test
    void namesTheNearestOfAMisspeltParameter() {
        assertEquals(
                List.of("-Dstripe-keys.failon is not a parameter and is ignored. Did you mean -Dstripe-keys.failOn?"),
                unknown("stripe-keys.failon"));
        assertEquals(
                List.of("-Dstripe-keys.allowIncompelte is not a parameter and is ignored."
                        + " Did you mean -Dstripe-keys.allowIncomplete?"),
                unknown("stripe-keys.allowIncompelte"));
        assertEquals(
                List.of("-Dstripe-keys.somethingElse is not a parameter and is ignored."),
                unknown("stripe-keys.somethingElse"));
    }

    @Test
    void namesTheParameterOfAPropertyWithoutPrefix() {
        assertEquals(List.of("-DfailOn is ignored. Did you mean -Dstripe-keys.failOn?"), unknown("failOn"));
    }

    @Test
    void saysNothingOfOthers() {
        assertEquals(List.of(), unknown("stripe-keys.failOn"));
        assertEquals(List.of(), unknown("stripe-keys.version"));
        assertEquals(List.of(), unknown("since"));
        assertEquals(List.of(), unknown("maven.test.skip"));
    }

    private static List<String> unknown(String name) {
        return new UserProperties(Set.of(name), KNOWN).unknown();
    }
}
