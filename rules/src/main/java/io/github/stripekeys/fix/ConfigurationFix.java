package io.github.stripekeys.fix;

import io.github.stripekeys.fix.format.TextFormat;
import io.github.stripekeys.remedy.Remedy;
import io.github.stripekeys.text.Edit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A credential in a file of configuration, which must have the same structure afterwards but for one value. */
record ConfigurationFix(SourcePlace place, Remedy remedy) {
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{(?<name>[\\w.-]{1,200})(?<mark>:-?)$");
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");

    Fix fix() {
        return withoutDefault()
                .or(this::replaced)
                .filter(this::changesNothingElse)
                .orElseGet(() -> place.refused(remedy.advice()));
    }

    /** {@code ${NAME:credential}} keeps its name and loses its default. */
    private Optional<Fix> withoutDefault() {
        Matcher fallback = DEFAULT.matcher(place.before());
        if (!fallback.find() || !place.after().startsWith("}")) {
            return Optional.empty();
        }
        boolean isRequired = String.valueOf(remedy.reference()).endsWith(":?}");
        String name = fallback.group("name");
        int colon = place.start() - fallback.group("mark").length();
        String rest = isRequired ? ":?" : "";
        return Optional.of(place.planned(
                List.of(new Edit(colon, place.end(), rest)),
                "${" + name + rest + "}",
                VARIABLE.matcher(name).matches() ? name : null));
    }

    private Optional<Fix> replaced() {
        String reference = remedy.reference();
        if (reference == null) {
            return Optional.empty();
        }
        boolean isShell = reference.startsWith("$") && !reference.startsWith("${") && !reference.startsWith("$(");
        boolean goesOn = place.after().matches("\\w.*");
        String written = isShell && goesOn ? "${" + reference.substring(1) + "}" : reference;
        return Optional.of(place.advised(List.of(new Edit(place.start(), place.end(), written)), written, remedy));
    }

    private boolean changesNothingElse(Fix fix) {
        String before = place.text();
        String found = before.substring(place.start(), place.end());
        return fix instanceof Fix.Planned planned
                && TextFormat.of(place.extension()).isSameBut(before, Edit.apply(before, planned.edits()), found);
    }
}
