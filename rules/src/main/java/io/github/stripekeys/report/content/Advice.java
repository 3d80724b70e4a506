package io.github.stripekeys.report.content;

import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Audience;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.remedy.DashboardPage;
import io.github.stripekeys.remedy.Framework;
import io.github.stripekeys.remedy.Remedies;
import io.github.stripekeys.remedy.Remedy;
import io.github.stripekeys.remedy.SecretPlace;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.FixPlan;
import io.github.stripekeys.rule.FixStage;
import io.github.stripekeys.rule.FixStep;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Proposal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to do about a credential before anything else.
 *
 * @param text in one or two sentences
 * @param dashboard where it is replaced, or null if it is replaced nowhere
 * @param inCode what to do where it is written; empty if nothing is to be done there
 * @param rewritten the line to write instead, or empty
 */
public record Advice(String text, @Nullable DashboardPage dashboard, String inCode, String rewritten) {
    /** About all places of a credential, of which the first is the one to edit. */
    public static Advice of(Card card) {
        Finding worst = card.worst();
        @Nullable
        DashboardPage dashboard =
                card.isCredential() ? DashboardPage.replacing(worst.kind(), worst.mode(), worst.account()) : null;
        if (card.isGone() || worst.status() == Status.FIXED || !isSecret(card)) {
            return new Advice(text(card), dashboard, "", "");
        }
        Finding place = written(card);
        boolean isSaid = place.exposure().surface() == Surface.CLIENT && !isGivenAway(place);
        String given = isSaid ? "" : givenAway(card);
        if (!isEditable(place) || isGivenAway(place)) {
            return new Advice(text(card), dashboard, given, "");
        }
        SecretPlace secret = secret(place);
        Remedy remedy = Remedies.of(secret);
        @Nullable Proposal proposal = place.excerpt().proposal();
        String advice = proposal == null || proposal.advice().isEmpty() ? remedy.advice() : proposal.advice();
        String line = proposal != null ? proposal.line() : remedy.rewrite(secret.line(), secret.shown());
        return new Advice(text(card), dashboard, (given + " " + advice).strip(), line);
    }

    /** The first place in which it is written out, if there is one. */
    private static Finding written(Card card) {
        return card.places().stream()
                .filter(place -> place.status() == card.worst().status() && !isGivenAway(place))
                .findFirst()
                .orElse(card.worst());
    }

    /** Whether it is not written there, but given to somebody. */
    private static boolean isGivenAway(Finding place) {
        return place.evidence().equals(List.of(Evidence.FLOW));
    }

    /** What to change where a credential is given away; empty if it is nowhere. */
    private static String givenAway(Card card) {
        return card.places().stream()
                .filter(place -> isGivenAway(place) && place.isOpen())
                .findFirst()
                .map(Advice::change)
                .orElse("");
    }

    private static String text(Card card) {
        if (card.worst().status() == Status.FIXED) {
            return "It is no longer in the files. If it was not rotated, it still works: rotate it.";
        }
        if (card.isGone()) {
            return "It is no longer in the files, but still in the history. Rotate it; nothing else has to change.";
        }
        if (!card.isCredential() || card.worst().kind() == Kind.PUBLISHABLE) {
            return change(card.worst());
        }
        if (card.isInDependency()) {
            return card.audience().consequence()
                    + " Find out whose account it is: rotate it now if it is yours, else tell the publisher.";
        }
        String rotate = card.mode() == Mode.TEST ? "Rotate it." : "Assume it is compromised. Rotate it now.";
        String first = card.worst().kind().isForOneClient()
                ? "It is short-lived, and works no longer once it has expired."
                : rotate;
        String accepted = card.isOpen() ? "" : "Accepted does not mean safe: it still works. ";
        return (accepted + first + " " + consequence(card)).strip();
    }

    private static String consequence(Card card) {
        Audience audience = card.audience();
        if (audience != Audience.INSIDERS) {
            return audience.consequence();
        }
        Surface surface = card.worst().exposure().surface();
        return surface == Surface.CI
                ? "Pipelines echo their commands, so check the job logs as well."
                : "Deleting it from the file does not disable it.";
    }

    private static String change(Finding place) {
        if (place.rule() == Rule.SECRET_REACHES_CLIENT && Audience.of(place.exposure()) != Audience.CLIENTS) {
            return "Move this request to your server, and let the page or app call your server.";
        }
        return FixPlan.of(place.rules()).steps().stream()
                .filter(step -> step.stage() == FixStage.CHANGE)
                .map(FixStep::text)
                .map(text -> text.replaceFirst("^Change the code[.:] ", ""))
                .findFirst()
                .orElse("");
    }

    private static boolean isSecret(Card card) {
        return card.isCredential() && card.worst().kind() != Kind.PUBLISHABLE;
    }

    /** Whether somebody can edit the line: it is in no archive, and no output of a build. */
    private static boolean isEditable(Finding place) {
        return place.location().entry() == null && !place.location().isArtifact();
    }

    private static SecretPlace secret(Finding place) {
        List<String> lines = place.excerpt().lines();
        String line = Optional.of(place.region().startLine() - place.excerpt().firstLine())
                .filter(index -> index >= 0 && index < lines.size())
                .map(lines::get)
                .orElse("");
        int index = Math.max(
                0,
                Math.min(
                        lines.size(),
                        place.region().startLine() - place.excerpt().firstLine()));
        String above = String.join("\n", lines.subList(0, index));
        String below = String.join("\n", lines.subList(Math.min(lines.size(), index + 1), lines.size()));
        return new SecretPlace(
                place.path(),
                above,
                line,
                below,
                place.redacted(),
                place.kind(),
                place.mode(),
                place.exposure().surface(),
                Framework.of(String.join("\n", lines)),
                "");
    }
}
