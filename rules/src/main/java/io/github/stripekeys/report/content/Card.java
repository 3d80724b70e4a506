package io.github.stripekeys.report.content;

import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.Severity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One credential and every place it is in.
 *
 * @param places its findings, those somebody has to act on first, then the worst; never empty
 */
public record Card(List<Finding> places) {
    private static final int AT_ONCE = 3;
    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::status)
            .thenComparing(finding -> !reachesClient(finding))
            .thenComparing(Finding::severity)
            .thenComparing(Comparator.naturalOrder());
    private static final Comparator<Card> URGENT_FIRST = Comparator.comparing((Card card) -> !card.isOpen())
            .thenComparing(card -> !(card.reachesClient() && card.mode() == Mode.LIVE))
            .thenComparing(Card::severity)
            .thenComparing(Card::worst);

    /** The findings by credential, the most urgent credential first: a live one that reaches the client. */
    public static List<Card> of(Stream<Finding> findings) {
        Map<String, List<Finding>> byCredential =
                findings.collect(Collectors.groupingBy(Finding::fingerprint, LinkedHashMap::new, Collectors.toList()));
        return byCredential.values().stream()
                .map(places -> new Card(places.stream().sorted(WORST_FIRST).toList()))
                .sorted(URGENT_FIRST)
                .toList();
    }

    public Finding worst() {
        return places.get(0);
    }

    /** The places that are shown at once. */
    public List<Finding> first() {
        return places.subList(0, Math.min(AT_ONCE, places.size()));
    }

    /** The places that are shown on demand. */
    public List<Finding> rest() {
        return places.subList(first().size(), places.size());
    }

    /** The ids of who can see it, once each. */
    public String surfaces() {
        return words(finding -> finding.exposure().surface().id());
    }

    /** The modules it is in, once each. */
    public String modules() {
        return words(finding -> ReportText.module(finding.path()));
    }

    private String words(Function<Finding, String> word) {
        return places.stream().map(word).distinct().collect(Collectors.joining("|"));
    }

    public Rule rule() {
        return worst().rule();
    }

    /** All rules that any of its places breaks, the one that it is filed under first. */
    public List<Rule> rules() {
        return places.stream()
                .flatMap(place -> place.rules().stream())
                .distinct()
                .toList();
    }

    /** The ids of all rules that any of its places breaks. */
    public List<String> ruleIds() {
        return places.stream()
                .flatMap(place -> place.ruleIds().stream())
                .distinct()
                .toList();
    }

    public Severity severity() {
        return worst().severity();
    }

    public Mode mode() {
        return worst().mode();
    }

    public boolean isOpen() {
        return worst().isOpen();
    }

    /** Whether somebody has to act because anybody can read it; a publishable key may be read. */
    public boolean reachesClient() {
        return places.stream().anyMatch(Card::reachesClient);
    }

    /** Where a link to the card leads, the same in each report that has the credential. */
    public String id() {
        return "f-" + worst().fingerprint();
    }

    private static boolean reachesClient(Finding finding) {
        return finding.isOpen()
                && finding.exposure().surface() == Surface.CLIENT
                && !finding.kind().isPublic();
    }
}
