package io.github.stripekeys.report.html;

import io.github.stripekeys.report.content.Card;
import io.github.stripekeys.report.content.ProvenanceText;
import io.github.stripekeys.source.git.history.FirstSeen;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When credentials were in a history, drawn to scale.
 *
 * @param start the first day
 * @param end the last day
 * @param more how many credentials are not drawn
 */
record Timeline(List<Row> rows, LocalDate start, LocalDate end, int more) {
    /**
     * One credential.
     *
     * @param x where its bar starts, in thousandths of the width
     * @param width of its bar, in thousandths of the width
     */
    record Row(Card card, FirstSeen seen, long x, long width) {}

    private record Stay(Card card, FirstSeen seen, LocalDate from, Optional<LocalDate> until) {
        Stream<LocalDate> days() {
            return Stream.concat(Stream.of(from), until.stream());
        }
    }

    private static final int MOST = 100;
    private static final int WHOLE = 1000;
    private static final int LEAST = 8;

    /** Of the most urgent cards; empty if no history was looked at. */
    static Optional<Timeline> of(List<Card> cards) {
        List<Stay> stays =
                cards.stream().flatMap(card -> stay(card).stream()).limit(MOST).toList();
        if (stays.isEmpty()) {
            return Optional.empty();
        }
        List<LocalDate> days = stays.stream().flatMap(Stay::days).sorted().toList();
        LocalDate start = days.get(0);
        LocalDate end = days.get(days.size() - 1);
        List<Row> rows = stays.stream().map(stay -> row(stay, start, end)).toList();
        long all = cards.stream().filter(card -> stay(card).isPresent()).count();
        return Optional.of(new Timeline(rows, start, end, (int) all - rows.size()));
    }

    private static Row row(Stay stay, LocalDate start, LocalDate end) {
        double days = Math.max(1, ChronoUnit.DAYS.between(start, end));
        long x = Math.min(WHOLE - LEAST, Math.round(WHOLE * ChronoUnit.DAYS.between(start, stay.from()) / days));
        LocalDate until = stay.until().orElse(end);
        long width = start.equals(end) ? WHOLE : Math.round(WHOLE * ChronoUnit.DAYS.between(stay.from(), until) / days);
        return new Row(stay.card(), stay.seen(), x, Math.max(LEAST, Math.min(width, WHOLE - x)));
    }

    private static Optional<Stay> stay(Card card) {
        return Optional.ofNullable(card.worst().past().firstSeen())
                .flatMap(seen -> day(seen.date()).map(from -> new Stay(card, seen, from, until(seen))));
    }

    private static Optional<LocalDate> until(FirstSeen seen) {
        return Optional.ofNullable(seen.removed()).flatMap(removed -> day(removed.date()));
    }

    /** Authors can claim any date, and reports of others can hold any text. */
    private static Optional<LocalDate> day(String date) {
        try {
            return Optional.of(LocalDate.parse(ProvenanceText.day(date)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
