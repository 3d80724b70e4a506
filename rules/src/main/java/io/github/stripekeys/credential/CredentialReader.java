package io.github.stripekeys.credential;

import java.util.Optional;

/** Reads what stands at one place of a text. Stateless. */
public final class CredentialReader {
    private CredentialReader() {}

    /** What stands at this place; empty if nothing that looks like a credential does. */
    public static Optional<Reading> read(Text text, int start) {
        return Format.all().stream()
                .filter(format -> format.startsAt(text.content(), start))
                .flatMap(format -> read(format, text, start).stream())
                .findFirst();
    }

    private static Optional<Reading> read(Format format, Text text, int start) {
        Optional<Credential> credential = format.read(text.content(), start);
        boolean isOpen = Edge.isOpen(text, start);
        if (credential.isEmpty()) {
            return isOpen ? stub(format, text.content(), start) : Optional.empty();
        }
        boolean isWord = !isOpen && !credential.get().structure().isCertain();
        boolean lacksContext = format.needsContext() && !text.namesStripeNear(start);
        return isWord || lacksContext ? Optional.empty() : Optional.of(judge(credential.get(), text.content(), start));
    }

    private static Reading judge(Credential credential, String text, int start) {
        int end = start + credential.secret().length();
        return Placeholder.of(credential, text, end)
                .<Reading>map(reason -> new Reading.Dropped(reason, end))
                .orElseGet(() -> new Reading.Found(credential, end));
    }

    private static Optional<Reading> stub(Format format, String text, int start) {
        int bodyStart = format.bodyStart(text, start);
        boolean isStub = bodyStart > start + format.head().length() && Filler.standsFor(text, bodyStart);
        return isStub ? Optional.of(new Reading.Dropped(Placeholder.NO_BODY, bodyStart)) : Optional.empty();
    }
}
