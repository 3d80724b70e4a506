package io.github.stripekeys.detect;

import io.github.stripekeys.candidate.CredentialUse;
import io.github.stripekeys.candidate.Detection;
import io.github.stripekeys.candidate.Detector;
import io.github.stripekeys.candidate.Use;
import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.credential.CredentialReader;
import io.github.stripekeys.credential.LegacyKey;
import io.github.stripekeys.credential.Match;
import io.github.stripekeys.credential.ScannedText;
import io.github.stripekeys.java.sink.SinkArgument;
import io.github.stripekeys.java.sink.SinkArguments;
import io.github.stripekeys.java.syntax.JavaCode;
import io.github.stripekeys.sink.RegexSinkMatch;
import io.github.stripekeys.sink.Sink;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sees what a program gives to Stripe's libraries and to its API; as a detector, one that is not Java. */
final class SdkArgumentDetector implements Detector {
    private static final Pattern ADDRESS = Pattern.compile("(?:api|files|connect)\\.stripe\\.com");
    private static final Pattern SCHEME = Pattern.compile("^(?:Bearer|Basic) ");

    @Override
    public Detection detect(Document document) {
        String text = document.text().content();
        List<CredentialUse> usages = RegexSinkMatch.in(document.location().name(), text).stream()
                .flatMap(argument -> usage(document, argument).stream())
                .distinct()
                .toList();
        return Detection.NONE.plus(usages);
    }

    private static Optional<CredentialUse> usage(Document document, RegexSinkMatch argument) {
        int start = argument.start();
        Region region = document.region(start, start + argument.text().length());
        Region sink = document.region(argument.sink(), argument.sink());
        boolean isThere = sink.startLine() == region.startLine() || argument.sink() < start;
        String path = document.location().displayPath();
        List<Step> trace = isThere
                ? List.of()
                : List.of(
                        new Step(path, region.startLine(), region.startColumn(), "defined here"),
                        new Step(path, sink.startLine(), sink.startColumn(), argument.description()));
        return credential(argument.text(), argument.use(), false)
                .map(credential -> new CredentialUse(
                        argument.use(),
                        credential,
                        "",
                        argument.description(),
                        region,
                        document.spot(start),
                        List.of(Evidence.SDK_ARGUMENT),
                        trace));
    }

    /** Whether it is worth a look: the file says that it uses something of Stripe's, and what takes a key. */
    static boolean maySend(String text) {
        boolean isAboutStripe =
                text.contains("com.stripe") || ADDRESS.matcher(text).find();
        return isAboutStripe && Sink.all().stream().anyMatch(sink -> names(text, sink));
    }

    private static boolean names(String text, Sink sink) {
        String name = sink.member().equals(Sink.ANY) ? "com.stripe.model" : sink.name();
        return text.contains(name) || text.contains(name.toUpperCase(Locale.ROOT));
    }

    static List<CredentialUse> read(Document document, JavaCode code) {
        boolean isRequesting = ADDRESS.matcher(document.text().content()).find();
        return SinkArguments.in(code, isRequesting).stream()
                .flatMap(argument -> usage(document, argument).stream())
                .distinct()
                .toList();
    }

    private static Optional<CredentialUse> usage(Document document, SinkArgument argument) {
        String text = argument.text().text();
        Sink sink = argument.sink();
        return credential(text, sink.use(), !sink.member().equals(Sink.ANY))
                .map(credential -> new CredentialUse(
                        argument.sink().use(),
                        credential,
                        "",
                        argument.sink().description(),
                        argument.region(),
                        document.spot(document.place(argument.region())),
                        List.of(Evidence.SDK_ARGUMENT),
                        argument.trace()));
    }

    /** What is given there: a credential by its shape, or what must be one because nothing else works there. */
    private static Optional<Credential> credential(String constant, Use use, boolean isSurelyKey) {
        String text = SCHEME.matcher(constant.strip()).replaceFirst("");
        List<Match> readings = CredentialReader.read(new ScannedText(text, true, true));
        if (!readings.isEmpty()) {
            return readings.get(0) instanceof Match.Found found ? Optional.of(found.credential()) : Optional.empty();
        }
        return switch (use) {
            case API_KEY -> isSurelyKey ? LegacyKey.readAnyShape(text) : LegacyKey.read(text);
            case REQUEST, SETTING -> LegacyKey.read(text);
            default -> Optional.empty();
        };
    }
}
