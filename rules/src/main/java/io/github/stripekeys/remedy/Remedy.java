package io.github.stripekeys.remedy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What to write in place of a credential.
 *
 * @param advice what to do there, in one or two sentences
 * @param reference what is written instead of it, or null if nothing can be written in its place
 * @param isExpression whether the reference replaces the quotation marks around the credential as well
 * @param variable the variable of the environment that the reference reads, or null if it reads none
 */
public record Remedy(
        String advice,
        @Nullable String reference,
        boolean isExpression,
        @Nullable String variable) {
    /** One that has no text to write in the same place. */
    static Remedy advice(String text) {
        return new Remedy(text, null, false, null);
    }

    /** One whose text takes the place of the credential alone. */
    static Remedy text(String advice, String reference) {
        return new Remedy(advice, reference, false, null);
    }

    /** One whose expression takes the place of the whole literal. */
    static Remedy expression(String advice, String reference) {
        return new Remedy(advice, reference, true, null);
    }

    /** The same, which reads this variable. */
    public Remedy reading(String name) {
        return new Remedy(advice, reference, isExpression, name);
    }

    /**
     * The line with the reference in place of the credential, without spaces around it; empty if the line does not show where it is.
     *
     * @param shown what stands in its place in the line
     */
    public String rewrite(String line, String shown) {
        if (reference == null || !line.contains(shown)) {
            return "";
        }
        String literal = isExpression ? "([\"'`]?)" + Pattern.quote(shown) + "\\1" : Pattern.quote(shown);
        String withoutDefault = "\\$\\{[\\w.-]+:-?" + Pattern.quote(shown) + "\\}";
        boolean isDefault = Pattern.compile(withoutDefault).matcher(line).find();
        return line.replaceFirst(isDefault ? withoutDefault : literal, Matcher.quoteReplacement(reference))
                .strip();
    }
}
