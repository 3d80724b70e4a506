package io.github.stripekeys.fix;

import io.github.stripekeys.decode.literal.LanguageSyntax;
import io.github.stripekeys.decode.literal.LiteralPlace;
import io.github.stripekeys.java.edit.AddedAnnotation;
import io.github.stripekeys.java.edit.InjectedField;
import io.github.stripekeys.java.edit.LiteralEdit;
import io.github.stripekeys.remedy.Framework;
import io.github.stripekeys.remedy.Remedies;
import io.github.stripekeys.remedy.Remedy;
import io.github.stripekeys.remedy.SecretPlace;
import io.github.stripekeys.text.Edit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A credential in a Java file, which must be the same program afterwards but for one expression. */
record JavaFix(SourcePlace place, SecretPlace secret, ConstantUses constants) {
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{(?<name>[\\w.-]{1,200}):$");

    Fix fix() {
        Optional<LiteralPlace> literal =
                LiteralPlace.around(place.text(), LanguageSyntax.JAVA, place.start(), place.end());
        if (literal.isEmpty()) {
            return place.refused("it is not in a literal of its own. " + advice());
        }
        LiteralEdit edit = LiteralEdit.at(
                place.finding().location(), place.text(), literal.get().start());
        return withoutDefault()
                .filter(fix -> fix instanceof Fix.Planned planned && edit.changesNothingElse(after(planned.edits())))
                .or(() -> injected(literal.get()))
                .orElseGet(() -> replaced(literal.get(), edit));
    }

    /** {@code ${NAME:credential}} keeps its name and loses its default. */
    private Optional<Fix> withoutDefault() {
        Matcher fallback = DEFAULT.matcher(place.before());
        return fallback.find() && place.after().startsWith("}")
                ? Optional.of(place.planned(
                        List.of(Edit.deletion(place.start() - 1, place.end())),
                        "${" + fallback.group("name") + "}",
                        null))
                : Optional.empty();
    }

    private Optional<Fix> injected(LiteralPlace literal) {
        boolean isWhole = literal.contentStart() == place.start() && literal.contentEnd() == place.end();
        List<Framework.Injection> injections =
                isWhole ? secret.framework().injections(secret, place.text()) : List.of();
        return injections.isEmpty()
                ? Optional.empty()
                : InjectedField.at(place.finding().location(), place.text(), literal.start())
                        .injected(
                                injections.stream()
                                        .map(each -> new AddedAnnotation(each.annotation(), each.arguments()))
                                        .toList(),
                                place.file().lineEnd())
                        .map(edits -> place.advised(
                                edits, injections.get(injections.size() - 1).text(), injectedRemedy()));
    }

    private Remedy injectedRemedy() {
        return Remedies.of(secret).reading(secret.variableName());
    }

    private Fix replaced(LiteralPlace literal, LiteralEdit edit) {
        Remedy remedy = Remedies.of(secret.withoutFramework());
        String reference = remedy.reference();
        if (reference == null) {
            return place.refused(remedy.advice());
        }
        Optional<String> obstacle = remedy.isExpression()
                ? edit.obstacle(constants::need)
                : Optional.of("it is the label of a switch").filter(any -> edit.isLabel());
        if (obstacle.isPresent()) {
            return place.refused(obstacle.get());
        }
        Optional<List<Edit>> edits = remedy.isExpression()
                ? new LiteralCut(place, literal).edits(remedy)
                : Optional.of(List.of(new Edit(place.start(), place.end(), reference)));
        return edits.filter(each -> edit.changesNothingElse(after(each)))
                .map(each -> place.planned(each, remedy))
                .orElseGet(() -> place.refused("it is a part of a literal that cannot be cut safely. " + advice()));
    }

    private String after(List<Edit> edits) {
        return Edit.apply(place.text(), edits);
    }

    private String advice() {
        return Remedies.of(secret).advice();
    }
}
