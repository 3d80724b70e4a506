package io.github.stripekeys.report.content;

import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Audience;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.source.git.history.FirstSeen;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One credential and every place it is in.
 *
 * @param places its findings, those somebody has to act on first, then the worst; never empty
 */
public record Card(List<Finding> places) {
    private static final int AT_ONCE = 3;
    /** What somebody has to act on, then what can be edited before what is built of it, then what reaches clients, then the worst. */
    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::status)
            .thenComparing(Finding::isPublicByDesign)
            .thenComparing(finding -> finding.location().isArtifact())
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

    /** That of its worst place that has the status of the first. */
    public Severity severity() {
        return gravest().severity();
    }

    /** The place that decides the severity. */
    public Finding gravest() {
        return places.stream()
                .filter(place -> place.status() == worst().status())
                .min(Comparator.comparing(Finding::severity))
                .orElse(worst());
    }

    /** Whether a credential is there, and not only a name that stands for one. */
    public boolean isCredential() {
        return worst().length() > 0;
    }

    /** The rule about the credential itself, if it breaks one. */
    Rule credentialRule() {
        return rules().stream().filter(rule -> !rule.isAboutCode()).findFirst().orElse(rule());
    }

    /** Whether its severity is that of another place than the first, such as an artifact that it is packed in as well. */
    public boolean isWorseElsewhere() {
        return gravest().severity() != worst().severity();
    }

    /** Whether a place is an output of the build, while the line to edit is known. */
    public boolean isBuiltFromSource(Finding place) {
        return place.location().isArtifact() && !worst().location().isArtifact();
    }

    /** Whether no place before this one was written by the same commit, so that saying by which is news. */
    public boolean isFirstWritten(Finding place) {
        return !isBuiltFromSource(place)
                && places.stream()
                        .takeWhile(before -> !before.equals(place))
                        .noneMatch(before -> Objects.equals(
                                before.past().written(), place.past().written()));
    }

    /** Whether everyone may see it, wherever it is. */
    public boolean isPublicByDesign() {
        return places.stream().allMatch(Finding::isPublicByDesign);
    }

    /** Whether it is in the history only. */
    public boolean isGone() {
        return places.stream().allMatch(Card::isGone);
    }

    private static boolean isGone(Finding finding) {
        @Nullable FirstSeen seen = finding.past().firstSeen();
        return seen != null && !seen.isAtHead() && seen.removed() != null;
    }

    /** Whether it is in libraries of others only, which nobody here can change. */
    public boolean isInDependency() {
        return places.stream().allMatch(place -> place.exposure().surface() == Surface.DEPENDENCY);
    }

    /** The worst audience of its places. */
    public Audience audience() {
        return places.stream()
                .filter(place -> !place.isPublicByDesign())
                .map(place -> Audience.of(place.exposure()))
                .min(Comparator.naturalOrder())
                .orElse(Audience.INSIDERS);
    }

    public Mode mode() {
        return worst().mode();
    }

    public boolean isOpen() {
        return worst().isOpen();
    }

    /** Whether clients can read it, though they should not; a publishable key may be read. */
    public boolean reachesClient() {
        return places.stream().anyMatch(Card::reachesClient);
    }

    /** Where a link to the card leads, the same in each report that has the credential. */
    public String id() {
        return "f-" + worst().fingerprint();
    }

    private static boolean reachesClient(Finding finding) {
        return finding.status() != Status.FIXED
                && finding.exposure().surface() == Surface.CLIENT
                && !finding.isPublicByDesign();
    }
}
