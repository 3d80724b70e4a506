package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import io.github.stripekeys.testing.Sentinel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random keys, cut at random places and put together by programs, some of them encoded before. */
final class DisguisePropertyTest {
    private static final int CASES = 200;
    private static final List<String> NAMES =
            List.of("sk_live", "sk_test", "rk_live", "rk_test", "whsec", "sk_org", "rkcs_test");

    /** What the pieces are of; the first is as often as all others. */
    private static final List<UnaryOperator<String>> ENCODINGS = List.of(
            key -> base64(key),
            key -> base64("user:" + key),
            key -> base64(base64(key)),
            key -> hex(key),
            key -> hex(base64(key)),
            key -> base64(hex(key)));

    @ParameterizedTest
    @EnumSource(Program.class)
    void findsEveryKeyWhole(Program program) {
        Random random = new Random(program.name().hashCode());
        for (int i = 0; i < CASES; i++) {
            String key = key(random);
            Pieces pieces = pieces(key, random, program);
            String code = program.of(pieces);
            List<Finding> found = Fixture.scan(program.path(), code.getBytes(StandardCharsets.UTF_8))
                    .findings();
            List<Integer> lengths =
                    found.stream().map(Finding::length).distinct().toList();
            assertEquals(
                    List.of(key.length()), lengths, () -> code.replace(key.substring(key.length() - 8), "…") + found);
            String body = key.substring(key.lastIndexOf('_') + 1);
            Sentinel sentinel = new Sentinel(List.of(body, pieces.whole().replace(key, body)));
            found.forEach(
                    finding -> sentinel.check(program + "", finding.excerpt().toString()));
        }
    }

    private static String key(Random random) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        return Keys.key(name, random.nextInt(1_000_000), random.nextInt(3) == 0 && name.length() == 7 ? "medium" : "");
    }

    private static Pieces pieces(String key, Random random, Program program) {
        if (program.hidesText() || random.nextBoolean()) {
            return Pieces.cut(key, program.start(), random);
        }
        String encoded = ENCODINGS.get(random.nextInt(ENCODINGS.size())).apply(key);
        return Pieces.cut(encoded, 40, random);
    }

    @ParameterizedTest
    @EnumSource(Program.class)
    void findsNoPlaceholder(Program program) {
        Random random = new Random(program.name().hashCode());
        List<String> bodies = List.of(
                "x".repeat(24),
                "your_key_here",
                "abcdefghijklmnopqrstuvwx",
                "1234567890".repeat(3),
                "replaceWithYourOwnKey");
        for (int i = 0; i < CASES / 4; i++) {
            String body = bodies.get(random.nextInt(bodies.size()));
            String code = program.of(Pieces.cut("sk_live_" + body, 0, random));
            assertEquals(
                    List.of(),
                    Fixture.scan(program.path(), code.getBytes(StandardCharsets.UTF_8))
                            .findings(),
                    code);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String hex(String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
        return text.length() % 2 == 0 ? hex : hex.toUpperCase(Locale.ROOT);
    }
}
