package io.github.stripekeys.report.html;

import io.github.stripekeys.report.content.Card;
import io.github.stripekeys.report.content.ProvenanceText;
import io.github.stripekeys.source.git.history.FirstSeen;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When credentials were in a history, drawn to scale.
 *
 * @param start the first day
 * @param end the last day
 * @param years that begin between them, where there is room for their numbers
 * @param more how many credentials are not drawn
 */
record Timeline(List<Row> rows, LocalDate start, LocalDate end, List<Year> years, int more) {
    /**
     * A year.
     *
     * @param x where it begins, in thousandths of the width
     */
    record Year(int number, long x) {}

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

    /** Numbers that fit beside each other, and what the days at the ends need of the width. */
    private static final int MOST_YEARS = 8;

    private static final int MARGIN = 240;

    /** Whether the number of a year fits between the days at the ends. */
    static boolean isLabelled(Year year) {
        return year.x() > MARGIN && year.x() < WHOLE - MARGIN;
    }

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
        return Optional.of(new Timeline(rows, start, end, years(start, end), (int) all - rows.size()));
    }

    private static List<Year> years(LocalDate start, LocalDate end) {
        int step = Math.max(1, (end.getYear() - start.getYear() + MOST_YEARS - 1) / MOST_YEARS);
        double days = Math.max(1, ChronoUnit.DAYS.between(start, end));
        return IntStream.rangeClosed(1, (end.getYear() - start.getYear()) / step)
                .map(i -> start.getYear() + i * step)
                .mapToObj(year -> new Year(
                        year, Math.round(WHOLE * ChronoUnit.DAYS.between(start, LocalDate.of(year, 1, 1)) / days)))
                .filter(year -> year.x() > 0 && year.x() < WHOLE)
                .toList();
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
