package io.github.stripekeys.maven;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.source.Globs;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Understands what users wrote, or says what they could have written. */
final class Parameters {
    private Parameters() {}

    static FailOn failOn(String text) throws MojoExecutionException {
        return FailOn.of(text)
                .orElseThrow(() -> new MojoExecutionException("Unknown value '" + text
                        + "' of stripe-keys.failOn; there are "
                        + Arrays.stream(FailOn.values()).map(FailOn::id).collect(Collectors.joining(", "))));
    }

    static List<ReportFormat> formats(List<String> texts) throws MojoExecutionException {
        try {
            return given(texts).stream().map(ReportFormat::of).distinct().toList();
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException("stripe-keys.formats: " + e.getMessage(), e);
        }
    }

    static int threads(int threads) throws MojoExecutionException {
        if (threads < 0) {
            throw new MojoExecutionException("stripe-keys.threads is " + threads + "; it must be 1 or more");
        }
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }

    static long maxFileSize(long bytes) throws MojoExecutionException {
        if (bytes < 0) {
            throw new MojoExecutionException("stripe-keys.maxFileSize is " + bytes + "; it must be a number of bytes");
        }
        return bytes == 0 ? Long.MAX_VALUE : bytes;
    }

    static Globs globs(@Nullable List<@Nullable String> texts) {
        return Globs.of(given(texts));
    }

    /** What is in a list parameter; Maven makes null of an empty element. */
    private static List<String> given(@Nullable List<@Nullable String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }
}
