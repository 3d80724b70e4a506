package io.github.stripekeys.rule;

import io.github.stripekeys.candidate.CredentialUse;
import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.credential.Redaction;
import io.github.stripekeys.credential.Salt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reports tell of a credential, without holding it.
 *
 * @param account the Stripe account's id, such as the {@code acct_} of a key that carries it, or null
 * @param redacted prefix, ellipsis and last four characters, or the name of what stands for the credential; for files
 * @param prefix what stands before the ellipsis; for the console, with the fingerprint
 * @param fingerprint stable name of the credential, wherever it is
 * @param length of the whole credential, in characters; 0 if it is not there
 */
public record CredentialIdentity(
        Kind kind,
        Mode mode,
        @Nullable String account,
        String redacted,
        String prefix,
        String fingerprint,
        int length) {
    public CredentialIdentity {
        account = Redaction.ofNullable(account);
        redacted = Redaction.of(redacted);
        prefix = Redaction.of(prefix);
        fingerprint = Redaction.of(fingerprint);
    }

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
