package io.github.stripekeys.java.constant;

import io.github.stripekeys.credential.Prefix;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the files around could add to folded texts.
 *
 * @param types simple names of types that are used next to a part of a head and that no file has
 * @param constants constants that are such a part and that other files may use, by the simple name of their type
 */
public record UnresolvedNames(Set<String> types, Map<String, Set<String>> constants) {
    /** Nothing. */
    public static final UnresolvedNames NONE = new UnresolvedNames(Set.of(), Map.of());

    private static final String PART =
            "(?<![A-Za-z0-9_])(?:" + Prefix.stems().map(UnresolvedNames::parts).collect(Collectors.joining("|")) + ")";
    private static final Pattern OPEN = Pattern.compile(PART + "[A-Za-z0-9]{0,100}" + Value.UNKNOWN_CHAR);
    private static final Pattern CONSTANT = Pattern.compile(PART);

    /** A stem, its {@code _}, and perhaps a part of what may follow. */
    private static String parts(String stem) {
        String rests = Prefix.all().stream()
                .filter(prefix -> prefix.stem().equals(stem))
                .map(Prefix::rest)
                .flatMap(rest -> IntStream.rangeClosed(0, rest.length()).mapToObj(end -> rest.substring(0, end)))
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .collect(Collectors.joining("|"));
        return stem + "_(?:" + rests + ")";
    }

    public UnresolvedNames {
        types = Set.copyOf(types);
        constants = Map.copyOf(constants);
    }

    /** Whether something that is not known follows a part of a head. */
    static boolean isOpen(String text) {
        return text.indexOf(Value.UNKNOWN_CHAR) >= 0 && OPEN.matcher(text).find();
    }

    /** Whether this constant is a part of a head. */
    static boolean isPart(String constant) {
        return CONSTANT.matcher(constant).matches();
    }

    /** Whether other files could add anything. */
    public boolean areAny() {
        return !types.isEmpty() || !constants.isEmpty();
    }

    /** Whether nothing is asked for here that is not asked for there. */
    public boolean isIn(UnresolvedNames other) {
        return other.types.containsAll(types) && other.constants.entrySet().containsAll(constants.entrySet());
    }

    /** Whether a Java file may have one of the types or use one of the constants. */
    public boolean mayDefine(String name, String text) {
        String simple = name.substring(name.lastIndexOf('/') + 1).replace(".java", "");
        return types.contains(simple)
                || constants.entrySet().stream()
                        .anyMatch(type -> text.contains(type.getKey())
                                && type.getValue().stream().anyMatch(text::contains));
    }
}
