package io.github.stripekeys.rule;

import io.github.stripekeys.candidate.Candidate;
import io.github.stripekeys.credential.Credential;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The accounts of the publishable keys of one document. A publishable key and the secret key beside it carry the same
 * account id, unless they were mixed up.
 */
record AccountMismatch(Set<String> published, String named) {
    /** More accounts tell nobody more. */
    private static final int MOST_NAMED = 3;

    static AccountMismatch of(List<Candidate> candidates) {
        Set<String> published = candidates.stream()
                .map(Candidate::credential)
                .filter(credential -> credential.kind().isPublic())
                .flatMap(credential -> credential.account().stream())
                .collect(Collectors.toUnmodifiableSet());
        return new AccountMismatch(published, named(published));
    }

    /** The first accounts, and how many more there are: each finding of the document says it, and there may be thousands. */
    private static String named(Set<String> published) {
        String first = published.stream().sorted().limit(MOST_NAMED).collect(Collectors.joining(", "));
        int more = published.size() - MOST_NAMED;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    /** What there is to say of a secret key none of whose publishable neighbours is of its account. */
    Optional<Violation> remarkOn(Credential credential) {
        Optional<String> account = credential.account();
        boolean isAlone = published.isEmpty() || credential.kind().isPublic();
        return isAlone || account.isEmpty() || published.contains(account.get())
                ? Optional.empty()
                : Optional.of(new Violation(
                        Rule.KEY_ACCOUNTS_DIFFER, "does not match the publishable key in this file (" + named + ")"));
    }
}
