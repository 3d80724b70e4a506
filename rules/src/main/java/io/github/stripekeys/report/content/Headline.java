package io.github.stripekeys.report.content;

import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Credentials, counted in words. */
final class Headline {
    private Headline() {}

    /** Such as {@code 2 live keys (1 served to browsers), 1 webhook signing secret and 1 test key}; the worst first. */
    static String of(List<Card> cards) {
        Map<String, List<Card>> byNoun =
                cards.stream().collect(Collectors.groupingBy(Headline::noun, LinkedHashMap::new, Collectors.toList()));
        return ReportText.enumeration(byNoun.entrySet().stream()
                .map(noun -> ReportText.count(noun.getValue().size(), noun.getKey()) + reach(noun.getValue()))
                .toList());
    }

    /** The same of one that clients can read, as a clause: {@code a live secret key is served to browsers}. */
    static String clause(Card card) {
        String title = card.credentialRule().title();
        boolean isWord = Character.isLowerCase(title.charAt(1)) && !title.startsWith("Stripe");
        String noun = isWord ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1) : title;
        return ("aeiouO".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ")
                + noun
                + (card.isGone() ? " was " : " is ")
                + card.audience().words();
    }

    private static String reach(List<Card> cards) {
        Map<String, Long> reached = cards.stream()
                .filter(Card::reachesClient)
                .sorted(Comparator.comparing(Card::isGone).thenComparing(Card::audience))
                .map(card -> (card.isGone() ? "was " : "") + card.audience().words())
                .collect(Collectors.groupingBy(words -> words, LinkedHashMap::new, Collectors.counting()));
        List<String> parts = new ArrayList<>();
        reached.forEach((words, number) -> parts.add((number == cards.size() ? "" : number + " ") + words));
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private static String noun(Card card) {
        if (!card.isCredential()) {
            return card.rule() == Rule.SECRET_LOGGED ? "logged secret" : "leak by data flow";
        }
        Kind kind = card.worst().kind();
        return kind.isCountedByMode() ? byMode(card.mode()) : kind.noun();
    }

    private static String byMode(Mode mode) {
        return switch (mode) {
            case TEST -> "test key";
            case LIVE -> "live key";
            case UNKNOWN -> "key of unknown mode";
        };
    }
}
