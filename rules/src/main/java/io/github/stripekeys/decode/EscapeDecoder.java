package io.github.stripekeys.decode;

import io.github.stripekeys.credential.PrefixMatcher;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Single characters written as several, or with others between them that nobody sees: RFC 3986 section 2.1, RFC 2045
 * section 6.7, the character references of XML and HTML, and the escapes of string literals. Quotation marks, white space,
 * brackets and backslashes stay as they are, so that the text keeps its structure.
 */
public final class EscapeDecoder implements Decoder {
    private static final String KEPT = "\"'`\\ <>()[]{},\u007f";

    private static final Pattern LETTER = Pattern.compile("[A-Za-z_]");

    private static final String QUOTED_PRINTABLE = "quoted-printable";

    @Override
    public List<View> decode(View view) {
        String text = view.text();
        boolean isMail = isMail(text);
        ViewBuilder splicer = new ViewBuilder(view);
        Matcher found = EscapeSyntax.ANY.matcher(text);
        for (int at = next(text, 0); at < text.length(); at = next(text, at)) {
            if (found.region(at, text.length()).lookingAt()) {
                lift(found, isMail, splicer);
                at = found.end();
            } else {
                at++;
            }
        }
        return splicer.view().stream().toList();
    }

    /** Whether an equals sign may be one of MIME's: it means too much elsewhere. */
    private static boolean isMail(String text) {
        boolean isQuoted = text.contains("=5F") || text.contains("=5f");
        return (isQuoted && Sign.quotedPrintable().stream().anyMatch(text::contains)) || namesEncoding(text);
    }

    private static boolean namesEncoding(String text) {
        for (int at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
            int start = at - QUOTED_PRINTABLE.indexOf('-');
            if (text.regionMatches(true, start, QUOTED_PRINTABLE, 0, QUOTED_PRINTABLE.length())) {
                return true;
            }
        }
        return false;
    }

    private static void lift(Matcher found, boolean isMail, ViewBuilder splicer) {
        EscapeSyntax way = EscapeSyntax.of(found);
        String meaning = way.meaning(found);
        boolean isMeant = isMail || (way != EscapeSyntax.PRINTABLE && way != EscapeSyntax.SOFT_BREAK);
        if (isMeant && (meaning.isEmpty() || !KEPT.contains(meaning))) {
            splicer.replace(found.start(), found.end(), meaning, way.evidence());
        }
    }

    /** Where the next escape may start. */
    private static int next(String text, int from) {
        int at = from;
        while (at < text.length() && !EscapeSyntax.mayStartAt(text, at)) {
            at++;
        }
        return at;
    }

    /**
     * The letters, digits and {@code _} at the start of a text.
     *
     * @param length how much of the text they take
     * @param escapes how many of them are written with an escape
     */
    public record Word(String text, int length, int escapes) {
        private static final Word NONE = new Word("", 0, 0);
    }

    /** The word at the start of a text; empty if it does not start with an escape that stands for a letter or {@code _}. */
    public static Word wordAt(String text) {
        StringBuilder word = new StringBuilder();
        Matcher found = EscapeSyntax.ANY.matcher(text);
        int escapes = 0;
        int at = 0;
        while (at < text.length()) {
            if (EscapeSyntax.mayStartAt(text, at)
                    && found.region(at, text.length()).lookingAt()) {
                String meaning = EscapeSyntax.of(found).meaning(found);
                if (!(meaning.isEmpty() || isWord(meaning.charAt(0)))
                        || (at == 0 && !LETTER.matcher(meaning).matches())) {
                    break;
                }
                word.append(meaning);
                escapes += meaning.length();
                at = found.end();
            } else if (at > 0 && isWord(text.charAt(at))) {
                word.append(text.charAt(at++));
            } else {
                break;
            }
        }
        return at == 0 ? Word.NONE : new Word(word.toString(), at, escapes);
    }

    private static boolean isWord(char c) {
        return c < 0x80 && PrefixMatcher.isWord((byte) c);
    }
}
