package io.github.stripekeys.rule;

import io.github.stripekeys.candidate.Candidate;
import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.credential.Vendor;
import java.util.Locale;

/** What a finding says in one line, without any part of the credential but the account's public id. */
final class Message {
    private Message() {}

    static String of(Rule rule, Candidate candidate) {
        Credential credential = candidate.credential();
        return switch (rule) {
            case OTHER_VENDOR_KEY ->
                "Key of "
                        + credential.vendor().map(Vendor::title).orElse("another vendor")
                        + ", whose keys start like Stripe's";
            case PUBLISHED_SAMPLE -> rule.title() + ", known to everyone";
            default ->
                title(rule, candidate)
                        + credential.account().map(account -> " of " + account).orElse("");
        };
    }

    private static String title(Rule rule, Candidate candidate) {
        boolean isCertain =
                candidate.namesStripe() || candidate.credential().structure().isCertain();
        return isCertain ? rule.title() : "Possible Stripe " + rule.title().toLowerCase(Locale.ROOT);
    }
}
