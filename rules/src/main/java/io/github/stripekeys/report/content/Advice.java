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
import io.github.stripekeys.rule.Status;
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
        Finding place = card.worst();
        @Nullable
        DashboardPage dashboard =
                card.isCredential() ? DashboardPage.replacing(place.kind(), place.mode(), place.account()) : null;
        if (card.isGone() || place.status() == Status.FIXED || !isEditable(place) || !isSecret(card)) {
            return new Advice(text(card), dashboard, "", "");
        }
        SecretPlace secret = secret(place);
        Remedy remedy = Remedies.of(secret);
        return new Advice(text(card), dashboard, remedy.advice(), remedy.rewrite(secret.line(), secret.shown()));
    }

    private static String text(Card card) {
        if (card.worst().status() == Status.FIXED) {
            return "It is no longer in the files. If it was not rotated, it still works: rotate it.";
        }
        if (card.isGone()) {
            return "It is no longer in the files, but still in the history. Rotate it; nothing else has to change.";
        }
        if (!card.isCredential() || card.worst().kind() == Kind.PUBLISHABLE) {
            return change(FixPlan.of(card.rules()));
        }
        String first = switch (card.worst().kind()) {
            case EPHEMERAL, TERMINAL, CLIENT_SECRET -> "It is short-lived, and works no longer once it has expired.";
            default -> card.mode() == Mode.TEST ? "Rotate it." : "Assume it is compromised. Rotate it now.";
        };
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

    private static String change(FixPlan plan) {
        return plan.steps().stream()
                .filter(step -> step.stage() == FixStage.CHANGE)
                .map(FixStep::text)
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
        String around = String.join("\n", lines);
        return new SecretPlace(
                place.path(),
                line,
                place.redacted(),
                around,
                place.kind(),
                place.mode(),
                place.exposure().surface(),
                Framework.of(around));
    }
}
