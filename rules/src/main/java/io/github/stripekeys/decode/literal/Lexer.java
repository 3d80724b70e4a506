package io.github.stripekeys.decode.literal;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a program into tokens, without comments. A quotation mark that no other one follows is a mark. Takes time linear
 * in the text, whatever it is. For one text and one thread.
 */
final class Lexer {
    private static final int ASCII = 0x80;
    private static final boolean[] NAME_PARTS = new boolean[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            NAME_PARTS[c] = Character.isLetterOrDigit(c) || c == '_';
        }
    }

    private final String text;
    private final LanguageSyntax syntax;
    private final ClosingQuotes quotes;
    private final RegexLiterals regexes;
    private boolean hasBraces = true;
    private int at;

    Lexer(String text, LanguageSyntax syntax) {
        this.text = text;
        this.syntax = syntax;
        this.quotes = new ClosingQuotes(text, syntax);
        this.regexes = new RegexLiterals(text);
    }

    /** What the literals of a program say, in its order. */
    static List<String> literals(String text, LanguageSyntax syntax) {
        Lexer lexer = new Lexer(text, syntax);
        Tokens tokens = new Tokens(text);
        List<String> literals = new ArrayList<>();
        while (!lexer.isAtEnd()) {
            lexer.fill(tokens);
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.isLiteral(i)) {
                    literals.add(tokens.content(i));
                }
            }
            tokens.drop(tokens.size());
        }
        return literals;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    /** Adds the next tokens until there is no room for more, or no text. */
    void fill(Tokens tokens) {
        while (at < text.length() && !tokens.isFull()) {
            next(tokens);
        }
    }

    private void next(Tokens tokens) {
        char c = text.charAt(at);
        if (isNamePart(c) || c == '$') {
            takeName(tokens);
        } else if (c <= ' ' ? Character.isWhitespace(c) : c >= ASCII && Character.isWhitespace(c)) {
            at++;
        } else if (c == '"' || c == '\'' || c == '`') {
            takeLiteral(tokens);
        } else if (!(c == '\\' && skipLineEnd()) && !((c == '/' || c == '#') && skipUnread(c, tokens))) {
            take(TokenKind.MARK, at + syntax.markLength(text, at), tokens);
        }
    }

    private boolean skipLineEnd() {
        boolean isContinued = text.startsWith("\\\n", at) || text.startsWith("\\\r\n", at);
        at += isContinued ? 1 : 0;
        return isContinued;
    }

    private void takeLiteral(Tokens tokens) {
        int end = quotes.end(at);
        boolean isRaw = text.charAt(at) == '\'' && syntax.hasRawQuotes();
        TokenKind kind = end < 0 ? TokenKind.MARK : isRaw ? TokenKind.RAW : TokenKind.TEMPLATE;
        take(kind, end < 0 ? at + 1 : end, tokens);
    }

    /** Steps over a comment, or a regular expression, that starts here. */
    private boolean skipUnread(char c, Tokens tokens) {
        int end = c == '/' && syntax.hasBlockComments && text.startsWith("/*", at) ? blockEnd() : lineCommentEnd();
        if (end < 0 && c == '/' && syntax.hasRegexes()) {
            end = regexes.end(tokens, at);
        }
        at = Math.max(at, end);
        return end >= 0;
    }

    private int blockEnd() {
        int end = text.indexOf("*/", at + 2);
        return end < 0 ? text.length() : end + 2;
    }

    private int lineCommentEnd() {
        char before = at == 0 ? '\n' : text.charAt(at - 1);
        boolean mayStart = syntax.hasBlockComments ? before != '\\' && before != ':' : Character.isWhitespace(before);
        if (!mayStart || !syntax.startsLineComment(text, at)) {
            return -1;
        }
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private void takeName(Tokens tokens) {
        int end = text.startsWith("${", at) && hasBraces ? text.indexOf('}', at) + 1 : -1;
        hasBraces &= end != 0;
        if (end <= 0) {
            end = at + 1;
            while (end < text.length() && (isNamePart(text.charAt(end)) || isInner(end))) {
                end++;
            }
        }
        take(TokenKind.NAME, end, tokens);
    }

    /** Whether a name goes on here with a part of what it belongs to. */
    private boolean isInner(int place) {
        return text.charAt(place) == '.'
                && !syntax.joinsBy(".")
                && place + 1 < text.length()
                && isNamePart(text.charAt(place + 1))
                && isNamePart(text.charAt(place - 1));
    }

    private static boolean isNamePart(char c) {
        return c < ASCII ? NAME_PARTS[c] : Character.isLetterOrDigit(c);
    }

    private void take(TokenKind kind, int end, Tokens tokens) {
        tokens.add(kind, at, end);
        at = end;
    }
}
