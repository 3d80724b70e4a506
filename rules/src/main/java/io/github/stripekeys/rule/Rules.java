package io.github.stripekeys.rule;

import io.github.stripekeys.candidate.CredentialUse;
import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.credential.Kind;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which rule is broken. */
final class Rules {
    private Rules() {}

    static Rule ruleFor(Credential credential) {
        if (credential.isPublishedSample()) {
            return Rule.PUBLISHED_SAMPLE;
        }
        return credential.vendor().isPresent() ? Rule.OTHER_VENDOR_KEY : Rule.of(credential.kind(), credential.mode());
    }

    /** Which rule is broken by what is done with a credential, if any is. */
    static Optional<Rule> ruleFor(CredentialUse usage) {
        @Nullable Credential credential = usage.credential();
        boolean isKnownToAll = credential != null && credential.kind() == Kind.LEGACY && credential.isPublishedSample();
        return isKnownToAll ? Optional.of(Rule.PUBLISHED_SAMPLE) : ruleForUse(usage);
    }

    private static Optional<Rule> ruleForUse(CredentialUse usage) {
        return switch (usage.use()) {
            case PROPERTY_NAME -> Optional.of(Rule.KEY_AS_PROPERTY_NAME);
            case SENT_TO_CLIENT, KEY_OF_REQUEST -> Optional.of(Rule.SECRET_REACHES_CLIENT);
            case LOGGED -> Optional.of(Rule.SECRET_LOGGED);
            case API_KEY, REQUEST -> Optional.of(asApiKey(usage.credential()));
            case SIGNING_SECRET -> is(usage, Kind::isApiKey, Rule.WEBHOOK_SECRET_MISUSED);
            case CLIENT_KEY -> is(usage, Kind::isServerSecret, Rule.SECRET_KEY_IN_CLIENT_SDK);
            case PRODUCTION -> Optional.of(Rule.TEST_KEY_IN_PRODUCTION_CONFIG);
            case SETTING -> is(usage, kind -> kind == Kind.LEGACY, Rule.HARDCODED_API_KEY);
            case TOKEN -> Optional.empty();
            case NAMED_PUBLIC, INLINED -> Optional.of(Rule.SECRET_NAMED_PUBLIC);
            case FILLED_IN -> Optional.of(Rule.SECRET_IN_FILTERED_RESOURCE);
        };
    }

    private static Rule asApiKey(@Nullable Credential credential) {
        return switch (credential == null ? Kind.SECRET : credential.kind()) {
            case PUBLISHABLE -> Rule.PUBLISHABLE_KEY_AS_API_KEY;
            case WEBHOOK -> Rule.WEBHOOK_SECRET_MISUSED;
            default -> Rule.HARDCODED_API_KEY;
        };
    }

    private static Optional<Rule> is(CredentialUse usage, Predicate<Kind> kinds, Rule rule) {
        @Nullable Credential credential = usage.credential();
        return credential != null && kinds.test(credential.kind()) ? Optional.of(rule) : Optional.empty();
    }
}
