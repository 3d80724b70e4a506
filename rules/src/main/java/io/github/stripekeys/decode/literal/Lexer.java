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
    private final Grammar grammar;
    private final LiteralScanner literals;
    private final RegexLiterals regexes;
    private boolean hasBraces = true;
    private int at;

    Lexer(String text, Grammar grammar) {
        this.text = text;
        this.grammar = grammar;
        this.literals = new LiteralScanner(text);
        this.regexes = new RegexLiterals(text);
    }

    /** What the literals of a program say, in its order. */
    static List<String> literals(String text, Grammar grammar) {
        Lexer lexer = new Lexer(text, grammar);
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
        if (c <= ' ' ? Character.isWhitespace(c) : c >= ASCII && Character.isWhitespace(c)) {
            at++;
        } else if (isNamePart(c)) {
            takeName(tokens);
        } else if (!(c == '\\' && skipLineEnd()) && !skipComment(c)) {
            QuoteForm[] forms = grammar.stringsStartingWith(c);
            boolean mayOpen = forms.length > 0 && !isApostrophe(c) && isExpected(c, tokens);
            LiteralToken literal = mayOpen ? literals.find(forms, at) : null;
            if (literal != null) {
                take(literal, tokens);
            } else if (c == '$' || grammar.isNameSign(c)) {
                takeName(tokens);
            } else if (!(c == '/' && skipRegex(tokens))) {
                take(TokenKind.MARK, at + grammar.operatorLength(text, at), tokens);
            }
        }
    }

    private boolean skipLineEnd() {
        boolean isContinued = text.startsWith("\\\n", at) || text.startsWith("\\\r\n", at);
        at += isContinued ? 1 : 0;
        return isContinued;
    }

    /** Whether it stands in a word, as in text around a program. */
    private boolean isApostrophe(char c) {
        return c == '\'' && grammar.has(Trait.IN_TEXT) && at > 0 && Character.isLetter(text.charAt(at - 1));
    }

    /** Whether a mark that also is an operator stands where a literal may. */
    private boolean isExpected(char c, Tokens tokens) {
        boolean isNamed = c == '%'
                && at > 0
                && Character.isWhitespace(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1));
        return (c != '/' && c != '%') || isNamed || regexes.mayBeOperand(tokens);
    }

    /** A literal, from the token on that it starts with, which may be a word before its marks. */
    private void take(LiteralToken literal, Tokens tokens) {
        tokens.add(literal.kind(), at, literal.end(), literal.contentStart(), literal.contentEnd());
        at = literal.end();
    }

    /** Steps over a regular expression that starts here. */
    private boolean skipRegex(Tokens tokens) {
        int end = grammar.has(Trait.REGEXES) ? regexes.end(tokens, at) : -1;
        at = Math.max(at, end);
        return end >= 0;
    }

    /** Steps over a comment that starts here. */
    private boolean skipComment(char c) {
        if (!grammar.comments().mayStartWith(c)) {
            return false;
        }
        int end = grammar.comments().isBlockAt(text, at) ? blockEnd() : lineCommentEnd();
        at = Math.max(at, end);
        return end >= 0;
    }

    private int blockEnd() {
        String close = grammar.comments().blockEnd();
        int end = text.indexOf(close, at + close.length());
        return end < 0 ? text.length() : end + close.length();
    }

    private int lineCommentEnd() {
        char before = at == 0 ? '\n' : text.charAt(at - 1);
        boolean needsSpace = text.charAt(at) == '#' && !grammar.comments().hasBlocks();
        boolean mayStart = needsSpace ? Character.isWhitespace(before) : before != '\\' && before != ':';
        if (!mayStart || !grammar.comments().isLineAt(text, at)) {
            return -1;
        }
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private void takeName(Tokens tokens) {
        int end = referenceEnd();
        if (end <= 0) {
            end = at + 1;
            while (end < text.length() && (isNamePart(text.charAt(end)) || isInner(end))) {
                end++;
            }
        }
        QuoteForm[] forms = end < text.length() ? grammar.stringsBehind(text, at, end) : null;
        LiteralToken literal = forms == null ? null : literals.find(forms, end);
        if (literal == null) {
            take(TokenKind.NAME, end, tokens);
        } else {
            take(literal, tokens);
        }
    }

    /** Where <code>${name}</code>, or what a language writes for it, ends; not positive if nothing like that starts here. */
    private int referenceEnd() {
        if (text.startsWith("${", at)) {
            int end = hasBraces ? text.indexOf('}', at) + 1 : -1;
            hasBraces &= end != 0;
            return end;
        }
        boolean isInParentheses = grammar.has(Trait.NAMES_IN_PARENTHESES) && text.startsWith("$(", at);
        boolean isInPercent = grammar.has(Trait.NAMES_IN_PERCENT) && !isNamePart(text.charAt(at));
        if (!isInParentheses && !isInPercent) {
            return -1;
        }
        int end = isInParentheses ? at + 2 : at + 1;
        while (end < text.length() && (isNamePart(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        boolean isClosed =
                end < text.length() && text.charAt(end) == (isInParentheses ? ')' : text.charAt(at)) && end > at + 1;
        return isClosed ? end + 1 : -1;
    }

    /** Whether a name goes on here with a part of what it belongs to. */
    private boolean isInner(int place) {
        return text.charAt(place) == '.'
                && !grammar.joinsBy(".")
                && !text.startsWith("..", place)
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
