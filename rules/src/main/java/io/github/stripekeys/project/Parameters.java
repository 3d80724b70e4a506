package io.github.stripekeys.project;

import io.github.stripekeys.exposure.Overrides;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.ci.CiService;
import io.github.stripekeys.source.Glob;
import io.github.stripekeys.source.Globs;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Understands what users wrote, or says what they could have written. */
public final class Parameters {
    private Parameters() {}

    /** The severity of this name. */
    public static FailOn failOn(String text) throws ScanException {
        String known = Arrays.stream(FailOn.values()).map(FailOn::id).collect(Collectors.joining(", "));
        return FailOn.of(text).orElseThrow(() -> unknown(text, "failOn", known));
    }

    /** The formats of these names, each once. */
    public static List<ReportFormat> formats(List<String> texts) throws ScanException {
        try {
            return given(texts).stream().map(ReportFormat::of).distinct().toList();
        } catch (IllegalArgumentException e) {
            throw new ScanException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * The service to tell about findings.
     *
     * @param environment of this process
     */
    public static Optional<CiService> annotations(String text, Map<String, String> environment) throws ScanException {
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

    /** The constant of this name. */
    public static BlameMode blame(String text) throws ScanException {
        String known = Arrays.stream(BlameMode.values()).map(BlameMode::id).collect(Collectors.joining(", "));
        return Arrays.stream(BlameMode.values())
                .filter(attribution -> attribution.id().equals(text))
                .findFirst()
                .orElseThrow(() -> unknown(text, "blame", known));
    }

    private static ScanException unknown(String text, String parameter, String known) {
        return new ScanException(
                "Unknown value '" + text + "' for stripe-keys." + parameter + ". Use one of: " + known);
    }

    /** What of a project is scanned, if a commit to compare with is named, or what is staged is asked for, or neither. */
    public static ScanMode mode(@Nullable String since, boolean isStaged) throws ScanException {
        String ref = since == null ? "" : since.strip();
        if (isStaged && !ref.isEmpty()) {
            throw new ScanException("Use either stripe-keys.since or stripe-keys.staged, not both");
        }
        return isStaged ? ScanMode.STAGED : ref.isEmpty() ? ScanMode.TREE : ScanMode.since(ref);
    }

    /** How many threads read: for 0 one for each core. */
    public static int threads(String text) throws ScanException {
        long threads = number("threads", text, "1 or more, or 0 for one per core");
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : (int) Math.min(Integer.MAX_VALUE, threads);
    }

    /** The largest size in bytes: for 0 there is none. */
    public static long maxFileSize(String text) throws ScanException {
        long bytes = number("maxFileSize", text, "a number of bytes, or 0 for no limit");
        return bytes == 0 ? Long.MAX_VALUE : bytes;
    }

    private static long number(String parameter, String text, String expected) throws ScanException {
        try {
            long number = Long.parseLong(text.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        throw new ScanException("stripe-keys." + parameter + " is '" + text + "'; it must be " + expected);
    }

    /** Whether comments beside findings cannot suppress them. */
    public static boolean denies(String inlineSuppressions) throws ScanException {
        return switch (inlineSuppressions.strip().toLowerCase(Locale.ROOT)) {
            case "allow" -> false;
            case "deny" -> true;
            default ->
                throw new ScanException("Unknown value '" + inlineSuppressions
                        + "' for stripe-keys.inlineSuppressions. Use one of: allow, deny");
        };
    }

    /**
     * The globs of a list parameter; none if there is no list.
     *
     * @throws ScanException if one can match nothing, because it is broken
     */
    public static Globs globs(String parameter, @Nullable List<@Nullable String> texts) throws ScanException {
        List<String> globs = given(texts);
        for (String glob : globs) {
            for (String pair : List.of("[]", "{}")) {
                int open = glob.lastIndexOf(pair.charAt(0));
                if (open >= 0 && glob.indexOf(pair.charAt(1), open) < 0) {
                    throw new ScanException("stripe-keys.%s: '%s' is not a valid glob: unclosed %s"
                            .formatted(parameter, glob, pair.charAt(0)));
                }
            }
        }
        return Globs.of(globs);
    }

    /** Who sees what is at the path that a text such as {@code kiosk/**=client} names. */
    public static Overrides.Claim surface(String text) throws ScanException {
        int equals = text.lastIndexOf('=');
        return equals < 0 ? surface(text, null) : surface(text.substring(0, equals), text.substring(equals + 1));
    }

    /** Who sees what is at a path, both as users write them. */
    public static Overrides.Claim surface(@Nullable String path, @Nullable String id) throws ScanException {
        if (path == null || path.isBlank() || id == null) {
            throw new ScanException("stripe-keys.surfaces needs a path and what it is, as in"
                    + " <surface><path>apps/kiosk/**</path><is>client</is></surface> or apps/kiosk/**=client");
        }
        String known = Arrays.stream(Surface.values())
                .filter(Surface::isForPaths)
                .map(Surface::id)
                .collect(Collectors.joining(", "));
        return new Overrides.Claim(
                Glob.of(path),
                Surface.of(id)
                        .filter(Surface::isForPaths)
                        .orElseThrow(() -> new ScanException(
                                "Unknown surface '" + id.strip() + "' in stripe-keys.surfaces. Use one of: " + known)));
    }

    /** What is in a list parameter; Maven makes null of an empty element. */
    public static List<String> given(@Nullable List<@Nullable String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }
}
