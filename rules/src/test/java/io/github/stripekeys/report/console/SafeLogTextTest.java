package io.github.stripekeys.report.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SafeLogTextTest {
    @ParameterizedTest
    @CsvSource({
        "a/##vso[task.setvariable variable=x]y, a/#⟨U+0023⟩vso[task.setvariable variable=x]y",
        "##[error]x, #⟨U+0023⟩[error]x",
        "###[x], #⟨U+0023⟩#[x]",
        "a#b, a#b",
    })
    void holdsNoCommand(String text, String safe) {
        assertEquals(safe, SafeLogText.of(text));
    }
}
