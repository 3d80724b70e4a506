package io.github.stripekeys.fix;

import io.github.stripekeys.decode.literal.LiteralPlace;
import io.github.stripekeys.remedy.Remedy;
import io.github.stripekeys.text.Edit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts an expression in the place of a literal, or of a part of one, which is cut around it. */
record LiteralCut(SourcePlace place, LiteralPlace literal) {
    private static final Set<String> TEMPLATES = Set.of("js", "mjs", "cjs", "ts", "mts", "cts");

    /** What joins texts. */
    private static final Map<String, String> JOINS = Map.ofEntries(
            Map.entry("java", " + "),
            Map.entry("kt", " + "),
            Map.entry("kts", " + "),
            Map.entry("groovy", " + "),
            Map.entry("gradle", " + "),
            Map.entry("scala", " + "),
            Map.entry("js", " + "),
            Map.entry("mjs", " + "),
            Map.entry("cjs", " + "),
            Map.entry("ts", " + "),
            Map.entry("mts", " + "),
            Map.entry("cts", " + "),
            Map.entry("cs", " + "),
            Map.entry("py", " + "),
            Map.entry("rb", " + "),
            Map.entry("go", " + "),
            Map.entry("php", " . "));

    /** Languages in which two literals beside each other are one. */
    private static final Set<String> ADJACENT = Set.of("py", "rb");

    /** Languages whose plain literals have no values inserted. */
    private static final Set<String> WITHOUT_INSERTIONS = Set.of("java", "go", "py", "cs");

    private static final String BEFORE_OPERAND = "=(,[{:?>";
    private static final String BEHIND_OPERAND = ";,)]}";

    /** The edits; empty if it is not certain how. */
    Optional<List<Edit>> edits(Remedy remedy) {
        String reference = String.valueOf(remedy.reference());
        String text = place.text();
        char mark = text.charAt(literal.start());
        boolean isPrefixed = literal.start() > 0
                && (Character.isLetterOrDigit(text.charAt(literal.start() - 1))
                        || "$@#_\\`".indexOf(text.charAt(literal.start() - 1)) >= 0);
        if (isPrefixed || (literal.isAdjacent() && ADJACENT.contains(place.extension()))) {
            return Optional.empty();
        } else if (literal.contentStart() == place.start() && literal.contentEnd() == place.end()) {
            return Optional.of(List.of(new Edit(literal.start(), literal.end(), reference)));
        } else if (mark == '`' && TEMPLATES.contains(place.extension())) {
            return Optional.of(List.of(new Edit(place.start(), place.end(), "${" + reference + "}")));
        }
        return cut(reference);
    }

    private Optional<List<Edit>> cut(String reference) {
        String text = place.text();
        String join = JOINS.get(place.extension());
        String quotes = text.substring(literal.start(), literal.contentStart());
        String left = text.substring(literal.contentStart(), place.start());
        String right = text.substring(place.end(), literal.contentEnd());
        if (join == null || quotes.length() > 1 || !isSimple(left) || !isSimple(right)) {
            return Optional.empty();
        }
        String joined = (left.isEmpty() ? "" : quotes + left + quotes + join)
                + reference
                + (right.isEmpty() ? "" : join + quotes + right + quotes);
        return Optional.of(
                List.of(new Edit(literal.start(), literal.end(), isOperand() ? joined : "(" + joined + ")")));
    }

    /** Whether nothing in a piece of a literal has a meaning that reaches beyond it, such as a value that is inserted. */
    private boolean isSimple(String piece) {
        boolean mayInsert = !WITHOUT_INSERTIONS.contains(place.extension());
        return !endsInEscape(piece) && piece.chars().noneMatch(c -> c == '\n' || (mayInsert && (c == '{' || c == '}')));
    }

    /** Whether it ends in an odd number of backslashes. */
    private static boolean endsInEscape(String piece) {
        int start = piece.length();
        while (start > 0 && piece.charAt(start - 1) == '\\') {
            start--;
        }
        return (piece.length() - start) % 2 == 1;
    }

    /** Whether a sum may stand there without parentheses. */
    private boolean isOperand() {
        String text = place.text();
        int before = literal.start() - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        int behind = literal.end();
        boolean startsOperand = before >= 0 && BEFORE_OPERAND.indexOf(text.charAt(before)) >= 0;
        boolean endsOperand = behind >= text.length()
                || BEHIND_OPERAND.indexOf(text.charAt(behind)) >= 0
                || (text.charAt(behind) == '\n' || text.charAt(behind) == '\r');
        return startsOperand && endsOperand;
    }
}
