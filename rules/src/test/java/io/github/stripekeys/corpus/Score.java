package io.github.stripekeys.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How what was found compares with what is there.
 *
 * @param shown cases in which somebody gets to see a secret
 * @param silent cases in which nobody does
 */
record Score(int shown, int silent, List<String> right, List<String> wrong, List<String> missed) {
    static final Score NONE = new Score(0, 0, List.of(), List.of(), List.of());

    static Score of(Set<String> expected, Set<String> found) {
        return new Score(
                expected.isEmpty() ? 0 : 1,
                expected.isEmpty() ? 1 : 0,
                found.stream().filter(expected::contains).toList(),
                found.stream().filter(place -> !expected.contains(place)).toList(),
                expected.stream().filter(place -> !found.contains(place)).toList());
    }

    Score plus(Score other) {
        return new Score(
                shown + other.shown,
                silent + other.silent,
                concat(right, other.right),
                concat(wrong, other.wrong),
                concat(missed, other.missed));
    }

    private static List<String> concat(List<String> a, List<String> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }

    /** The share of what was found that is there. */
    double precision() {
        return share(right.size(), wrong.size());
    }

    /** The share of what is there that was found. */
    double recall() {
        return share(right.size(), missed.size());
    }

    private static double share(int part, int rest) {
        return part + rest == 0 ? 1 : (double) part / (part + rest);
    }

    String places(List<String> places) {
        return String.join("\n", places);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d cases that show a secret, %d that do not; %d right, %d wrong, %d missed; precision %.3f, recall %.3f%s",
                shown,
                silent,
                right.size(),
                wrong.size(),
                missed.size(),
                precision(),
                recall(),
                details());
    }

    private String details() {
        return (wrong.isEmpty() ? "" : "\n  wrong " + places(wrong))
                + (missed.isEmpty() ? "" : "\n  missed " + places(missed));
    }
}
