package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.stripekeys.fix.Fix;
import io.github.stripekeys.testing.FixRun;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.JavaErrors;
import io.github.stripekeys.testing.Keys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fix of keys in disguise: each is left alone with a reason, or gone afterwards. */
final class DisguiseFixTest {
    private static final int CASES = 3;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Program.class)
    void isLeftAloneOrGone(Program program) throws IOException {
        Random random = new Random(program.name().hashCode());
        for (int i = 0; i < CASES; i++) {
            String code = program.of(Pieces.cut(Keys.key("sk_live", i, ""), program.start(), random));
            Map<String, byte[]> files = Map.of(program.path(), code.getBytes(StandardCharsets.UTF_8));
            FixRun run = FixRun.written(folder, files);
            byte[] after = Files.readAllBytes(folder.resolve(program.path()));
            assertFalse(run.plan().fixes().isEmpty());
            for (Fix.Refused refused : run.refused()) {
                assertFalse(refused.reason().isBlank());
                assertFalse(refused.reason().contains(Keys.key("sk_live", i, "").substring(8, 16)));
            }
            if (run.fixed().isEmpty()) {
                assertArrayEquals(files.get(program.path()), after);
            } else {
                assertEquals(
                        run.refused().size(),
                        Fixture.scan(program.path(), after).findings().size());
                assertEquals(
                        JavaErrors.of(Map.of("A.java", code)),
                        JavaErrors.of(Map.of("A.java", new String(after, StandardCharsets.UTF_8))),
                        () -> program.path());
            }
        }
    }
}
