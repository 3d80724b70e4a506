package io.github.stripekeys.report.html;

import io.github.stripekeys.report.content.Card;
import io.github.stripekeys.report.content.Compliance;
import io.github.stripekeys.report.content.Guide;
import io.github.stripekeys.report.content.PlaceLinks;
import io.github.stripekeys.report.content.ProjectText;
import io.github.stripekeys.report.content.ScanFact;
import io.github.stripekeys.report.content.Verdict;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Requirement;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.ScopePart;
import io.github.stripekeys.source.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the page of a result.
 *
 * @param project which project it is about
 * @param version of stripe-keys
 * @param left how many findings, the least urgent, are only in the other reports
 * @param links where its places are seen in a browser
 * @param timeline null if no history was looked at
 * @param inventory open credentials that are public by design
 * @param guideOf what to know about the cards, by the id of the guide, in the order of the cards
 * @param requirements of norms that the open and accepted findings are related to
 */
record Page(
        PageLayout form,
        Verdict verdict,
        ProjectText project,
        String version,
        PlaceLinks links,
        int left,
        String scanned,
        List<ScanFact> facts,
        List<Problem> problems,
        Matrix matrix,
        @Nullable Timeline timeline,
        List<Section> sections,
        List<Card> inventory,
        Map<String, Guide> guideOf,
        List<Requirement> requirements) {
    private static final int MOST_ROWS = 3;

    /** The page with at most this many findings. */
    static Page of(ScanResult result, PageLayout form, int most) {
        TopFindings top = TopFindings.of(result.findings(), most);
        List<Card> all = Card.of(top.findings().stream());
        List<Card> inventory =
                all.stream().filter(card -> isInventory(card, result)).toList();
        List<Card> cards = all.stream()
                .filter(Predicate.not(card -> isInventory(card, result)))
                .toList();
        Map<String, Guide> guides = new LinkedHashMap<>();
        cards.forEach(card -> guides.computeIfAbsent(Guide.id(card), id -> Guide.of(card)));
        List<Finding> shown =
                cards.stream().flatMap(card -> card.places().stream()).toList();
        return new Page(
                form,
                Verdict.of(result),
                ProjectText.of(result.scope()),
                result.toolVersion(),
                new PlaceLinks(result.scope()),
                top.left(),
                ScanFact.line(result),
                ScanFact.of(result),
                result.problems(),
                Matrix.of(shown),
                Timeline.of(cards).orElse(null),
                Section.of(cards),
                inventory,
                guides,
                Compliance.of(shown.stream()
                                .flatMap(finding -> finding.rules().stream())
                                .distinct()
                                .toList())
                        .of(shown));
    }

    /** Whether nobody has to look at it: it is public by design, and blocks nothing. */
    private static boolean isInventory(Card card, ScanResult result) {
        return card.isOpen()
                && card.isPublicByDesign()
                && card.places().stream().noneMatch(result.failOn()::isReachedBy);
    }

    /** What the tab of a browser says: the project first, because a tab shows little. */
    String title() {
        return (project.title().isEmpty() ? "" : project.title() + " · ") + verdict.sentence() + " · stripe-keys";
    }

    /** The projects that were merged, those that fail first; none if it is about one. */
    List<ScopePart> parts() {
        return links.scope().parts().stream()
                .sorted(Comparator.comparing(ScopePart::outcome, Page::byWeight).thenComparing(ScopePart::name))
                .toList();
    }

    /** Clean ones come last; else as they are declared, of which findings are first. */
    private static int byWeight(Outcome one, Outcome other) {
        int clean = Boolean.compare(one == Outcome.CLEAN, other == Outcome.CLEAN);
        return clean == 0 ? one.compareTo(other) : clean;
    }

    Guide guide(Card card) {
        return Objects.requireNonNull(guideOf.get(Guide.id(card)));
    }

    /** Each once, that of the most urgent card first. */
    Collection<Guide> guides() {
        return guideOf.values();
    }

    /** The most urgent open credentials, for a list above the cards; empty if a card says as much. */
    List<Card> rows() {
        List<Card> open = open();
        return open.size() < 2 ? List.of() : open.subList(0, Math.min(MOST_ROWS, open.size()));
    }

    /** The sections of what nobody has to act on. */
    List<Section> acceptedSections() {
        return sections.stream()
                .filter(section -> section.status() != Status.OPEN)
                .toList();
    }

    /** How many open credentials that list leaves out. */
    int moreRows() {
        return open().size() - rows().size();
    }

    private List<Card> open() {
        return sections.stream()
                .filter(section -> section.status() == Status.OPEN)
                .flatMap(section -> section.cards().stream())
                .toList();
    }

    /** Whether part of what was in scope was not looked at. */
    boolean hasGap() {
        return problems.stream().anyMatch(problem -> problem.leavesGap());
    }

    /** The problems, those that leave a gap first. */
    List<Problem> problemsByWeight() {
        return problems.stream()
                .sorted(Comparator.comparing(problem -> !problem.kind().leavesGap()))
                .toList();
    }
}
