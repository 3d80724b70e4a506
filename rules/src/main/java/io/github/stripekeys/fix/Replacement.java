package io.github.stripekeys.fix;

import io.github.stripekeys.remedy.Remedy;
import io.github.stripekeys.text.Edit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a remedy in the place of a credential in a text.
 *
 * @param extension of the file's name, in lower case
 * @param start where the credential starts
 * @param end where it ends, exclusive
 */
record Replacement(String text, String extension, int start, int end) {
    private static final String QUOTES = "\"'`";
    private static final Pattern DEFAULT_BEFORE = Pattern.compile("\\$\\{[\\w.-]{1,200}(:-?)$");
    private static final Set<String> PLUS = Set.of(
            "java", "kt", "kts", "groovy", "gradle", "scala", "js", "mjs", "cjs", "ts", "mts", "cs", "py", "rb", "go");
    private static final Set<String> SHELLS = Set.of("sh", "bash", "zsh");
    private static final int LONGEST_NAME = 210;

    /** The edits that make the remedy stand there; empty if it is not certain how. */
    Optional<List<Edit>> of(Remedy remedy) {
        String reference = remedy.reference();
        if (reference == null) {
            return Optional.empty();
        }
        Optional<List<Edit>> fallback = withoutDefault(reference);
        if (fallback.isPresent()) {
            return fallback;
        }
        if (SHELLS.contains(extension) || extension.equals("ps1")) {
            return inShell(reference);
        }
        return remedy.isExpression() ? expression(reference) : plain(reference);
    }

    /** {@code ${NAME:credential}} keeps its name and loses its default. */
    private Optional<List<Edit>> withoutDefault(String reference) {
        String before = text.substring(Math.max(lineStart(), start - LONGEST_NAME), start);
        Matcher named = DEFAULT_BEFORE.matcher(before);
        if (!named.find() || end >= text.length() || text.charAt(end) != '}') {
            return Optional.empty();
        }
        int colon = start - named.group(1).length();
        return Optional.of(List.of(new Edit(colon, end, reference.endsWith(":?}") ? ":?" : "")));
    }

    private Optional<List<Edit>> plain(String reference) {
        return Optional.of(List.of(new Edit(start, end, reference)));
    }

    /** Double quotation marks expand variables, single ones do not. */
    private Optional<List<Edit>> inShell(String reference) {
        String bare = reference.startsWith("\"") ? reference.substring(1, reference.length() - 1) : reference;
        char quote = quoteAround();
        if (quote == 0) {
            return Optional.of(List.of(new Edit(start, end, isInside('"') ? bare : reference)))
                    .filter(any -> !isInside('\''));
        }
        return quote == '`' ? Optional.empty() : Optional.of(List.of(new Edit(start - 1, end + 1, reference)));
    }

    private Optional<List<Edit>> expression(String reference) {
        char quote = quoteAround();
        if (quote != 0) {
            boolean isPrefixed = start > 1 && Character.isLetterOrDigit(text.charAt(start - 2));
            boolean isTripled = start > 2 && text.charAt(start - 2) == quote;
            return isPrefixed || isTripled
                    ? Optional.empty()
                    : Optional.of(List.of(new Edit(start - 1, end + 1, reference)));
        }
        return PLUS.contains(extension) ? within(reference) : Optional.empty();
    }

    /** A credential that is a part of a literal: the literal is cut around it. */
    private Optional<List<Edit>> within(String reference) {
        int open = openingQuote();
        if (open < 0) {
            return Optional.empty();
        }
        char quote = text.charAt(open);
        int close = text.indexOf(quote, end);
        String left = text.substring(open + 1, start);
        if (close < 0 || close >= lineEnd() || left.indexOf('\\') >= 0 || isSpecial(open)) {
            return Optional.empty();
        }
        String right = text.substring(end, close);
        if (quote == '`') {
            return Optional.of(List.of(new Edit(start, end, "${" + reference + "}")));
        }
        if (right.indexOf('\\') >= 0
                || (quote == '\''
                        && Set.of("java", "kt", "kts", "scala", "cs", "go").contains(extension))) {
            return Optional.empty();
        }
        String joined = (left.isEmpty() ? "" : quote + left + quote + " + ")
                + reference
                + (right.isEmpty() ? "" : " + " + quote + right + quote);
        int next = close + 1;
        boolean isAlone = next >= lineEnd() || ";,)".indexOf(text.charAt(next)) >= 0;
        return Optional.of(List.of(new Edit(open, close + 1, isAlone ? joined : "(" + joined + ")")));
    }

    /** Whether a literal that opens here is raw, formatted or a text block. */
    private boolean isSpecial(int open) {
        return open > 0
                && (Character.isLetterOrDigit(text.charAt(open - 1))
                        || text.charAt(open - 1) == text.charAt(open)
                        || text.charAt(open - 1) == '$'
                        || text.charAt(open - 1) == '@');
    }

    /** Where the literal that the credential is in opens on its line; -1 if it is in none. */
    private int openingQuote() {
        int open = -1;
        for (int i = lineStart(); i < start; i++) {
            char c = text.charAt(i);
            if (open < 0) {
                open = QUOTES.indexOf(c) >= 0 ? i : -1;
            } else if (c == '\\') {
                i++;
            } else if (c == text.charAt(open)) {
                open = -1;
            }
        }
        return open;
    }

    private boolean isInside(char quote) {
        int open = openingQuote();
        return open >= 0 && text.charAt(open) == quote;
    }

    /** The quotation mark that stands on both sides of the credential, or 0. */
    private char quoteAround() {
        if (start == 0 || end >= text.length()) {
            return 0;
        }
        char quote = text.charAt(start - 1);
        return QUOTES.indexOf(quote) >= 0 && text.charAt(end) == quote ? quote : 0;
    }

    private int lineStart() {
        return text.lastIndexOf('\n', start - 1) + 1;
    }

    private int lineEnd() {
        int at = text.indexOf('\n', end);
        return at < 0 ? text.length() : at;
    }
}
