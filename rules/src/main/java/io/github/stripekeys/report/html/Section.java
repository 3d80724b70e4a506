package io.github.stripekeys.report.html;

import io.github.stripekeys.report.content.Card;
import io.github.stripekeys.rule.Status;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The cards of one status, most urgent first. */
record Section(Status status, String title, String hint, List<Card> cards) {
    private static final int BATCH = 20;

    /** Open credentials, also if there is none, then those that were accepted or are gone. */
    static List<Section> of(List<Card> cards) {
        return Arrays.stream(Status.values())
                .map(status -> of(status, cards))
                .filter(section -> section.status == Status.OPEN || !section.cards.isEmpty())
                .toList();
    }

    /** The cards in groups, each of which the browser lays out only when it comes near: thousands of cards alone are slow. */
    List<List<Card>> batches() {
        return IntStream.range(0, (cards.size() + BATCH - 1) / BATCH)
                .mapToObj(i -> cards.subList(i * BATCH, Math.min(cards.size(), (i + 1) * BATCH)))
                .toList();
    }

    /** Where a link to it leads. */
    String id() {
        return status == Status.OPEN ? "credentials" : status.id();
    }

    private static Section of(Status status, List<Card> all) {
        List<Card> cards =
                all.stream().filter(card -> card.worst().status() == status).toList();
        return switch (status) {
            case OPEN -> open(cards);
            case KNOWN ->
                new Section(
                        status,
                        "Known from the baseline",
                        "Found when the baseline was written. Accepted does not mean safe: these credentials still work.",
                        cards);
            case SUPPRESSED -> new Section(status, "Suppressed", "Accepted by an owner until a fixed date.", cards);
            case FIXED ->
                new Section(
                        status,
                        "Fixed",
                        "In the baseline but no longer in the files. A key that was not rotated still works.",
                        cards);
        };
    }

    private static Section open(List<Card> cards) {
        String hint = cards.isEmpty() ? "None found." : "";
        return new Section(Status.OPEN, "Credentials", hint, cards);
    }
}
