package io.github.stripekeys.detect;

import io.github.stripekeys.candidate.CredentialUse;
import io.github.stripekeys.candidate.Detection;
import io.github.stripekeys.candidate.Detector;
import io.github.stripekeys.candidate.Use;
import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.credential.CredentialReader;
import io.github.stripekeys.credential.Match;
import io.github.stripekeys.credential.ScannedText;
import io.github.stripekeys.credential.SecretName;
import io.github.stripekeys.prefilter.PublicName;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.TextPosition;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds variables whose name says that they hold a secret, and makes a bundler copy it into what browsers load. */
final class PublicEnvDetector implements Detector {
    /** Every such name contains it. */
    private static final String STRIPE = "STRIPE";

    private static final Pattern NAME =
            Pattern.compile("(?<![A-Za-z0-9_])(" + String.join("|", PublicName.PREFIXES) + ")([A-Z0-9_]+)(?![a-z])");
    private static final Pattern VALUE = Pattern.compile("[\"']?\\s*[:=]\\s*[\"'`]?");

    /** Files that bundlers, or what starts them, read. */
    private static final Pattern FILES =
            Pattern.compile("(?:.*/)?(?:[^/]*[.](?:[mc]?[jt]sx?|vue|svelte|astro|html?|ya?ml|toml"
                    + "|env|sh)|[.]env[^/]*|Dockerfile[^/]*|Jenkinsfile[^/]*)");

    private final Predicate<String> isTest;

    PublicEnvDetector(Predicate<String> isTest) {
        this.isTest = isTest;
    }

    @Override
    public Detection detect(Document document) {
        String path = document.location().name();
        String text = document.text().content();
        boolean isNamed = text.contains(STRIPE) && PublicName.PREFIXES.stream().anyMatch(text::contains);
        return isNamed && FILES.matcher(path).matches() && !isTest.test(path)
                ? Detection.NONE.plus(usages(document))
                : Detection.NONE;
    }

    private static List<CredentialUse> usages(Document document) {
        Set<String> places = new HashSet<>();
        List<MatchResult> names = NAME.matcher(document.text().content())
                .results()
                .filter(name -> SecretName.isStripeSecretOfClient(name.group(2)))
                .filter(name -> NameMention.isUse(document.text().content(), name.start(), name.end()))
                .filter(name ->
                        places.add(document.region(name.start(), name.start()).startLine() + name.group()))
                .toList();
        Map<Integer, Match.Found> credentials = names.isEmpty() ? Map.of() : credentials(document.text());
        return names.stream()
                .flatMap(name -> usage(document, name, credentials).stream())
                .toList();
    }

    /** By where they start. */
    private static Map<Integer, Match.Found> credentials(ScannedText text) {
        return CredentialReader.read(text).stream()
                .filter(Match.Found.class::isInstance)
                .map(Match.Found.class::cast)
                .collect(Collectors.toMap(Match.Found::start, found -> found, (first, second) -> first));
    }

    /** Nothing if the value is known to be harmless. */
    private static Optional<CredentialUse> usage(
            Document document, MatchResult name, Map<Integer, Match.Found> credentials) {
        Optional<Match.Found> value = value(document.text(), name.end()).map(credentials::get);
        boolean isHarmless = value.map(Match.Found::credential)
                .filter(found -> found.kind().isPublic() || found.isPublishedSample())
                .isPresent();
        Region region = value.map(found -> document.region(found.start(), found.end()))
                .orElseGet(() -> document.region(name.start(), name.end()));
        return isHarmless
                ? Optional.empty()
                : Optional.of(new CredentialUse(
                        Use.NAMED_PUBLIC,
                        value.<Credential>map(Match.Found::credential).orElse(null),
                        "${" + name.group() + "}",
                        name.group() + " is bundled into client code",
                        region,
                        TextPosition.after(name.group() + "="),
                        List.of(Evidence.LITERAL),
                        List.of()));
    }

    /** Where the value starts that the variable is given. */
    private static Optional<Integer> value(ScannedText text, int end) {
        Matcher assigned =
                VALUE.matcher(text.content()).region(end, text.content().length());
        return assigned.lookingAt() ? Optional.of(assigned.end()) : Optional.empty();
    }
}
