package io.github.stripekeys.fix;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names that a project uses where only a constant may stand: in annotations, as labels, and in constants that are used there. Its
 * files are read once for a plan, when somebody asks. For one thread.
 */
final class ConstantUses {
    private static final Pattern ANNOTATION = Pattern.compile(
            "@(?:\\w+:)?[\\w.]+\\s{0,8}\\((?<text>[^()]{0,800}(?:\\([^()]{0,300}\\)[^()]{0,300}){0,9})\\)");
    private static final Pattern LABEL = Pattern.compile("\\bcase\\s(?<text>[^:;{}]{1,300}?)(?:->|=>|:)");
    private static final Pattern DECLARED =
            Pattern.compile("\\b\\w+\\s{1,8}(?<name>[A-Za-z_]\\w*)\\s{0,8}=\\s{0,8}(?<text>[^;=\\n][^;]{0,300})");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    private final Supplier<List<String>> files;
    private final Function<String, Optional<String>> texts;
    private @Nullable Set<String> names;

    /** Of these files. */
    ConstantUses(Supplier<List<String>> files, Function<String, Optional<String>> texts) {
        this.files = files;
        this.texts = texts;
    }

    /** Whether something of this name has to stay a constant. */
    boolean need(String name) {
        Set<String> known = names;
        if (known == null) {
            known = read();
            names = known;
        }
        return known.contains(name);
    }

    private Set<String> read() {
        Set<String> found = new HashSet<>();
        Map<String, Set<String>> values = new HashMap<>();
        for (String file : files.get()) {
            String text = texts.apply(file).orElse("");
            addNames(ANNOTATION.matcher(text), found);
            addNames(LABEL.matcher(text), found);
            Matcher declared = DECLARED.matcher(text);
            while (declared.find()) {
                Set<String> used = values.computeIfAbsent(declared.group("name"), any -> new HashSet<>());
                NAME.matcher(declared.group("text")).results().forEach(each -> used.add(each.group()));
            }
        }
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            values.getOrDefault(open.pop(), Set.of()).stream()
                    .filter(found::add)
                    .forEach(open::push);
        }
        return found;
    }

    private static void addNames(Matcher place, Set<String> found) {
        while (place.find()) {
            NAME.matcher(place.group("text")).results().forEach(name -> found.add(name.group()));
        }
    }
}
