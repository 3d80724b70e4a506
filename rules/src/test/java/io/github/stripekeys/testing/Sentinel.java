package io.github.stripekeys.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Watches that no output holds a part of a key, not even in pieces.
 *
 * @param bodies what follows the prefixes
 */
public record Sentinel(List<String> bodies) {
    private static final int PIECE = 8;
    private static final int ACCOUNTS = 9;

    /** Checks an output, as it is and without what may stand between pieces. */
    public void check(String place, String text) {
        String bare = withoutAccounts(text).replaceAll("[^A-Za-z0-9+/=]|\\\\n", "");
        bodies.stream()
                .flatMap(Sentinel::pieces)
                .forEach(piece -> assertFalse(
                        text.contains(piece) || bare.contains(piece),
                        () -> "..." + piece.substring(PIECE / 2) + " of a key in " + place));
    }

    /** With a mark in place of each account, lest its end and what stands behind it look like a part of its key. */
    private static String withoutAccounts(String text) {
        return IntStream.rangeClosed(1, ACCOUNTS)
                .mapToObj(Keys::account)
                .reduce(text, (left, account) -> left.replace(account, "="));
    }

    /** All stretches of a body, except those of the account that it names, which reports may show. */
    private static Stream<String> pieces(String body) {
        return IntStream.rangeClosed(0, body.length() - PIECE)
                .mapToObj(start -> body.substring(start, start + PIECE))
                .filter(piece -> IntStream.rangeClosed(1, ACCOUNTS)
                        .noneMatch(i -> Keys.account(i).contains(piece)));
    }
}
