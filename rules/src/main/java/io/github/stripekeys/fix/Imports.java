package io.github.stripekeys.fix;

import io.github.stripekeys.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The imports that languages need to read the environment. */
final class Imports {
    private static final Pattern PYTHON_TEXT = Pattern.compile("(\"\"\"|\'\'\').*?\\1", Pattern.DOTALL);
    private static final Pattern PYTHON_OS =
            Pattern.compile("^import (?:[\\w. ]++,)*+ *os(?:\\.path)?\\s*(?:,|#|$)", Pattern.MULTILINE);
    private static final Pattern PYTHON_IMPORT = Pattern.compile("^(?:import |from (?!__future__))", Pattern.MULTILINE);
    private static final Pattern GO_OS =
            Pattern.compile("^[ \\t]*+(?:import\\s++)?\"os\"[ \\t]*+(?://.*)?$", Pattern.MULTILINE);
    private static final Pattern GO_BLOCK = Pattern.compile("^import \\(\\r?\\n", Pattern.MULTILINE);
    private static final Pattern GO_IMPORT = Pattern.compile("^import [\\w.]*\\s*\"", Pattern.MULTILINE);

    private Imports() {}

    /** These edits, with what else they need; empty if it is not certain where that belongs. */
    static Optional<List<Edit>> add(SourcePlace place, List<Edit> edits) {
        String text = place.text();
        String end = place.file().lineEnd();
        return switch (place.extension()) {
            case "py" -> {
                String code = PYTHON_TEXT
                        .matcher(text)
                        .replaceAll(found -> " ".repeat(found.group().length()));
                yield PYTHON_OS.matcher(code).find()
                        ? Optional.of(edits)
                        : start(PYTHON_IMPORT, code).map(at -> with(edits, at, "import os" + end));
            }
            case "go" ->
                GO_OS.matcher(text).find()
                        ? Optional.of(edits)
                        : end(GO_BLOCK, text)
                                .map(at -> with(edits, at, "\t\"os\"" + end))
                                .or(() -> start(GO_IMPORT, text).map(at -> with(edits, at, "import \"os\"" + end)));
            default -> Optional.of(edits);
        };
    }

    private static Optional<Integer> start(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.start()) : Optional.empty();
    }

    private static Optional<Integer> end(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.end()) : Optional.empty();
    }

    private static List<Edit> with(List<Edit> edits, int at, String text) {
        List<Edit> all = new ArrayList<>(edits);
        all.add(Edit.insertion(at, text));
        return all;
    }
}
