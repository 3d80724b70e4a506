package io.github.stripekeys.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what somebody meant who wrote a name that does not exist. */
public final class DidYouMean {
    private static final int FARTHEST = 4;

    private DidYouMean() {}

    /** A question that names the likeliest, or a list of all. */
    public static String hint(String wrong, Collection<String> names) {
        return nearest(wrong, names)
                .map(name -> "did you mean \"" + name + "\"?")
                .orElseGet(() -> "there are " + String.join(", ", names));
    }

    /** The likeliest of the names, if one is near enough. */
    public static Optional<String> nearest(String wrong, Collection<String> names) {
        return names.stream()
                .filter(name -> distance(wrong, name) <= FARTHEST)
                .min(Comparator.comparingInt(name -> distance(wrong, name)));
    }

    /** How many characters have to be changed, added or removed (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
