package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.credential.FormatSample;
import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.testing.Fixture;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the table of formats says is found however it is written, so that no search knows less than the table. */
final class EveryFormatTest {
    static Stream<Arguments> all() {
        return FormatSample.all()
                .flatMap(sample -> Arrays.stream(Encoding.values()).map(encoding -> Arguments.of(sample, encoding)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("all")
    void isFoundWhole(FormatSample sample, Encoding encoding) {
        List<Finding> findings =
                Fixture.scan(encoding.path(), encoding.of(sample)).findings();
        assertEquals(
                List.of(sample.format().kind() + " of " + sample.text().length()),
                findings.stream()
                        .filter(finding -> finding.length() > 0)
                        .map(finding -> finding.kind() + " of " + finding.length())
                        .distinct()
                        .toList());
    }

    @Test
    void areAllKindsButTheOneWithoutAPrefix() {
        EnumSet<Kind> kinds = FormatSample.all()
                .map(sample -> sample.format().kind())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
        assertEquals(EnumSet.complementOf(EnumSet.of(Kind.LEGACY)), kinds);
        assertTrue(kinds.stream().anyMatch(Kind::mayReachClients));
    }
}
