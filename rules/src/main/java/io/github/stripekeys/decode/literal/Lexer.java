package io.github.stripekeys.decode.literal;

import java.util.ArrayList;
import java.util.List;

/** Divides a program into tokens, without comments. A quotation mark that no other one follows is a mark. For one text. */
final class Lexer {
    private static final String LONG_QUOTES = "\"\"\"";
    private static final List<String> QUOTES = List.of(LONG_QUOTES, "'''", "\"", "'", "`");

    private final String text;
    private final LanguageSyntax syntax;
    private final boolean isAll;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text, LanguageSyntax syntax, boolean isAll) {
        this.isAll = isAll;
        this.text = text;
        this.syntax = syntax;
    }

    /** The tokens that start in a part of the text. */
    static List<Token> tokens(String text, int from, int to, LanguageSyntax syntax) {
        return new Lexer(text, syntax, true).read(from, to);
    }

    /** The literals of the text. */
    static List<Token> literals(String text, LanguageSyntax syntax) {
        return new Lexer(text, syntax, false).read(0, text.length());
    }

    private List<Token> read(int from, int to) {
        at = from;
        while (at < to) {
            next();
        }
        return tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (isNamePart(c) || c == '$') {
            takeName();
        } else if (Character.isWhitespace(c) || (c == '\\' && isLineContinuation())) {
            at++;
        } else if (!(isCommentMark(c) && skipComment()) && !(isQuote(c) && takeLiteral())) {
            take(Token.Kind.MARK, at, text.startsWith("+=", at) || text.startsWith(".=", at) ? 2 : 1);
        }
    }

    private static boolean isCommentMark(char c) {
        return c == '/' || c == '#';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    private boolean isLineContinuation() {
        return text.startsWith("\\\n", at) || text.startsWith("\\\r\n", at);
    }

    private boolean skipComment() {
        if (syntax.hasBlockComments && text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            at = end < 0 ? text.length() : end + 2;
            return true;
        }
        boolean startsWord = at == 0 || Character.isWhitespace(text.charAt(at - 1)) || syntax.hasBlockComments;
        if (startsWord && syntax.lineComments.stream().anyMatch(mark -> text.startsWith(mark, at))) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
            return true;
        }
        return false;
    }

    private boolean takeLiteral() {
        for (String quote : QUOTES) {
            int end = text.startsWith(quote, at) && !isApostrophe(quote) ? end(quote) : -1;
            if (end >= 0) {
                Token.Kind kind = isRaw(quote) ? Token.Kind.RAW : Token.Kind.TEMPLATE;
                tokens.add(new Token(kind, text.substring(at + quote.length(), end), at, end + quote.length()));
                at = end + quote.length();
                return true;
            }
        }
        return false;
    }

    /** Whether it stands in a word, as in text around a program. */
    private boolean isApostrophe(String quote) {
        return syntax == LanguageSyntax.JVM && quote.equals("'") && at > 0 && Character.isLetter(text.charAt(at - 1));
    }

    private boolean isRaw(String quote) {
        return quote.equals("'")
                && (syntax == LanguageSyntax.SHELL || syntax == LanguageSyntax.PHP || syntax == LanguageSyntax.PERL);
    }

    /** Where the closing mark starts; -1 if there is none, on the same line unless the literal may have several. */
    private int end(String quote) {
        boolean hasLines = quote.length() > 1
                || quote.equals("`")
                || syntax == LanguageSyntax.SHELL
                || syntax == LanguageSyntax.PHP;
        for (int i = at + quote.length(); i < text.length(); i++) {
            char c = text.charAt(i);
            if (text.startsWith(quote, i)) {
                return i;
            }
            if (c == '\n' && !hasLines && text.charAt(i - 1) != '\\') {
                return -1;
            }
            i += c == '\\' && !text.startsWith("\n", i + 1) ? 1 : 0;
        }
        return -1;
    }

    private void takeName() {
        int end = text.startsWith("${", at) ? text.indexOf('}', at) + 1 : 0;
        if (end <= 0) {
            end = at + 1;
            while (end < text.length() && (isNamePart(text.charAt(end)) || isInner(end))) {
                end++;
            }
        }
        take(Token.Kind.NAME, at, end - at);
    }

    /** Whether a name goes on here with a part of what it belongs to. */
    private boolean isInner(int place) {
        return text.charAt(place) == '.'
                && !syntax.joins.contains(".")
                && place + 1 < text.length()
                && isNamePart(text.charAt(place + 1))
                && isNamePart(text.charAt(place - 1));
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private void take(Token.Kind kind, int start, int length) {
        if (isAll) {
            tokens.add(new Token(kind, text.substring(start, start + length), start, start + length));
        }
        at = start + length;
    }
}
