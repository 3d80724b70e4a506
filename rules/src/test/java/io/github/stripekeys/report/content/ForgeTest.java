package io.github.stripekeys.report.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForgeTest {
    private static final String COMMIT = "4e4a67f366".repeat(4);

    @ParameterizedTest
    @CsvSource({
        "https://github.com/a/b, https://github.com/a/b/blob/C/x%20y/%C3%A9%26%23.js#L7, /commit/C",
        "https://github.example.com/a/b, https://github.example.com/a/b/blob/C/x%20y/%C3%A9%26%23.js#L7, /commit/C",
        "https://gitlab.com/a/b/c, https://gitlab.com/a/b/c/-/blob/C/x%20y/%C3%A9%26%23.js#L7, /-/commit/C",
        "https://gitlab.example.com:8443/a/b, https://gitlab.example.com:8443/a/b/-/blob/C/x%20y/%C3%A9%26%23.js#L7,"
                + " /-/commit/C",
        "https://bitbucket.org/a/b, https://bitbucket.org/a/b/src/C/x%20y/%C3%A9%26%23.js#lines-7, /commits/C",
        "https://codeberg.org/a/b, https://codeberg.org/a/b/src/commit/C/x%20y/%C3%A9%26%23.js#L7, /commit/C",
        "https://dev.azure.com/o/p/_git/r,"
                + " https://dev.azure.com/o/p/_git/r?version=GCC&path=/x%20y/%C3%A9%26%23.js&line=7&lineEnd=7&lineStartColumn=1&lineEndColumn=999,"
                + " /commit/C"
    })
    void showsLinesAndCommits(String remote, String line, String commit) {
        assertEquals(
                line.replace("GCC", "GC" + COMMIT).replace("/C/", "/" + COMMIT + "/"),
                Forge.address(remote, COMMIT, "x y/é&#.js", 7).orElseThrow());
        assertEquals(
                remote + commit.substring(0, commit.length() - 1) + COMMIT,
                Forge.commit(remote, COMMIT).orElseThrow());
    }

    @Test
    void showsAFileWithoutLines() {
        assertEquals(
                "https://github.com/a/b/blob/" + COMMIT + "/x",
                Forge.address("https://github.com/a/b", COMMIT, "x", 0).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"https://git.example.com/a/b", "https://evilgithub.com/a", "https://mygitlab.example/a"})
    void knowsNoOther(String remote) {
        assertEquals(Optional.empty(), Forge.address(remote, COMMIT, "x", 1));
    }

    @Test
    void linksToCommitsOnly() {
        assertEquals(Optional.empty(), Forge.address("https://github.com/a/b", "main", "x", 1));
        assertEquals(Optional.empty(), Forge.address("https://github.com/a/b", null, "x", 1));
        assertEquals(Optional.empty(), Forge.address(null, COMMIT, "x", 1));
        assertEquals(Optional.empty(), Forge.commit("https://github.com/a/b", "../../x"));
    }
}
