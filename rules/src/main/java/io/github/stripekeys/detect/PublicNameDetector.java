package io.github.stripekeys.detect;

import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.credential.CredentialReader;
import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Reading;
import io.github.stripekeys.credential.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds variables whose name says that they hold a secret, and makes a bundler copy it into what browsers load. */
final class PublicNameDetector implements Detector {
    private static final Pattern NAME =
            Pattern.compile("(?<![A-Za-z0-9_])(" + String.join("|", PublicName.PREFIXES) + ")([A-Z0-9_]+)(?![a-z])");
    private static final Pattern VALUE = Pattern.compile("[\"']?\\s*[:=]\\s*[\"'`]?(\\S*)");

    /** Files that bundlers, or what starts them, read. */
    private static final Pattern FILES =
            Pattern.compile("(?:.*/)?(?:[^/]*[.](?:[mc]?[jt]sx?|vue|svelte|astro|html?|ya?ml|toml"
                    + "|env|sh)|[.]env[^/]*|Dockerfile[^/]*|Jenkinsfile[^/]*)");

    private static final Pattern TESTS = Pattern.compile("(?:.*/)?(?:__tests__/.*|[^/]*[.](?:test|spec)[.][^/]*)");

    @Override
    public Detection detect(Document document) {
        String path = document.location().name();
        return FILES.matcher(path).matches() && !TESTS.matcher(path).matches()
                ? Detection.NONE.plus(usages(document))
                : Detection.NONE;
    }

    private static List<Usage> usages(Document document) {
        List<Usage> usages = new ArrayList<>();
        Set<String> places = new HashSet<>();
        NAME.matcher(document.text().content())
                .results()
                .filter(name -> SecretName.is(name.group(2)))
                .filter(name ->
                        places.add(document.region(name.start(), name.start()).startLine() + name.group()))
                .forEach(name -> usage(document, name).ifPresent(usages::add));
        return usages;
    }

    /** Nothing if the value is known to be harmless. */
    private static Optional<Usage> usage(Document document, MatchResult name) {
        Optional<Reading.Found> value = value(document.text(), name.end());
        boolean isHarmless = value.map(Reading.Found::credential)
                .filter(found -> found.kind() == Kind.PUBLISHABLE || found.isPublishedSample())
                .isPresent();
        Region region = value.map(found -> document.region(found.start(), found.end()))
                .orElseGet(() -> document.region(name.start(), name.end()));
        return isHarmless
                ? Optional.empty()
                : Optional.of(new Usage(
                        Use.NAMED_PUBLIC,
                        value.<Credential>map(Reading.Found::credential).orElse(null),
                        "${" + name.group() + "}",
                        "bundlers copy " + name.group() + " into what browsers load",
                        region,
                        Spot.after(name.group() + "="),
                        List.of(Evidence.LITERAL),
                        List.of()));
    }

    /** The credential that the variable is given. */
    private static Optional<Reading.Found> value(Text text, int end) {
        Matcher assigned =
                VALUE.matcher(text.content()).region(end, text.content().length());
        if (!assigned.lookingAt()) {
            return Optional.empty();
        }
        int start = assigned.start(1);
        return CredentialReader.read(text).stream()
                .filter(reading -> reading.start() == start && reading instanceof Reading.Found)
                .map(Reading.Found.class::cast)
                .findFirst();
    }
}
