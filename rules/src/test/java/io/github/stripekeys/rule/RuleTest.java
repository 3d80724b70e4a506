package io.github.stripekeys.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.credential.Format;
import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A kind that only one table knows fails here. */
final class RuleTest {
    @ParameterizedTest
    @EnumSource
    void eachKindIsFiledUnderARule(Kind kind) {
        for (Mode mode : Mode.values()) {
            Rule rule = Rule.of(kind, mode);
            assertTrue(rule.kinds().contains(kind), rule::id);
            assertFalse(rule.isAboutCode(), rule::id);
            assertEquals(kind.isPublic(), rule.isPublicByDesign(), rule::id);
        }
    }

    @Test
    void eachKindHasAFormatOrIsKnownByItsPlace() {
        Set<Kind> read = Stream.concat(Format.all().stream().map(Format::kind), Stream.of(Kind.LEGACY))
                .collect(Collectors.toSet());
        assertEquals(Set.copyOf(Arrays.asList(Kind.values())), read);
    }

    @ParameterizedTest
    @CsvSource({
        "SECRET, LIVE, SECRET_KEY_LIVE",
        "SECRET, TEST, SECRET_KEY_TEST",
        "SECRET, UNKNOWN, SECRET_KEY_LIVE",
        "LEGACY, UNKNOWN, SECRET_KEY_LIVE",
        "RESTRICTED, TEST, RESTRICTED_KEY_TEST",
        "SANDBOX, TEST, SANDBOX_KEY",
        "OAUTH_REFRESH, UNKNOWN, OAUTH_TOKEN",
        "TERMINAL, TEST, TERMINAL_TOKEN",
        "PUBLISHABLE, LIVE, PUBLISHABLE_KEY"
    })
    void theModeChoosesAmongThem(Kind kind, Mode mode, Rule rule) {
        assertEquals(rule, Rule.of(kind, mode));
    }
}
