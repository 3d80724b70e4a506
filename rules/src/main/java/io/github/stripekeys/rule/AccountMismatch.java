package io.github.stripekeys.rule;

import io.github.stripekeys.candidate.Candidate;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A publishable key and the secret key beside it carry the same account id, unless they were mixed up. That is one problem of a
 * document, however many keys it has: it is told of the first secret key none of whose publishable neighbours is of its account.
 *
 * @param published the accounts of the publishable keys
 * @param mixedUp the secret keys of other accounts, in the order of the document
 */
record AccountMismatch(Location location, Set<String> published, List<Candidate> mixedUp) {
    /** More accounts tell nobody more. */
    private static final int MOST_NAMED = 3;

    /** Nor do more places. */
    private static final int MOST_PLACES = 10;

    static AccountMismatch of(Location location, List<Candidate> candidates) {
        Set<String> published = candidates.stream()
                .filter(candidate -> candidate.credential().kind().isPublic())
                .flatMap(AccountMismatch::account)
                .collect(Collectors.toUnmodifiableSet());
        List<Candidate> mixedUp = published.isEmpty()
                ? List.of()
                : candidates.stream()
                        .filter(candidate -> !candidate.credential().kind().isPublic())
                        .filter(candidate -> account(candidate).anyMatch(account -> !published.contains(account)))
                        .toList();
        return new AccountMismatch(location, published, mixedUp);
    }

    private static Stream<String> account(Candidate candidate) {
        return candidate.credential().account().stream();
    }

    private boolean isFirst(Candidate candidate) {
        return !mixedUp.isEmpty() && mixedUp.get(0).equals(candidate);
    }

    /** What there is to say of the first of the keys that were mixed up: how many there are, and the first accounts. */
    Optional<Violation> remarkOn(Candidate candidate) {
        if (!isFirst(candidate)) {
            return Optional.empty();
        }
        String others = mixedUp.size() == 1
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; %,d secret keys in it are of other accounts (%s)",
                        mixedUp.size(),
                        named(mixedUp.stream().flatMap(AccountMismatch::account)));
        String text = "does not match the publishable key in this file ("
                + named(published.stream().sorted()) + ")";
        return Optional.of(new Violation(Rule.KEY_ACCOUNTS_DIFFER, text + others));
    }

    private static String named(Stream<String> accounts) {
        List<String> all = accounts.distinct().toList();
        String first = all.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        int more = all.size() - MOST_NAMED;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    /** Where the first of the other keys stand that were mixed up, told of the first of all. */
    List<Step> places(Candidate candidate) {
        return isFirst(candidate)
                ? mixedUp.stream()
                        .skip(1)
                        .limit(MOST_PLACES)
                        .map(other -> new Step(
                                location.displayPath(),
                                other.region().startLine(),
                                other.region().startColumn(),
                                "Secret key of " + account(other).collect(Collectors.joining())))
                        .toList()
                : List.of();
    }
}
