package io.github.stripekeys.policy;

import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.text.SuppressionComment;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a pragma of ours says, such as {@code webhook-secret until=2027-01-31 owner=payments reason="wiped every night"}.
 *
 * @param rule what it allows, or null if that is the fault
 * @param terms on which, or null if there is a fault
 * @param fault what is wrong with it; empty if nothing is
 */
public record InlineSuppression(
        @Nullable Rule rule, @Nullable SuppressionTerms terms, String fault) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]*+");
    private static final Pattern FIELD = Pattern.compile("\\s++([\\p{L}_-]++)=(?:\\\\?\"([^\"\\\\]*+)\\\\?\"|'([^']*+)'"
            + "|([\\p{L}\\p{N}_.@/+:-]*[\\p{L}\\p{N}_]))");
    private static final Pattern MORE = Pattern.compile("\\s*+[\\p{L}\\p{N}=].*", Pattern.DOTALL);
    private static final List<String> FIELDS = List.of("expires", "owner", "reason", "ticket");

    /** Reads a pragma of the file of this path. */
    public static InlineSuppression of(String path, SuppressionComment pragma, LocalDate today) {
        Matcher id = ID.matcher(pragma.text());
        String name = id.lookingAt() ? id.group() : "";
        Optional<Rule> rule = Rule.of(name);
        if (rule.isEmpty()) {
            List<String> ids = Arrays.stream(Rule.values()).map(Rule::id).toList();
            return new InlineSuppression(
                    null, null, "there is no rule \"" + name + "\"; " + DidYouMean.hint(name, ids));
        }
        Map<String, String> fields = new HashMap<>();
        String fault = read(pragma.text().substring(id.end()), fields);
        return fault.isEmpty() ? of(rule.get(), path, pragma.line(), fields, today) : faulty(rule.get(), fault);
    }

    private static InlineSuppression faulty(Rule rule, String fault) {
        return new InlineSuppression(rule, null, fault);
    }

    /** Fills in the fields; what is wrong with them, or nothing. */
    private static String read(String text, Map<String, String> fields) {
        Matcher field = FIELD.matcher(text);
        int end = 0;
        while (field.region(end, text.length()).lookingAt()) {
            String key = field.group(1);
            if (key.equals("until")) {
                key = "expires";
            }
            if (!FIELDS.contains(key)) {
                return "unknown \"" + key + "\"; " + DidYouMean.hint(key, FIELDS);
            }
            if (fields.put(key, value(field)) != null) {
                return "\"" + key + "\" is there twice";
            }
            end = field.end();
        }
        return MORE.matcher(text.substring(end)).matches() ? "values with spaces must be quoted" : "";
    }

    private static String value(Matcher field) {
        for (int group = 2; group < 4; group++) {
            @Nullable String quoted = field.group(group);
            if (quoted != null) {
                return quoted;
            }
        }
        return String.valueOf(field.group(4));
    }

    private static InlineSuppression of(Rule rule, String path, int line, Map<String, String> fields, LocalDate today) {
        for (String key : FIELDS.subList(0, 3)) {
            if (!fields.containsKey(key)) {
                return faulty(rule, "\"" + key + "\" is missing; all of a comment is on one line");
            }
        }
        Optional<LocalDate> until = SuppressionTerms.day(fields.getOrDefault("expires", ""));
        if (until.isEmpty()) {
            return faulty(rule, "\"expires\" is not a date, such as 2027-01-31");
        }
        SuppressionTerms terms = new SuppressionTerms(
                fields.getOrDefault("owner", ""),
                fields.getOrDefault("reason", ""),
                until.get(),
                fields.get("ticket"),
                path,
                line);
        return new InlineSuppression(
                rule,
                terms,
                terms.fault(null, today).map(SuppressionTerms.Fault::message).orElse(""));
    }
}
