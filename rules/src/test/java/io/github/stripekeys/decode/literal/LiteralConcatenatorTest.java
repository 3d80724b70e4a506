package io.github.stripekeys.decode.literal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LiteralConcatenatorTest {
    private static final int PROGRAMS = 3_000;
    private static final int MOST_TOKENS = 16;

    /** What languages write literals, lists, calls and assignments with; much of it opens what nothing closes. */
    private static final List<String> TOKENS = List.of(
            ("a b1 \"x\" 'y' `z` \"${a}\" '%s' %w[a] + . .. , ! ? : = += .= ( ) [ ] { } << <> || & * % @ # $ ${ #{ \\( "
                            + "\\ \" ' // /* */ R\"( [==[ <<END END join -join -f concat format append define str")
                    .split(" "));

    @ParameterizedTest
    @EnumSource(LanguageSyntax.class)
    void noOrderOfTokensIsTooStrange(LanguageSyntax syntax) {
        Stream<String> known = Stream.of("a{b,c}", "\"a\" + [\"b\", \"c\"]", ": a = b", "`a${['b', 'c']}`");
        Stream.concat(
                        known,
                        new Random(1).ints(PROGRAMS, 0, Integer.MAX_VALUE).mapToObj(LiteralConcatenatorTest::program))
                .forEach(program -> assertDoesNotThrow(
                        () -> LiteralConcatenator.join(program, syntax, any -> true), () -> program));
    }

    private static String program(int seed) {
        Random random = new Random(seed);
        return random.ints(1 + random.nextInt(MOST_TOKENS), 0, TOKENS.size())
                .mapToObj(each -> TOKENS.get(each) + (random.nextBoolean() ? " " : ""))
                .collect(Collectors.joining());
    }

    @Test
    void aSumOverTheEndOfWhatIsAtHandHidesNothing() {
        String sum = "b" + " + b".repeat(100) + ";";
        String literals = "k = 'what-is-first' + '-and-what-is-last';";
        String program = "a;".repeat(14_300) + sum + literals + "a;".repeat(4_000);
        assertEquals(List.of("what-is-first-and-what-is-last"), joined(program));
    }

    @Test
    void aPartOfALongTextHasItsPlace() {
        String list = "['first part of it', 'second part', '" + "a".repeat(3_000) + "', '" + "b".repeat(3_000) + "']";
        List<JoinedLiterals.Part> parts =
                LiteralConcatenator.join("x = 'a'; k = " + list + ".join('')", LanguageSyntax.SCRIPT, any -> true)
                        .stream()
                        .flatMap(each -> each.parts().stream())
                        .toList();
        assertFalse(parts.isEmpty());
        assertTrue(parts.stream().allMatch(each -> each.from() < each.to()), parts::toString);
    }

    private static List<String> joined(String program) {
        return LiteralConcatenator.join(program, LanguageSyntax.SCRIPT, any -> true).stream()
                .map(JoinedLiterals::text)
                .toList();
    }
}
