package io.github.stripekeys.fix;

import io.github.stripekeys.remedy.Remedy;
import io.github.stripekeys.text.Edit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A credential in a file of Terraform: a variable takes its place, which is declared if it is not yet. */
record TerraformFix(SourcePlace place, Remedy remedy) {
    private static final Pattern VARIABLE = Pattern.compile("variable\\s+\"(?<name>[\\w-]+)\"\\s*\\{[^{}]*\\s$");
    private static final Pattern DEFAULT = Pattern.compile("\\s*default\\s*=\\s*\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\s*\\w+\\s*=\\s*\"");
    private static final Pattern INSIDE = Pattern.compile("\\s*\\w+\\s*=\\s*\"[^\"]*");
    private static final Pattern REST = Pattern.compile("[^\"]*\"\\s*(?:#.*|//.*)?");

    Fix fix() {
        String above = place.text().substring(0, place.lineStart());
        Matcher variable = VARIABLE.matcher(above);
        boolean isWhole = place.after().matches("\"\\s*(?:#.*|//.*)?");
        if (variable.find()) {
            String name = "TF_VAR_" + variable.group("name");
            return DEFAULT.matcher(place.before()).matches() && isWhole
                    ? place.planned(List.of(place.withoutLine()), "(default deleted; set " + name + ")", name)
                    : place.refused(remedy.advice());
        }
        String reference = remedy.reference();
        if (reference == null
                || new Heredocs(place.text()).around(place.start()).isPresent()) {
            return place.refused(remedy.advice());
        } else if (ARGUMENT.matcher(place.before()).matches() && isWhole) {
            return declared(new Edit(place.start() - 1, place.end() + 1, reference), reference);
        } else if (INSIDE.matcher(place.before()).matches()
                && REST.matcher(place.after()).matches()) {
            return declared(new Edit(place.start(), place.end(), "${" + reference + "}"), reference);
        }
        return place.refused(remedy.advice());
    }

    private Fix declared(Edit edit, String reference) {
        String name = reference.substring("var.".length());
        String variable = "TF_VAR_" + name;
        if (Pattern.compile("variable\\s+\"" + name + "\"")
                .matcher(place.text())
                .find()) {
            return place.planned(List.of(edit), reference, variable);
        }
        String end = place.file().lineEnd();
        String text = place.text();
        String declaration = (text.endsWith("\n") ? "" : end)
                + String.join(
                        end, "", "variable \"" + name + "\" {", "  type      = string", "  sensitive = true", "}", "");
        return place.planned(List.of(edit, Edit.insertion(text.length(), declaration)), reference, variable);
    }
}
