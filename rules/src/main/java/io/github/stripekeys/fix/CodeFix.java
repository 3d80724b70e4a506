package io.github.stripekeys.fix;

import io.github.stripekeys.decode.literal.LanguageSyntax;
import io.github.stripekeys.decode.literal.LiteralPlace;
import io.github.stripekeys.remedy.Framework;
import io.github.stripekeys.remedy.Remedies;
import io.github.stripekeys.remedy.Remedy;
import io.github.stripekeys.remedy.SecretPlace;
import io.github.stripekeys.text.Edit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A credential in a program that is divided into tokens only, or in a text of another kind. */
record CodeFix(SourcePlace place, SecretPlace secret, ConstantUses constants) {
    private static final Set<String> CODE = Set.of(
            "java", "kt", "kts", "groovy", "gradle", "scala", "js", "mjs", "cjs", "ts", "mts", "cts", "py", "rb", "php",
            "go", "cs", "rs", "clj", "swift");

    /** Programs, and what has literals like them. */
    private static final Set<String> WITH_LITERALS = Set.of("conf");

    /** Whether files with this ending are programs. */
    static boolean isCode(String extension) {
        return CODE.contains(extension);
    }

    Fix fix() {
        Optional<Fix> injected = KotlinBean.of(place, secret);
        if (injected.isPresent()) {
            return injected.get();
        }
        Remedy remedy = Remedies.of(secret.framework() == Framework.NONE ? secret : secret.withoutFramework());
        String reference = remedy.reference();
        if (reference == null) {
            return place.refused(remedy.advice());
        }
        if (!remedy.isExpression()) {
            return place.planned(List.of(new Edit(place.start(), place.end(), reference)), remedy);
        }
        Optional<LiteralPlace> literal = literal();
        if (literal.isEmpty()
                || new Heredocs(place.text()).around(place.start()).isPresent()) {
            return place.refused("it is not certain to be in a literal of its own. " + remedy.advice());
        }
        return new ConstantPlace(place, literal.get(), constants)
                .obstacle()
                .map(reason -> place.refused(reason + ". " + remedy.advice()))
                .orElseGet(() -> edited(literal.get(), remedy));
    }

    private Fix edited(LiteralPlace literal, Remedy remedy) {
        return new LiteralCut(place, literal)
                .edits(remedy)
                .flatMap(edits -> Imports.add(place, edits))
                .map(edits -> place.planned(edits, remedy))
                .orElseGet(
                        () -> place.refused("it is a part of a literal that cannot be cut safely. " + remedy.advice()));
    }

    private Optional<LiteralPlace> literal() {
        boolean isOfJvm =
                WITH_LITERALS.contains(place.extension()) || place.fileName().startsWith("jenkinsfile");
        return LanguageSyntax.of(place.path())
                .or(() -> Optional.of(LanguageSyntax.JAVA).filter(any -> isOfJvm))
                .flatMap(syntax -> LiteralPlace.around(place.text(), syntax, place.start(), place.end()));
    }
}
