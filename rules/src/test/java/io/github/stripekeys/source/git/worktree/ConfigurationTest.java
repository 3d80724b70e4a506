package io.github.stripekeys.source.git.worktree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.source.Sandbox;
import io.github.stripekeys.source.git.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks git itself what the answer should be. */
final class ConfigurationTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        [core]\\n ignorecase = true
        [core]\\n ignorecase
        [Core] IgnoreCase=yes ; as here
        [core]\\n ignorecase = true\\n ignorecase = false
        [core]\\n# ignorecase = true
        [core]\\n; ignorecase = true
        [alias]\\n ignorecase = true
        [remote "ignorecase=true"]\\n url = x
        [core]\\n ignorecase = "true"
        [core]\\n ignorecase = 1
        [core]\\n ignorecase = off
        [core]\\n editor = vi \\\\\\n ignorecase = true
        [core]\\n editor = ignorecase=true
        """)
    void knowsWhetherCaseCounts(String config) throws IOException, InterruptedException {
        Sandbox sandbox = new Sandbox(folder.toRealPath());
        sandbox.run("git", "init", "--quiet");
        String text = config.replace("\\\\", "\\").replace("\\n", "\n");
        sandbox.file(".git/config", "[core]\n repositoryformatversion = 0\n" + text + "\n");
        String expected = sandbox.run("git", "config", "--local", "--type=bool", "--default=false", "core.ignorecase");
        Configuration configuration =
                new Configuration(Checkout.around(sandbox.folder()).orElseThrow());
        assertEquals(Boolean.valueOf(expected), configuration.isCaseIgnored());
    }

    @ParameterizedTest
    @CsvSource({"sha1, 20", "sha256, 32"})
    void knowsHowLongIdsAre(String format, int length) throws IOException, InterruptedException {
        Sandbox sandbox = new Sandbox(folder.toRealPath());
        sandbox.run("git", "init", "--quiet", "--object-format=" + format);
        assertEquals(length, new Configuration(Checkout.around(sandbox.folder()).orElseThrow()).idLength());
    }
}
