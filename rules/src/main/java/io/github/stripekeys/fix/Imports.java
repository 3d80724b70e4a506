package io.github.stripekeys.fix;

import io.github.stripekeys.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The imports that languages need to read the environment. */
final class Imports {
    private static final Pattern PYTHON_OS =
            Pattern.compile("^import os\\b|^import [\\w, ]*\\bos\\b", Pattern.MULTILINE);
    private static final Pattern PYTHON_IMPORT = Pattern.compile("^(?:import |from (?!__future__))", Pattern.MULTILINE);
    private static final Pattern GO_BLOCK = Pattern.compile("^import \\(\\r?\\n", Pattern.MULTILINE);

    private Imports() {}

    /** These edits, with what else they need; empty if it is not certain where that belongs. */
    static Optional<List<Edit>> add(EditableText file, String extension, List<Edit> edits) {
        boolean needsPython = extension.equals("py") && uses(edits, "os.");
        boolean needsGo = extension.equals("go") && uses(edits, "os.");
        if (needsPython && !PYTHON_OS.matcher(file.text()).find()) {
            return first(PYTHON_IMPORT, file.text())
                    .map(found -> with(edits, found.start(), "import os" + file.lineEnd()));
        }
        if (needsGo && !file.text().contains("\"os\"")) {
            return first(GO_BLOCK, file.text()).map(found -> with(edits, found.end(), "\t\"os\"" + file.lineEnd()));
        }
        return Optional.of(edits);
    }

    private static boolean uses(List<Edit> edits, String name) {
        return edits.stream().anyMatch(edit -> edit.replacement().contains(name));
    }

    private static Optional<Matcher> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    private static List<Edit> with(List<Edit> edits, int at, String text) {
        List<Edit> all = new ArrayList<>(edits);
        all.add(Edit.insertion(at, text));
        return all;
    }
}
