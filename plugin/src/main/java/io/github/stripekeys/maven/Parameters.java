package io.github.stripekeys.maven;

import io.github.stripekeys.exposure.Overrides;
import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.ci.CiService;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.source.Globs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Understands what users wrote, or says what they could have written. */
final class Parameters {
    private Parameters() {}

    static FailOn failOn(String text) throws MojoExecutionException {
        String known = Arrays.stream(FailOn.values()).map(FailOn::id).collect(Collectors.joining(", "));
        return FailOn.of(text).orElseThrow(() -> unknown(text, "failOn", known));
    }

    static List<ReportFormat> formats(List<String> texts) throws MojoExecutionException {
        try {
            return given(texts).stream().map(ReportFormat::of).distinct().toList();
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException("stripe-keys.formats: " + e.getMessage(), e);
        }
    }

    /**
     * The service to tell about findings.
     *
     * @param environment of this process
     */
    static Optional<CiService> annotations(String text, Map<String, String> environment) throws MojoExecutionException {
        String known = "auto, never, "
                + Arrays.stream(CiService.values()).map(CiService::id).collect(Collectors.joining(", "));
        return switch (text) {
            case "auto" -> CiService.runningIn(environment);
            case "never" -> Optional.empty();
            default ->
                Optional.of(Arrays.stream(CiService.values())
                        .filter(service -> service.id().equals(text))
                        .findFirst()
                        .orElseThrow(() -> unknown(text, "annotations", known)));
        };
    }

    static Attribution attribution(String text) throws MojoExecutionException {
        String known = Arrays.stream(Attribution.values()).map(Attribution::id).collect(Collectors.joining(", "));
        return Arrays.stream(Attribution.values())
                .filter(attribution -> attribution.id().equals(text))
                .findFirst()
                .orElseThrow(() -> unknown(text, "blame", known));
    }

    private static MojoExecutionException unknown(String text, String parameter, String known) {
        return new MojoExecutionException(
                "Unknown value '" + text + "' of stripe-keys." + parameter + "; there are " + known);
    }

    static GitMode gitMode(@Nullable String since, boolean isStaged) throws MojoExecutionException {
        String ref = since == null ? "" : since.strip();
        if (isStaged && !ref.isEmpty()) {
            throw new MojoExecutionException("stripe-keys.since and stripe-keys.staged: only one can be given");
        }
        return isStaged
                ? new GitMode(Scope.Mode.STAGED, null)
                : ref.isEmpty() ? GitMode.NONE : new GitMode(Scope.Mode.SINCE, ref);
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

    /** Whether comments beside findings cannot suppress them. */
    static boolean denies(String inlineSuppressions) throws MojoExecutionException {
        return switch (inlineSuppressions.strip().toLowerCase(Locale.ROOT)) {
            case "allow" -> false;
            case "deny" -> true;
            default ->
                throw new MojoExecutionException("Unknown value '" + inlineSuppressions
                        + "' of stripe-keys.inlineSuppressions; there are allow, deny");
        };
    }

    static Globs globs(@Nullable List<@Nullable String> texts) {
        return Globs.of(given(texts));
    }

    static List<Overrides.Claim> surfaces(@Nullable List<@Nullable SurfaceParameter> given)
            throws MojoExecutionException {
        List<Overrides.Claim> claims = new ArrayList<>();
        for (SurfaceParameter surface : given == null ? List.<SurfaceParameter>of() : given) {
            if (surface != null) {
                claims.add(surface.claim());
            }
        }
        return claims;
    }

    /** What is in a list parameter; Maven makes null of an empty element. */
    static List<String> given(@Nullable List<@Nullable String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }
}
