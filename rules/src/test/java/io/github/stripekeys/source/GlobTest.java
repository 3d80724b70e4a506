package io.github.stripekeys.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.stripekeys.source.git.ignore.IgnoreRules;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlobTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.txt            | a.txt            | true
            a.txt            | aXtxt            | false
            a.txt            | b/a.txt          | false
            *.txt            | a.txt            | true
            *.txt            | .txt             | true
            *.txt            | b/a.txt          | false
            ?.txt            | a.txt            | true
            ?.txt            | ab.txt           | false
            a?b              | a/b              | false
            a*b              | a/b              | false
            **/*.txt         | a.txt            | true
            **/*.txt         | c/b/a.txt        | true
            **/a/**          | a/b              | true
            **/a/**          | x/a/b/c          | true
            **/a/**          | x/ab/c           | false
            a/**/b           | a/b              | true
            a/**/b           | a/x/y/b          | true
            a/**/b           | ab               | false
            a/               | a/b/c            | true
            a/               | ab/c             | false
            **               | a/b/c            | true
            *.{yml,yaml}     | a.yaml           | true
            *.{yml,yaml}     | a.json           | false
            {a,b/c}/*.txt    | b/c/x.txt        | true
            {a,{b,c}}        | c                | true
            {a               | {a               | true
            a}               | a}               | true
            a,b              | a,b              | true
            a\\b             | a/b              | true
            (a)[b]+$^.txt    | (a)[b]+$^.txt    | true
            [ab]             | a                | false
            \\Q*\\E          | /Qx/E            | true
            é 密 (1).txt     | é 密 (1).txt     | true
            """)
    void matches(String glob, String path, boolean expected) {
        assertEquals(expected, Glob.of(glob).matches(path));
    }

    @ParameterizedTest
    @CsvSource({
        "a/**, a, true",
        "a/, a, true",
        "**/a/**, x/a, true",
        "**/a/**, x, false",
        "**/**, x, true",
        "a/*, a, false",
        "a/**/b, a, false",
        "a/*.txt, a, false"
    })
    void matchesAllBelow(String glob, String folder, boolean expected) {
        assertEquals(expected, Glob.of(glob).matchesAllBelow(folder));
    }

    @Test
    void noneMatchNothing() {
        assertEquals(false, Globs.NONE.match("a"));
        assertEquals(false, Globs.of(List.of()).matchAllBelow("a"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*a*a*a*a*a*a*a*a*b | a | 1000",
                "**/**/**/**/**/x | a/ | 1000",
                "**a**a**a**a**a**b | a | 1000",
                "{a,a*}{a,a*}{a,a*}{a,a*}{a,a*}{a,a*}b | a | 1000",
            })
    void neverTakesLong(String glob, String piece, int times) {
        String path = piece.repeat(times);
        assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertEquals(false, Glob.of(glob).matches(path)));
        IgnoreRules rules = IgnoreRules.none(false).plus("", glob.replace("{a,a*}", "*a*"));
        int name = path.lastIndexOf('/') + 1;
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertEquals(false, rules.isIgnored(path.substring(0, name), path.substring(name) + "y", false)));
    }
}
