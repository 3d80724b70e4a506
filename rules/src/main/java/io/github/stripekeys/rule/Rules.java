package io.github.stripekeys.rule;

import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.detect.Usage;
import java.util.Optional;

/** Which rule is broken. */
final class Rules {
    private Rules() {}

    static Rule brokenBy(Credential credential) {
        if (credential.isPublishedSample()) {
            return Rule.PUBLISHED_SAMPLE;
        }
        return credential.vendor().isPresent() ? Rule.OTHER_VENDOR_KEY : byKind(credential);
    }

    /** Which rule is broken by what is done with a credential, if any is. */
    static Optional<Rule> brokenBy(Usage usage) {
        return switch (usage.use()) {
            case PROPERTY_NAME -> Optional.of(Rule.KEY_AS_PROPERTY_NAME);
            case SENT_TO_CLIENT, KEY_OF_REQUEST -> Optional.of(Rule.SECRET_REACHES_CLIENT);
            case LOGGED -> Optional.of(Rule.SECRET_LOGGED);
        };
    }

    private static Rule byKind(Credential credential) {
        boolean isTest = credential.mode() == Mode.TEST;
        return switch (credential.kind()) {
            case SECRET, LEGACY -> isTest ? Rule.SECRET_KEY_TEST : Rule.SECRET_KEY_LIVE;
            case ORGANIZATION -> Rule.ORGANIZATION_KEY;
            case RESTRICTED -> isTest ? Rule.RESTRICTED_KEY_TEST : Rule.RESTRICTED_KEY_LIVE;
            case SANDBOX -> Rule.SANDBOX_KEY;
            case PUBLISHABLE -> Rule.PUBLISHABLE_KEY;
            case WEBHOOK -> Rule.WEBHOOK_SECRET;
            case APP_SIGNING -> Rule.APP_SIGNING_SECRET;
            case OAUTH_ACCESS, OAUTH_REFRESH -> Rule.OAUTH_TOKEN;
            case USER -> Rule.USER_KEY;
            case EPHEMERAL -> Rule.EPHEMERAL_KEY;
            case TERMINAL -> Rule.TERMINAL_TOKEN;
            case CLIENT_SECRET -> Rule.CLIENT_SECRET;
        };
    }
}
