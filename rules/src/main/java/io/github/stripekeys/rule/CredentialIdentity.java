package io.github.stripekeys.rule;

import io.github.stripekeys.candidate.CredentialUse;
import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.credential.Redaction;
import io.github.stripekeys.credential.Salt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a finding tells of its credential, without holding it; see {@link Finding} for the parts. */
record CredentialIdentity(
        Kind kind,
        Mode mode,
        @Nullable String account,
        String redacted,
        String prefix,
        String fingerprint,
        int length) {
    static CredentialIdentity of(Credential credential, Salt salt) {
        return new CredentialIdentity(
                credential.kind(),
                credential.mode(),
                credential.account().orElse(null),
                credential.redacted(),
                credential.prefix() + "…",
                salt.fingerprint(credential.secret()),
                credential.secret().length());
    }

    /** A secret that is not there, by the name that stands for it. */
    static CredentialIdentity named(CredentialUse usage, Rule rule, Salt salt) {
        String name = Redaction.of(usage.name());
        String fingerprint = salt.fingerprint(List.of(rule.id(), name, usage.description()));
        return new CredentialIdentity(Kind.SECRET, Mode.UNKNOWN, null, name, name, fingerprint, 0);
    }
}
