package io.github.stripekeys.rule;

import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.text.Evidence;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a norm demands, and a finding of a rule breaks. On a rule's page it is a link, such as
 * {@code [CWE-798: Use of Hard-coded Credentials](https://…)}.
 *
 * @param id its number in the norm, such as {@code 798} or {@code 13.3.1}
 * @param title what it is about, in a few words
 * @param address where the norm says it, always {@code https:}
 */
public record Requirement(Standard norm, String id, String title, String address) {
    /** Those that Markdown links to, in its order, norm by norm. */
    static List<Requirement> in(String markdown) {
        return Arrays.stream(Standard.values())
                .flatMap(norm -> of(norm, markdown))
                .toList();
    }

    private static Stream<Requirement> of(Standard norm, String markdown) {
        return Pattern.compile(
                        "\\[" + Pattern.quote(norm.prefix()) + "(\\d+(?:[.]\\d+)*): ([^]]+)]\\((https://[^)\\s]+)\\)")
                .matcher(markdown)
                .results()
                .map(link -> of(norm, link));
    }

    private static Requirement of(Standard norm, MatchResult link) {
        return new Requirement(norm, link.group(1), link.group(2), link.group(3));
    }

    /** How it is cited, such as {@code CWE-798} or {@code PCI DSS 4.0.1, requirement 8.6.2}. */
    public String label() {
        return norm.prefix() + id;
    }

    /** Whether a finding of a rule that refers to it breaks it; some are about what is public, or in comments, alone. */
    public boolean isBrokenBy(Finding finding) {
        return switch (label()) {
            case "CWE-540" -> finding.exposure().surface() == Surface.CLIENT;
            case "CWE-615" -> finding.evidence().contains(Evidence.COMMENT);
            default -> true;
        };
    }
}
