package io.github.stripekeys.ci;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which variables tell where a job is seen, and the branch that it builds, which is not checked out as one there.
 *
 * @param address of the job, with variables in braces; nothing if one of them is missing
 * @param branches variables of the branch, the best first
 */
public record JobVariables(String address, List<String> branches) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Z_]+)}");
    private static final Pattern REF = Pattern.compile("^(?:refs/heads/|refs/|origin/)");

    JobVariables(String address, String... branches) {
        this(address, List.of(branches));
    }

    /** Where the job is seen. */
    public Optional<String> address(Map<String, String> variables) {
        Matcher variable = VARIABLE.matcher(address);
        StringBuilder filled = new StringBuilder();
        while (variable.find()) {
            String value = variables.getOrDefault(variable.group(1), "");
            if (value.isBlank()) {
                return Optional.empty();
            }
            variable.appendReplacement(filled, Matcher.quoteReplacement(value.replace(" ", "%20")));
        }
        return Optional.of(variable.appendTail(filled).toString());
    }

    /** The branch or tag that is built. */
    public Optional<String> branch(Map<String, String> variables) {
        return branches.stream()
                .map(name -> variables.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(value -> REF.matcher(value).replaceFirst(""));
    }
}
