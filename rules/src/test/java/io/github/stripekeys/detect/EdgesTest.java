package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands left and right of a key. */
class EdgesTest {
    static Stream<String> ends() {
        return Stream.of(
                "\"", "'", "`", ")", "]", "}", ">", "<", "&", ":", ",", ";", "\\", "\\n", "\t", " ", "\0", "密", "。",
                "%22", "-", "_", ".", "...", "/", "@", "#", "|", "=", "é", "\u200b", "\r\n");
    }

    @ParameterizedTest
    @MethodSource("ends")
    void endAKeyAndNeverHideIt(String end) {
        for (String variant : List.of("", "medium", "short")) {
            String key = Keys.key("sk_live", 1, variant);
            assertEquals(List.of(key.length()), lengths(key + end));
            assertEquals(List.of(key.length()), lengths(key + end + "x"), "before x");
        }
    }

    @Test
    void cutsTheLongFormWhereItEnds() {
        String key = Keys.key("rk_test");
        assertEquals(List.of(key.length()), lengths(key + "next"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\n",
                "\\t",
                "\\\\n",
                "%22",
                "%3D",
                "u0022",
                "\\u0022",
                "\\x22",
                "\u001b[1;32m",
                "密",
                "é",
                "=",
                "-",
                "/",
                ":",
                "\"",
                "&quot;",
                "&#34;",
                "\0"
            })
    void openAKey(String before) {
        assertEquals(1, lengths("x" + before + Keys.key("sk_live", 1, "short")).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"di", "ta", "_", "X", "9", "desk_ri"})
    void glueAShortKeyToAWord(String before) {
        assertEquals(List.of(), lengths(before + Keys.key("sk_live", 1, "short")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"di", "k", "_", "STRIPE_", "1"})
    void doNotHideAStructuredKey(String before) {
        assertEquals(1, lengths(before + Keys.key("sk_live")).size());
        assertEquals(1, lengths(before + Keys.key("sk_live", 1, "medium")).size());
    }

    private static List<Integer> lengths(String text) {
        return Fixture.scan("a.txt", text).findings().stream()
                .map(finding -> finding.length())
                .toList();
    }
}
