package io.github.stripekeys.detect;

import io.github.stripekeys.candidate.CredentialUse;
import io.github.stripekeys.candidate.Use;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import io.github.stripekeys.text.TextPosition;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A reference to a property that a build may fill in, as <code>${name}</code> or {@code @name@}.
 *
 * @param marker what it starts with: {@code $} or {@code @}
 */
public record PropertyReference(char marker, String name, Region region, TextPosition spot) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([\\w.-]+)}|(?<![\\w@])@([\\w.-]+)@(?![\\w@])");

    /** All in a text. */
    public static List<PropertyReference> in(Document document) {
        return REFERENCE
                .matcher(document.text().content())
                .results()
                .map(match -> of(document, match))
                .toList();
    }

    private static PropertyReference of(Document document, MatchResult match) {
        return new PropertyReference(
                match.group().charAt(0),
                match.group(1) == null ? match.group(2) : match.group(1),
                document.region(match.start(), match.end()),
                new TextPosition(document.text().content(), match.start()));
    }

    /** Whether it may as well be code of JavaScript, in a template literal. */
    public boolean mayBeCode() {
        long before = spot.text()
                .substring(0, spot.at())
                .chars()
                .filter(c -> c == '`')
                .count();
        return marker == '$' && before % 2 == 1;
    }

    /** What is done with it: the build puts the property's value in its place. */
    public CredentialUse filled(List<Step> trace) {
        return new CredentialUse(
                Use.FILLED_IN,
                null,
                "${" + name + "}",
                "the build puts the value of " + name + " here",
                region,
                spot,
                List.of(Evidence.RESOURCE_FILTERING),
                trace);
    }
}
