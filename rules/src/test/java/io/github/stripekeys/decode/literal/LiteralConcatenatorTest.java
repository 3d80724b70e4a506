package io.github.stripekeys.decode.literal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Stream<String> known = Stream.of("a{b,c}", "\"a\" + [\"b\", \"c\"]", ": a = b");
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
}
