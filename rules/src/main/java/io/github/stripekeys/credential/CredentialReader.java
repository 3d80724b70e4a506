package io.github.stripekeys.credential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads credentials, and what is known not to be one, from text. Stateless. */
public final class CredentialReader {
    private static final char SEPARATOR = '_';

    private CredentialReader() {}

    /** All there are, in the order of the text; none overlaps another. */
    public static List<Match> read(ScannedText text) {
        List<Match> readings = new ArrayList<>();
        int from = 0;
        for (int at = text.content().indexOf(SEPARATOR);
                at >= 0;
                at = text.content().indexOf(SEPARATOR, from)) {
            Optional<Match> reading = around(text, at, from);
            reading.ifPresent(readings::add);
            from = reading.map(Match::end).orElse(at + 1);
        }
        return readings;
    }

    /** What has the first separator of its head at this place and starts no earlier than {@code from}. */
    private static Optional<Match> around(ScannedText text, int separator, int from) {
        for (Format format : Format.all()) {
            int start = separator - format.firstSeparator();
            if (start >= from && format.startsAt(text.content(), start)) {
                Optional<Match> reading = at(format, text, start);
                if (reading.isPresent()) {
                    return reading;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Match> at(Format format, ScannedText text, int start) {
        Optional<Credential> credential = format.read(text.content(), start);
        boolean isOpen = WordBoundary.isAt(text, start);
        if (credential.isEmpty()) {
            return isOpen ? stub(format, text.content(), start) : Optional.empty();
        }
        if (format.needsContext() && !text.namesStripeNear(start)) {
            return Optional.empty();
        }
        Optional<Credential> separate = BinaryField.isBinaryAt(text.content(), start)
                ? BinaryText.read(format, text, start, credential.get(), isOpen)
                : credential.filter(each -> isOpen || each.structure().isCertain());
        return separate.map(each -> judge(each, text.content(), start))
                .filter(match -> !(match instanceof Match.Found found && isIdentifier(found.credential())));
    }

    /** Whether it is a name in a program that only starts like a credential. */
    private static boolean isIdentifier(Credential credential) {
        String body = credential.body();
        return !credential.structure().isCertain()
                && IdentifierModel.isIdentifier(body.substring(body.lastIndexOf(SEPARATOR) + 1));
    }

    private static Match judge(Credential credential, String text, int start) {
        int end = start + credential.secret().length();
        return Placeholder.of(credential, text, end)
                .<Match>map(reason -> new Match.Rejected(reason, start, end))
                .orElseGet(() -> new Match.Found(credential, start, end));
    }

    private static Optional<Match> stub(Format format, String text, int start) {
        int bodyStart = format.bodyStart(text, start);
        boolean isStub = format.hasMode(start, bodyStart) && MaskHeuristics.standsFor(text, bodyStart);
        return isStub ? Optional.of(new Match.Rejected(Placeholder.NO_BODY, start, bodyStart)) : Optional.empty();
    }
}
